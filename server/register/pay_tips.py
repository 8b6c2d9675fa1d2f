"""Pay tips: a waiter is given what guests left for them, out of a drawer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import OpeningId, PersonId
from server.kit.money import written
from server.register.moving import Moving, Wanted, check_moved_sum, moved, moving
from server.register.tips import TipRow
from server.register.views import tips

REASON = "tips of the shift"


class PayTips(Command, frozen=True, kw_only=True):
    """Pay a person's tips out of a drawer, all that is owed or a part of it."""

    NAME: ClassVar[str] = "register.pay_tips"

    movement: str
    opening: OpeningId
    person: PersonId
    cents: int


class TipsNotOwed(Refusal):
    """The house owes this person less than that."""

    code = "register.tips_not_owed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paying:
    moving: Moving
    owed: TipRow


def load(page: Page, asked: PayTips, occasion: Occasion) -> Paying:
    return Paying(
        moving=moving(page, asked.movement, asked.opening, occasion, asked.person),
        owed=tips(page).row(asked.person),
    )


def pay_tips(state: Paying, asked: PayTips, occasion: Occasion) -> list[Event]:
    check_moved_sum(asked.cents)
    wanted = Wanted(
        movement=asked.movement,
        what="tips",
        cents=-asked.cents,
        reason=REASON,
        person=asked.person,
    )
    events = moved(state.moving, wanted, occasion)
    if events and asked.cents > state.owed.owed_cents:
        owed = written(max(0, state.owed.owed_cents), state.moving.letterhead.currency)
        raise TipsNotOwed(f"The house owes {state.owed.name} {owed} in tips.")
    return events
