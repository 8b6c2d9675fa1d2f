"""The mark: how far the house had come, in a file of its own, to notice a database that went back.

An old copy put in place by hand, or a disk that lied, brings back an earlier state under the same
name. The mark is written every few seconds and at the close, never on the way of a command.
"""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import Final

import msgspec
import structlog
from msgspec import Struct

from server.db.copying import begin_epoch
from server.db.engine import Connection
from server.db.rows import counter
from server.kit.clock import Moment
from server.register.given import Given
from server.register.resume import ResumeHistory

FILE: Final = "mark.json"
MARK_EVERY_SECONDS: Final = 5.0

_log = structlog.get_logger()


class Mark(Struct, frozen=True, kw_only=True):
    """The last revision that was seen, and the numbers given out by then."""

    epoch: str
    rev: int
    at: Moment
    given: Given
    is_closed: bool = False
    """Written at an orderly close: nothing came after it."""


def mark_in(data: Path) -> Mark | None:
    """None where there is none, or none that can be read: then nothing is claimed."""
    try:
        return msgspec.json.decode((data / FILE).read_bytes(), type=Mark)
    except (OSError, msgspec.DecodeError):
        return None


def put_mark(data: Path, mark: Mark) -> None:
    part = data / f"{FILE}.{platform.node()}.{os.getpid()}.part"
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(msgspec.json.encode(mark))
        out.flush()
        os.fsync(out.fileno())
    part.replace(data / FILE)


def moved_back(connection: Connection, mark: Mark | None) -> ResumeHistory | None:
    """An earlier state than the mark tells of is a history of its own, and is told everybody."""
    now = counter(connection, locked=True)
    if mark is None or (mark.epoch == now.epoch and now.rev >= mark.rev):
        return None
    epoch = begin_epoch(connection)
    _log.error("house.moved_back", rev=now.rev, lost_rev=mark.rev, epoch=epoch)
    return ResumeHistory(
        epoch=epoch,
        cause="moved_back",
        backup_at=None,
        backup_rev=now.rev,
        lost_rev=mark.rev,
        given=mark.given,
        is_exact=mark.is_closed,
    )
