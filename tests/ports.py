"""Ports for the tests' own houses and printers, which close and open again at the same one."""

from __future__ import annotations

import random
import socket

LOWEST, HIGHEST = 10_000, 32_767
"""From 32768 on, Linux lends ports to whoever calls out: also that of a house that is just down."""

_dice = random.SystemRandom()
_kept: list[socket.socket] = []


def free_port() -> int:
    """Nobody listens there, and no other test of this machine is given it while these tests run."""
    while True:
        port = _dice.randint(LOWEST, HIGHEST)
        token = socket.socket(socket.AF_UNIX)
        try:
            token.bind(f"\0comanda-port-{port}")
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", port))
        except OSError:
            token.close()
            continue
        _kept.append(token)
        return port
