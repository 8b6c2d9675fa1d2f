"""Ready late: a course has waited at the pass for too long, and every waiter is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from msgspec import structs

from printers.document import AnyBlock, Banner, Feed, Line, Rule, columns
from server.floor.customs import PLAIN, Customs
from server.floor.tab import place_words
from server.hub.dispatch import Due, Owed
from server.hub.messages import Command, Event, Occasion, Record
from server.kit.clock import SECOND, Moment
from server.kit.ids import CheckId, FiringId, JobId, PrinterId, derived
from server.kitchen.at_hand import AtHand
from server.kitchen.docket import time_of_day
from server.kitchen.firing import Firing, FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on
from server.paper.job import queue


class NoteReadyLate(Command, frozen=True, kw_only=True):
    """Say that a course is getting cold at the pass; the house asks this of itself."""

    NAME: ClassVar[str] = "kitchen.note_ready_late"

    firing: FiringId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyForLong(FiringEvent):
    """Nobody has fetched it."""

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return replace(whole, firing=structs.replace(whole.firing, ready_late_at=self.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class AtThePass:
    """The firing with all that its notice says, and the printer at the pass, if it is to print."""

    kitchen: AtHand
    printer: PrinterId | None = None


def note_ready_late(
    at_the_pass: AtThePass, asked: NoteReadyLate, occasion: Occasion
) -> Sequence[Event]:
    """What was served, recalled or taken away meanwhile waits for nobody."""
    kitchen = at_the_pass.kitchen
    whole = next((each for each in kitchen.firings if each.firing.id == asked.firing), None)
    if whole is None or due_at(whole.firing, kitchen.customs) is None:
        return []
    event = ReadyForLong(firing=asked.firing, at=occasion.now)
    told = passed_on(whole, kitchen.turn_of(whole), event)
    return [*told, *_slip(at_the_pass, whole, occasion)]


def due_at(firing: Firing, customs: Customs) -> Moment | None:
    """When a course that waits has waited for too long; None when nobody minds."""
    if firing.ready_at is None or firing.served_at is not None or firing.cleared_at is not None:
        return None
    if firing.ready_late_at is not None or firing.course is None or not customs.ready_late_seconds:
        return None
    return Moment(firing.ready_at + customs.ready_late_seconds * SECOND)


def owed(records: Sequence[Record], now: Moment) -> Iterator[Owed]:
    customs = next((each for each in records if isinstance(each, Customs)), PLAIN)
    for firing in records:
        if isinstance(firing, Firing):
            at = due_at(firing, customs)
            if at is not None and at <= now:
                yield Owed(at, NoteReadyLate(firing=FiringId(firing.id)))


def _slip(at_the_pass: AtThePass, whole: WholeFiring, occasion: Occasion) -> list[Event]:
    """For a pass without a screen that waiters look at."""
    kitchen, firing = at_the_pass.kitchen, whole.firing
    ticket = whole.shares[0]
    return queue(
        id=JobId(derived("ready", firing.id, str(firing.ready_at))),
        printer=at_the_pass.printer,
        paper="ready",
        title=f"READY {ticket.table}",
        blocks=tuple(_blocks(kitchen, whole, occasion.now)),
        at=occasion.now,
        by=occasion.by,
        check=CheckId(firing.check),
        table=ticket.table,
        waiter=ticket.waiter,
    )


def _blocks(kitchen: AtHand, whole: WholeFiring, now: Moment) -> Iterator[AnyBlock]:
    ticket, since = whole.shares[0], whole.firing.ready_at
    assert since is not None, "only what is ready waits"
    yield Feed(rows=1)
    yield Banner(text="READY")
    yield columns(place_words(ticket.table), f"course {whole.firing.course}", size=2, bold=True)
    waiter = kitchen.waiters.get(ticket.waiter, ticket.waiter)
    waits = f"since {time_of_day(since, kitchen.time_zone)}"
    yield columns(waiter, f"{waits}, now {time_of_day(now, kitchen.time_zone)}")
    yield Rule()
    for share in whole.shares:
        for line in share.lines:
            if line.wanted and not line.counted_elsewhere:
                yield Line(text=f"{line.wanted} {line.name}", size=2, hang=2)


READY_LATE = Due(kinds=(Firing, Customs), owed=owed)
