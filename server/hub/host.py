"""The host: what a screen that says hello, asks or proves itself is told. Pure.

The socket carries these words over a wire, the simulator over a network of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from server.db.reads import Snapshot, Welcome
from server.hub.allowance import Allowance
from server.hub.answer import Answer
from server.hub.envelope import AskEnvelope, Broken, Check, Hello
from server.hub.tally import tally_of_bodies
from server.hub.write_up import Frame
from server.kit.clock import Moment

BEHIND_MAX: Final = 200
"""HUB-6: a screen further behind takes a snapshot."""
HEAD_EVERY_SECONDS: Final = 1.0
BEHIND_PACKETS_MAX: Final = 256
BEHIND_BYTES_MAX: Final = 1_000_000


def since(said: Hello, epoch: str) -> int | None:
    """The revision from which a screen can follow; None: it knows another history, or nothing."""
    return said.rev if said.epoch == epoch else None


def welcome(found: Welcome, since: int | None, now: Moment) -> bytes:
    """HUB-9: where the screen stands, all of it out of one read transaction."""
    delta = found.changes is not None
    head = msgspec.json.encode(
        {
            "epoch": found.counter.epoch,
            "from": since,
            "to": found.counter.rev,
            "last_seq": found.last_seq,
            "now": now,
            "mode": "delta" if delta else "snapshot",
            "url": None if delta else "/snapshot",
        }
    )
    answers = b",".join(found.answers)
    changes = b",".join(found.changes or ())
    return head[:-1] + b',"answers":[' + answers + b'],"changes":[' + changes + b"]}"


def too_fast(allowance: Allowance, asks: Sequence[AskEnvelope], now: Moment) -> list[Answer] | None:
    """HUB-16: nothing is taken, and each hears when to ask again. None: they may go."""
    wait_ms = allowance.take(now, len(asks))
    if allowance.is_flood:
        raise Broken("it floods")
    if not wait_ms:
        return None
    return [Answer(id=one.id, seq=one.seq, status="busy", after_ms=wait_ms) for one in asks]


def changes(frames: Sequence[Frame]) -> bytes:
    """HUB-5: what was committed together is told together."""
    return b"[" + b",".join(frame.body for frame in frames) + b"]"


def head(epoch: str, rev: int, now: Moment) -> bytes:
    """Where the house stands (HUB-18), and what time it is (HUB-17)."""
    return msgspec.json.encode({"epoch": epoch, "rev": rev, "now": now})


def disagrees(found: Snapshot, said: Check) -> bool:
    """HUB-18: at the same revision both hold the same records, or something is wrong."""
    return found.counter.rev == said.rev and tally_of_bodies(found.bodies) != said.hash


def is_too_slow(behind: int, size: int) -> bool:
    """HUB-16: a screen that reads too slowly is closed; `size` is the next message's."""
    return behind >= BEHIND_PACKETS_MAX or (behind > 0 and behind * size >= BEHIND_BYTES_MAX)
