"""Change a tab: another name, number, address or time than the guest said first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.change_covers import check_here
from server.floor.contact import Contact, ContactKept, contact_of_guest, is_blank
from server.floor.customs import PLAIN, Customs
from server.floor.hand_out import NoTab
from server.floor.open_tab import check_contact, check_promise, fires_at
from server.floor.turn import Turn, TurnEvent, known
from server.floor.views import contact_of, customs, turn_of
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import TurnId


class ChangeTab(Command, frozen=True, kw_only=True):
    """Say all of it anew; `promised_at` as in `floor.open_tab`."""

    NAME: ClassVar[str] = "floor.change_tab"

    turn: TurnId
    name: str = ""
    phone: str = ""
    address: str = ""
    note: str = ""
    promised_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TabPromised(TurnEvent):
    """The guests were told another time."""

    promised_at: Moment | None
    fires_at: Moment | None

    def apply(self, state: Turn) -> Turn:
        assert state.tab is not None, "only a tab is promised"
        return replace(state, tab=replace(state.tab, promised_at=self.promised_at))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedTab:
    """A tab as it stands, and who it is for."""

    turn: Turn | None
    contact: Contact | None
    customs: Customs = PLAIN


def load(page: Page, asked: ChangeTab, _: Occasion) -> OpenedTab:
    return OpenedTab(
        turn=turn_of(page, asked.turn),
        contact=contact_of(page, asked.turn),
        customs=customs(page),
    )


def change_tab(state: OpenedTab, asked: ChangeTab, occasion: Occasion) -> Sequence[Event]:
    party = known(state.turn)
    if party.tab is None:
        raise NoTab("This party sits at a table.")
    check_here(party)
    contact = contact_of_guest(
        asked.turn, name=asked.name, phone=asked.phone, address=asked.address, note=asked.note
    )
    check_contact(party.tab.kind, contact)
    events: list[Event] = []
    if contact != state.contact and not (state.contact is None and is_blank(contact)):
        events.append(ContactKept(turn=asked.turn, contact=contact, at=occasion.now))
    if asked.promised_at != party.tab.promised_at:
        check_promise(asked.promised_at, occasion.now)
        begins = fires_at(asked.promised_at, state.customs, occasion.now)
        events.append(
            TabPromised(
                turn=asked.turn,
                promised_at=asked.promised_at,
                fires_at=begins,
                at=occasion.now,
            )
        )
    return events
