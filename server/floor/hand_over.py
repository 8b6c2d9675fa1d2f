"""Hand over: a waiter's tables become a colleague's, one or all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.join import NeedsTheLink
from server.floor.tab import place_words
from server.floor.turn import Turn, TurnEvent, UnknownTurn
from server.floor.views import label_of, turn_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PersonId, TurnId
from server.staff.person import Person
from server.staff.views import name_of, person_of

TURNS_MAX = 200
WAITS = frozenset({"waiter", "cashier", "manager"})


class HandOver(Command, frozen=True, kw_only=True):
    """Give these parties, which the screen showed as `waiter`'s, to another person."""

    NAME: ClassVar[str] = "floor.hand_over"

    turns: tuple[TurnId, ...]
    waiter: PersonId
    to: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnHandedOver(TurnEvent):
    """Somebody else looks after this party from now on."""

    from_waiter: PersonId
    to_waiter: PersonId
    by: PersonId

    def apply(self, state: Turn) -> Turn:
        return replace(state, waiter=self.to_waiter)


class NotYourTables(Refusal):
    """Tables are handed over by whose they are, or by a manager."""

    code = "floor.not_your_tables"


class NoWaiter(Refusal):
    """Tables go to somebody who waits on tables."""

    code = "floor.no_waiter"


class HandedOverMeanwhile(Refusal):
    """The table was somebody else's by then."""

    code = "floor.handed_over_meanwhile"


class TooManyTables(Refusal):
    """No house has so many tables."""

    code = "floor.too_many_tables"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """The parties in question, and the names of whoever has them now."""

    turns: tuple[Turn | None, ...]
    labels: Mapping[str, str]
    names: Mapping[PersonId, str]
    to: Person | None


def load(page: Page, asked: HandOver, _: Occasion) -> Handing:
    turns = tuple(turn_of(page, turn) for turn in dict.fromkeys(asked.turns[:TURNS_MAX]))
    found = [turn for turn in turns if turn]
    return Handing(
        turns=turns,
        labels={turn.id: label_of(page, turn.table) for turn in found},
        names={person: name_of(page, person) for person in {turn.waiter for turn in found}},
        to=person_of(page, asked.to),
    )


def hand_over(handing: Handing, asked: HandOver, occasion: Occasion) -> Sequence[TurnEvent]:
    if len(asked.turns) > TURNS_MAX:
        raise TooManyTables(f"At most {TURNS_MAX} tables are handed over at once.")
    if None in handing.turns:
        raise UnknownTurn("This party is not known; look at the floor plan again.")
    # A table that was cleaned meanwhile needs nobody any more.
    here = [turn for turn in handing.turns if turn and turn.cleared_at is None]
    left = [turn for turn in here if turn.waiter != asked.to]
    if not left:
        return []
    if not occasion.live:
        raise NeedsTheLink("Tables are handed over at the house: try again with the link back.")
    if handing.to is None or not WAITS.intersection(handing.to.roles):
        raise NoWaiter("Choose a colleague who waits on tables.")
    if asked.waiter != occasion.by and not occasion.may("manager"):
        raise NotYourTables("Only whose tables they are, or a manager, hands them over.")
    for turn in left:
        if turn.waiter != asked.waiter:
            raise HandedOverMeanwhile(
                f"{place_words(handing.labels[turn.id])} is {handing.names[turn.waiter]}'s by now. "
                "Look at your tables again."
            )
    return [
        TurnHandedOver(
            turn=TurnId(turn.id),
            from_waiter=turn.waiter,
            to_waiter=asked.to,
            by=occasion.by,
            at=occasion.now,
        )
        for turn in left
    ]
