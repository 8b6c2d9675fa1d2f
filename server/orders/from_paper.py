"""From paper: what was served while the house was away goes on the check, and nobody cooks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.change_covers import check_here
from server.floor.marks import mark_ordered, mark_served_on_paper, reopen
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, LineId, PersonId, TableId, TurnId
from server.kit.text import is_clean
from server.orders.check import CheckEvent, WholeCheck, known
from server.orders.line import Line
from server.orders.tally import tallied
from server.orders.views import checks_with, party_checks

TIME_LENGTH_MAX = 40


class EnterFromPaper(Command, frozen=True, kw_only=True):
    """These lines were served on paper: they count on the check, and no station hears of them.

    Only those that the asker entered are taken. `happened`: when, as somebody wrote it: "20:15".
    """

    NAME: ClassVar[str] = "orders.from_paper"

    check: CheckId
    lines: tuple[LineId, ...]
    happened: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesFromPaper(CheckEvent):
    """Lines count on the check from now on, and stand on the table already."""

    turn: TurnId
    table: TableId
    waiter: PersonId
    by: PersonId
    lines: tuple[Line, ...]
    """In full, as they stand afterwards."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines(self.lines))


class BadTime(Refusal):
    """What stands there is no note of a time."""

    code = "orders.bad_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """The party's checks, those that named lines went to meanwhile, and their parties."""

    checks: tuple[WholeCheck, ...]
    turns: Mapping[TurnId, Turn]


def load(page: Page, asked: EnterFromPaper, _: Occasion) -> Entered:
    party = party_checks(page, asked.check)
    elsewhere = checks_with(page, asked.check, asked.lines)[len(party) :]
    checks = (*party[-1:], *elsewhere)
    found = (turn_of(page, check.head.turn) for check in checks)
    return Entered(checks=checks, turns={TurnId(turn.id): turn for turn in found if turn})


def from_paper(entered: Entered, asked: EnterFromPaper, occasion: Occasion) -> Sequence[Event]:
    """Entering it twice is entering it once; what was sent meanwhile is the kitchen's."""
    known(entered.checks[0] if entered.checks else None)
    if not is_clean(asked.happened, TIME_LENGTH_MAX):
        raise BadTime(f"Write the time in at most {TIME_LENGTH_MAX} letters, such as 20:15.")
    events: list[Event] = []
    for check in entered.checks:
        mine = [
            line
            for line in check.named(asked.lines)
            if line.is_unsent and line.person == occasion.by
        ]
        if mine:
            events += _at(check, entered.turns[check.head.turn], mine, asked, occasion)
    return events


def _at(
    check: WholeCheck, turn: Turn, mine: Sequence[Line], asked: EnterFromPaper, occasion: Occasion
) -> list[Event]:
    check_here(turn)
    now = occasion.now
    served = tuple(
        replace(line, sent_at=now, from_paper_at=now, paper_time=asked.happened.strip())
        for line in mine
    )
    ate = any(line.course is not None for line in served)
    return [
        LinesFromPaper(
            check=check.id,
            turn=check.head.turn,
            table=check.head.table,
            waiter=check.head.waiter,
            by=occasion.by,
            lines=served,
            at=now,
        ),
        *mark_ordered(turn, now),
        *reopen(turn, now),
        *(mark_served_on_paper(turn, now) if ate else ()),
    ]
