"""Open a tab: a party orders without a table, at the counter, by phone or at the bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.floor.contact import Contact, ContactKept, contact_of_guest, is_blank
from server.floor.customs import PLAIN, Customs
from server.floor.seat import SEED_LENGTH_MAX, BadId, PartySeated, check_covers
from server.floor.tab import TabKind, service_of, tab_of
from server.floor.tab_number import TabNumberGiven
from server.floor.turn import Turn
from server.floor.views import customs, tab_number_to_give, turn_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import MINUTE, Moment
from server.kit.ids import TableId, TurnId, is_id
from server.menu.tax import Service

PROMISE_MINUTES_MAX = 24 * 60
LATE_PROMISE_MINUTES_MAX = 5
"""A form that was filled in slowly may promise the minute that has just passed."""


class OpenTab(Command, frozen=True, kw_only=True):
    """Open a tab for guests without a table; `turn` is a new id, its first check `{turn}-1`.

    `service`: at the counter only, `takeaway` or `eat_in`. `promised_at`: milliseconds since
    1970; left out, as soon as it is ready. `covers`: at the bar only.
    """

    NAME: ClassVar[str] = "floor.open_tab"

    turn: TurnId
    tab: TabKind
    service: Service | None = None
    covers: int = 1
    name: str = ""
    phone: str = ""
    address: str = ""
    note: str = ""
    promised_at: Moment | None = None


class NoName(Refusal):
    """A bar tab and whatever is fetched later are called out by name."""

    code = "floor.no_name"


class NoAddress(Refusal):
    """A delivery goes somewhere, to somebody who answers the phone."""

    code = "floor.no_address"


class WrongPromise(Refusal):
    """Nobody can keep a promise of yesterday, or wait so long for their dinner."""

    code = "floor.wrong_promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class AtTheCounter:
    """What the house knows when somebody orders without a table."""

    turn: Turn | None
    number: int
    customs: Customs = PLAIN


def load(page: Page, asked: OpenTab, _: Occasion) -> AtTheCounter:
    return AtTheCounter(
        turn=turn_of(page, asked.turn),
        number=tab_number_to_give(page),
        customs=customs(page),
    )


def open_tab(state: AtTheCounter, asked: OpenTab, occasion: Occasion) -> Sequence[Event]:
    if state.turn is not None:
        return []
    if not is_id(asked.turn) or len(asked.turn) > SEED_LENGTH_MAX:
        raise BadId("This screen sent a name that the house cannot use. Reload it.")
    contact = contact_of_guest(
        asked.turn, name=asked.name, phone=asked.phone, address=asked.address, note=asked.note
    )
    check_contact(asked.tab, contact)
    if occasion.live and not occasion.offered_again:
        check_promise(asked.promised_at, occasion.now)
    covers = covers_of(asked.tab, asked.covers)
    tab = tab_of(asked.tab, state.number, asked.promised_at)
    seated = PartySeated(
        turn=asked.turn,
        # A tab is its own place: no table of the plan has the id of a turn.
        table=TableId(asked.turn),
        label=tab.label,
        covers=covers,
        waiter=occasion.by,
        tab=tab,
        service=service_of(asked.tab, asked.service),
        fires_at=fires_at(tab.promised_at, state.customs, occasion.now),
        fires_paid=asked.tab == "counter" and state.customs.counter_fires == "when_paid",
        at=occasion.now,
    )
    kept = (
        [] if is_blank(contact) else [ContactKept(turn=asked.turn, contact=contact, at=seated.at)]
    )
    return [TabNumberGiven(number=state.number, at=seated.at), *kept, seated]


def covers_of(kind: TabKind, asked: int) -> int:
    """Covers are people who sit with us."""
    if kind != "bar":
        return 0
    check_covers(asked)
    return asked


def check_contact(kind: TabKind, contact: Contact) -> None:
    if kind != "counter" and not contact.name:
        raise NoName("Ask for the guest's name: it is called out.")
    if kind == "delivery" and not (contact.address and contact.phone):
        raise NoAddress("A delivery needs an address and a phone number.")


def check_promise(promised_at: Moment | None, now: Moment) -> None:
    if promised_at is None:
        return
    if promised_at < now - LATE_PROMISE_MINUTES_MAX * MINUTE:
        raise WrongPromise("This time has passed. Choose a later one, or as soon as possible.")
    if promised_at > now + PROMISE_MINUTES_MAX * MINUTE:
        raise WrongPromise("A tab is promised for the next 24 hours at most.")


def fires_at(promised_at: Moment | None, house: Customs, now: Moment) -> Moment | None:
    """When the kitchen begins for a promise; None: as soon as it is sent."""
    if promised_at is None:
        return None
    begins = Moment(promised_at - house.lead_minutes * MINUTE)
    return begins if begins > now else None
