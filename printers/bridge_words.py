"""What a box on another network and the house say to each other; one form for every question."""

from __future__ import annotations

from msgspec import Struct

from printers.spool import Attempt, Result
from printers.transport.outcome import Condition


class Said(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A question or a word of the box. `fence`: under which beginning; what else depends on it."""

    fence: int = 0
    run: str = ""
    """Names one process of a box."""
    printer: str = ""
    job: str = ""
    copy: int = 0
    result: Result = "failed"
    detail: str = ""
    attempt: Attempt | None = None
    outcome: str = ""
    condition: Condition = "ok"
    words: str = ""
    identity: str = ""
    seconds: float = 0.0


class Begun(Struct, frozen=True, kw_only=True):
    """The box prints from now on, and whoever did so before under its name does no more."""

    fence: int


class At(Struct, frozen=True, kw_only=True):
    """One printer of a box."""

    id: str
    address: str
    profile: str
    identity: str
    stranger: str = ""


class Wanted(Struct, frozen=True, kw_only=True):
    back: bool
