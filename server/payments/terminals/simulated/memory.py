"""A simulated terminal's memory: what the next guests do, what goes wrong, and all it ever booked.

It is a file of its own, as a real terminal has a memory of its own: whoever is killed, the house or
the machine, finds again what was charged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

Script = Literal["approve", "decline", "cancel", "partial"]
Fault = Literal[
    "", "lose_request", "request_late", "lose_answer", "answer_late", "answer_twice",
    "out_of_order",
    "disconnect", "reboot", "busy", "card_wins", "cancel_wins", "stale_last", "wrong_reference",
    "error_after_booking", "too_many", "garbage", "split", "clock_skew", "away", "offline", "leak",
]  # fmt: skip
State = Literal["waiting", "authorising", "approved", "declined", "cancelled"]
Kind = Literal["sale", "adjust", "capture", "void", "refund", "end_of_day"]
SECONDS_USUAL: Final = 2.0
REMEMBERED_MAX: Final = 10_000


class Choice(Struct, frozen=True, kw_only=True):
    """What the next guest does, and what goes wrong meanwhile; afterwards guests just pay."""

    next: Script = "approve"
    seconds: float = SECONDS_USUAL
    host_seconds: float = 0.0
    tip_cents: int = 0
    fault: Fault = ""
    later: float = 30.0
    """How late a late answer is, how long it is away, how wrong its clock is."""


class Entry(Struct, frozen=True, kw_only=True):
    """One thing that it was asked. `ours` is the house's name for it.

    `is_pending`: approved, and not booked before the house confirms it. `is_offline`: approved
    without the host, which has not heard of it yet.
    """

    sequence: int
    wire_id: str
    ours: str
    kind: Kind = "sale"
    of: str = ""
    amount_cents: int
    tip_cents: int = 0
    authorise: bool = False
    script: Script = "approve"
    state: State = "waiting"
    by: str = ""
    reference: str = ""
    at: int = 0
    times_asked: int = 1
    is_pending: bool = False
    is_offline: bool = False
    leaks: bool = False
    """Badly set up, it tells the whole number of the card."""
    captured_cents: int | None = None
    returned_cents: int = 0
    is_settled: bool = False

    @property
    def is_decided(self) -> bool:
        return self.state in {"approved", "declined", "cancelled"}

    @property
    def taken_cents(self) -> int:
        """What the guest parts with, or has promised."""
        if self.kind != "sale" or self.state != "approved" or self.is_pending:
            return 0
        whole = self.amount_cents if self.captured_cents is None else self.captured_cents
        return whole - self.returned_cents


class Memory(Struct, frozen=True, kw_only=True):
    choice: Choice = Choice()
    sequence: int = 0
    entries: tuple[Entry, ...] = ()
    burnt: tuple[str, ...] = ()
    """Wire ids that it has said it does not know: it will never take one of them."""
    skew_ms: int = 0


@dataclass(slots=True)
class MemoryFile:
    """Whole or not at all: a kill in between leaves the file before. None: nothing is kept."""

    file: Path | None
    now: Memory = field(init=False)

    def __post_init__(self) -> None:
        there = self.file is not None and self.file.exists()
        self.now = (
            msgspec.json.decode(self.file.read_bytes(), type=Memory)
            if there and self.file
            else Memory()
        )

    def write(self, memory: Memory) -> None:
        self.now = memory
        if self.file is None:
            return
        fresh = self.file.with_suffix(".new")
        fresh.write_bytes(msgspec.json.encode(memory))
        fresh.replace(self.file)

    def put(self, one: Entry) -> Entry:
        others = tuple(each for each in self.now.entries if each.sequence != one.sequence)
        kept = sorted((*others, one), key=lambda each: each.sequence)[-REMEMBERED_MAX:]
        self.write(replace(self.now, entries=tuple(kept)))
        return one

    def of_wire(self, wire_id: str) -> Entry | None:
        return next((each for each in self.now.entries if each.wire_id == wire_id), None)

    def of_ours(self, ours: str) -> Entry | None:
        """Of several under one name, the one that has taken money."""
        found = [each for each in self.now.entries if each.ours == ours]
        return max(found, key=lambda each: (each.taken_cents, each.sequence), default=None)

    def of_reference(self, reference: str) -> Entry | None:
        sales = (each for each in self.now.entries if each.kind == "sale")
        return next((each for each in sales if each.reference == reference), None)

    def sales(self) -> Iterator[Entry]:
        return (each for each in self.now.entries if each.kind == "sale")

    def ledger(self) -> dict[str, int]:
        """What was really taken from guests, by the host's reference."""
        return {each.reference: each.taken_cents for each in self.sales() if each.taken_cents}
