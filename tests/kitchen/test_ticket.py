"""What a ticket says about itself."""

from __future__ import annotations

from msgspec.structs import replace

from server.kit.ids import FiringId, LineId, StationId
from server.kitchen.ticket import Ticket, noticed, ticket_id
from tests.kitchen.makers import GRILL, SEVEN_PM, a_kitchen_with, a_line, minutes, ticket_of


def a_ticket() -> Ticket:
    return ticket_of(a_kitchen_with(a_line("Rib-eye", pieces=3)), GRILL)


def test_it_is_named_after_its_firing_and_its_station() -> None:
    assert ticket_id(FiringId("f-2"), StationId("cold-bar")) == "f-2-cold-bar"


def test_it_is_open_until_it_is_bumped() -> None:
    assert a_ticket().is_open
    assert not replace(a_ticket(), bumped_at=SEVEN_PM).is_open


def test_a_held_ticket_is_open_and_not_to_make() -> None:
    held = replace(a_ticket(), held_at=SEVEN_PM)
    assert held.is_open
    assert not held.is_to_make


def test_a_ticket_voided_whole_has_no_share() -> None:
    ticket = a_ticket()
    voided = replace(ticket, lines=(replace(ticket.lines[0], voided=3),))
    assert not voided.has_share
    assert not voided.is_open


def test_changes_are_numbered_within_the_ticket() -> None:
    ticket = noticed(a_ticket(), "moved", "table 7 is now 14", minutes(1))
    ticket = noticed(ticket, "void", "Rib-eye was 3, now 2", minutes(2), line=LineId("rib-eye"))
    assert [notice.id for notice in ticket.notices] == [f"{ticket.id}-1", f"{ticket.id}-2"]
    assert [notice.line for notice in ticket.notices] == [None, "rib-eye"]
