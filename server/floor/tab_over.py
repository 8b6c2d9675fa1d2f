"""A tab is over: it is paid, and its guests have what they ordered. Nobody has to clean for it."""

from __future__ import annotations

from collections.abc import Sequence

from server.floor.clean import TurnCleared
from server.floor.contact import Contact, ContactOver
from server.floor.guests_gone import GuestsLeft
from server.floor.marks import CoursesServed
from server.floor.turn import Turn
from server.floor.views import contact_of, turn_of
from server.hub.messages import Event
from server.hub.page import Page


def load_served(page: Page, served: CoursesServed) -> Turn | None:
    return turn_of(page, served.turn)


def on_served(turn: Turn | None, served: CoursesServed) -> Sequence[Event]:
    """Whoever sits at the bar may still order; what is taken away is gone with its last course."""
    if turn is None or turn.tab is None or turn.tab.kind == "bar":
        return []
    if turn.paid_at is None or turn.cooking or turn.gone_at is not None:
        return []
    left = GuestsLeft(turn=served.turn, table=turn.table, by=turn.waiter, at=served.at)
    over = TurnCleared(turn=served.turn, table=turn.table, by=turn.waiter, at=served.at)
    return [left, over]


def load_contact(page: Page, cleared: TurnCleared) -> Contact | None:
    return contact_of(page, cleared.turn)


def on_cleared(contact: Contact | None, cleared: TurnCleared) -> Sequence[Event]:
    """What is known of the guest leaves the screens, and can be erased from now on."""
    if contact is None or contact.over_at is not None:
        return []
    return [ContactOver(turn=cleared.turn, at=cleared.at)]
