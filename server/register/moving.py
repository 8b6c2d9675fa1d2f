"""What every movement of cash has in common: whose drawer, how much, why, and its slip."""

from __future__ import annotations

from dataclasses import dataclass

from server.bills.paper import Heading
from server.bills.trial import headed
from server.hub.messages import Event, Occasion
from server.hub.page import Page
from server.kit.ids import JobId, OpeningId, PersonId, PrinterId, derived, is_id
from server.kit.text import is_clean
from server.paper.drawer_kick import WiredDrawer, drawer_kick
from server.paper.job import queue
from server.paper.letterhead import Letterhead
from server.paper.views import till_printer, wired_drawer
from server.payments.views import tenders
from server.register.cash import cash_in
from server.register.cash_customs import CashCustoms
from server.register.drawer import CASH_CENTS_MAX, Opening, UnknownDrawer
from server.register.movement import (
    REASON_LENGTH_MAX,
    BadMovement,
    BadSum,
    CashMoved,
    Movement,
    MovementKind,
)
from server.register.movement_paper import TITLES, movement_paper
from server.register.reasons import (
    BadReason,
    DrawerClosedAlready,
    NotYourDrawer,
    ReasonNeeded,
)
from server.register.views import cash_customs, movement_of, movements, opening_of
from server.staff.views import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """An open drawer, what should be in it, and a movement of that name made before."""

    opening: Opening | None
    earlier: Movement | None
    expected_cents: int
    customs: CashCustoms
    names: dict[PersonId, str]
    letterhead: Letterhead
    printer: PrinterId | None
    wired: WiredDrawer | None

    def kicked(self, cause: str, occasion: Occasion) -> list[Event]:
        """The drawer opens, if it hangs on a printer: once for this act, whoever repeats it."""
        name = self.opening.name if self.opening else ""
        return drawer_kick(self.wired, cause=cause, name=name, at=occasion.now, by=occasion.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody asks for; `cents` as the drawer feels it."""

    movement: str
    what: MovementKind
    cents: int
    reason: str
    person: PersonId | None = None


def moving(
    page: Page, movement: str, opening: OpeningId, occasion: Occasion, *others: PersonId
) -> Moving:
    found = opening_of(page, opening)
    people = {occasion.by, occasion.witness or occasion.by, *others}
    if found is not None:
        people.add(found.holder)
    cash = cash_in(found, tenders(page), movements(page)) if found else None
    return Moving(
        opening=found,
        earlier=movement_of(page, movement),
        expected_cents=cash.expected_cents if cash else 0,
        customs=cash_customs(page),
        names={person: name_of(page, person) for person in people},
        letterhead=headed(page),
        printer=till_printer(page),
        wired=wired_drawer(page, found.drawer) if found else None,
    )


def moved(state: Moving, wanted: Wanted, occasion: Occasion) -> list[Event]:
    """Written down and on paper; the same movement asked once more is the answer already."""
    opening = open_for(state, occasion)
    check_reason(wanted.reason)
    if state.earlier is not None:
        return _again(state.earlier, opening, wanted)
    if not is_id(wanted.movement):
        raise BadMovement("This movement has no usable id. Try again.")
    check_is_there(state, -wanted.cents)
    movement = Movement(
        id=wanted.movement,
        what=wanted.what,
        opening=OpeningId(opening.id),
        drawer=opening.name,
        cents=wanted.cents,
        reason=wanted.reason.strip(),
        person=wanted.person,
        at=occasion.now,
        by=occasion.by,
        approved_by=occasion.approved_by,
    )
    return [
        CashMoved(movement=movement.id, moved=movement, at=occasion.now),
        *state.kicked(movement.id, occasion),
        *slip(state, movement, occasion),
    ]


def open_for(state: Moving, occasion: Occasion) -> Opening:
    """An open drawer that the asker answers for; a wallet gets change from any cashier."""
    opening = state.opening
    if opening is None:
        raise UnknownDrawer("This drawer was not opened.")
    if opening.closed_at is not None:
        raise DrawerClosedAlready(f"{opening.name} is counted and closed already.")
    cashier = opening.is_wallet and "cashier" in occasion.roles
    if opening.holder != occasion.by and not cashier and not occasion.may("manager"):
        holder = state.names[opening.holder]
        raise NotYourDrawer(f"{holder} answers for {opening.name}. They or a manager do this.")
    return opening


def check_reason(reason: str) -> None:
    if not reason.strip():
        raise ReasonNeeded("Say why.")
    if not is_clean(reason, REASON_LENGTH_MAX):
        raise BadReason(f"A reason is one line of at most {REASON_LENGTH_MAX} letters.")


def check_moved_sum(cents: int) -> None:
    if not 0 < cents <= CASH_CENTS_MAX:
        raise BadSum("Cash that is moved is more than nothing, and less than a million.")


def check_is_there(state: Moving, cents: int) -> None:
    """A drawer gives out what it holds; a blind one must not tell how much that is."""
    if state.customs.blind_count or state.opening is None or cents <= state.expected_cents:
        return
    raise BadSum(f"There is less than that in {state.opening.name}. Count it first.")


def _again(earlier: Movement, opening: Opening, wanted: Wanted) -> list[Event]:
    before = (earlier.opening, earlier.what, earlier.cents, earlier.person)
    if before != (opening.id, wanted.what, wanted.cents, wanted.person):
        raise BadMovement("This movement's id stands for another one. Try again.")
    return []


def slip(state: Moving, movement: Movement, occasion: Occasion) -> list[Event]:
    heading = Heading(
        letterhead=state.letterhead, waiter=state.names[occasion.by], covers=0, at=occasion.now
    )
    return queue(
        id=JobId(derived("movement", movement.id)),
        printer=state.printer,
        paper="drawer_slip",
        title=f"{TITLES[movement.what]}, {movement.drawer}",
        blocks=movement_paper(movement, heading, state.names),
        at=occasion.now,
        by=occasion.by,
    )
