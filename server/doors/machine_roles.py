"""Which paired things are machines and no screens: printers that poll, and boxes that print."""

from __future__ import annotations

from typing import Final

POLLS: Final = "polling printer"
"""Named after its printer: fetches that printer's papers."""
DRIVES: Final = "printers"
"""Named by its owner: prints at the printers whose `bridge` it is."""
MACHINES: Final = frozenset({POLLS, DRIVES})


def as_kept(role: str, token: str) -> str:
    """A machine's secret is kept in words of its own, so that it is no screen's token."""
    return f"{role} {token}" if role in MACHINES else token
