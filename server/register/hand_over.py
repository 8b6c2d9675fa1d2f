"""Hand a drawer over: a colleague answers for it from now on, and it stays open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import OpeningId, PersonId
from server.payments.takings import drawer_handed_over
from server.register.counting import Counting, counting, difference, hand_over_slip
from server.register.denominations import Heap, check_heaps
from server.register.drawer import HandOver, Opening, OpeningEvent, UnknownDrawer, check_sum
from server.register.reasons import DrawerClosedAlready, NotYourDrawer
from server.register.views import openings
from server.staff.views import person_of

HOLDS = frozenset({"cashier", "manager"})


class HandOverDrawer(Command, frozen=True, kw_only=True):
    """Let a colleague answer for an open drawer, counted or not."""

    NAME: ClassVar[str] = "register.hand_over"

    opening: OpeningId
    taker: PersonId
    counted_cents: int | None = None
    pieces: tuple[Heap, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerChangedHands(OpeningEvent):
    """Somebody else answers for it."""

    hand_over: HandOver

    def apply(self, state: Opening) -> Opening:
        hands = (*state.hands, self.hand_over)
        return replace(state, holder=self.hand_over.taker, hands=hands)


class BadTaker(Refusal):
    """This person cannot answer for the drawer."""

    code = "register.bad_taker"


class SignatureNeeded(Refusal):
    """Both type their PIN: who gives the drawer, and who takes it."""

    code = "register.signature_needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    counting: Counting
    taker_roles: frozenset[str]
    held_by_taker: str | None
    """The drawer or wallet that the taker holds already."""


def load(page: Page, asked: HandOverDrawer, occasion: Occasion) -> Handing:
    taker = person_of(page, asked.taker)
    held = (each for each in openings(page) if each.closed_at is None)
    return Handing(
        counting=counting(page, asked.opening, occasion, asked.taker),
        taker_roles=frozenset(taker.roles) if taker else frozenset(),
        held_by_taker=next((each.name for each in held if each.holder == asked.taker), None),
    )


def hand_over(state: Handing, asked: HandOverDrawer, occasion: Occasion) -> Sequence[Event]:
    opening = handable(state.counting)
    if opening.holder == asked.taker:
        return []
    check_parties(state, opening, asked, occasion)
    changed = DrawerChangedHands(
        opening=asked.opening,
        hand_over=handed(state.counting, opening, asked, occasion),
        at=occasion.now,
    )
    return [
        changed,
        *drawer_handed_over(asked.opening, asked.taker, occasion.now),
        *hand_over_slip(state.counting, changed.apply(opening), occasion),
    ]


def handable(state: Counting) -> Opening:
    opening = state.opening
    if opening is None:
        raise UnknownDrawer("This drawer was not opened.")
    if opening.closed_at is not None:
        raise DrawerClosedAlready(f"{opening.name} is counted and closed already.")
    if opening.is_wallet:
        raise NotYourDrawer(f"{opening.name} is one person's own. It is handed in.")
    return opening


def check_parties(
    state: Handing, opening: Opening, asked: HandOverDrawer, occasion: Occasion
) -> None:
    names, manager = state.counting.names, occasion.may("manager")
    if not HOLDS & state.taker_roles:
        raise BadTaker("Only a cashier or a manager answers for a drawer.")
    if state.held_by_taker is not None:
        raise BadTaker(f"{names[asked.taker]} holds {state.held_by_taker} already.")
    parties = {opening.holder, asked.taker}
    if occasion.by not in parties and not manager:
        raise NotYourDrawer(f"{names[opening.holder]} answers for {opening.name}.")
    others = parties - {occasion.by, occasion.witness}
    if others and not manager:
        (other,) = others
        raise SignatureNeeded(f"{names[other]} has to type the PIN too.")


def handed(
    state: Counting, opening: Opening, asked: HandOverDrawer, occasion: Occasion
) -> HandOver:
    over_short = None
    if asked.counted_cents is not None:
        check_sum(asked.counted_cents)
        check_heaps(asked.pieces, asked.counted_cents, state.letterhead.currency)
        cash = state.cash(opening)
        over_short = difference(state, cash, asked.counted_cents, asked.reason, occasion)
    return HandOver(
        giver=opening.holder,
        taker=asked.taker,
        at=occasion.now,
        signed={opening.holder, asked.taker} <= {occasion.by, occasion.witness},
        counted_cents=asked.counted_cents,
        over_short_cents=over_short,
        reason=asked.reason.strip() if over_short else "",
    )
