"""What stations hear when some dishes of a firing go to another party."""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as changed

from printers.encode.text import as_text
from server.hub.messages import Event
from server.kit.ids import FiringId, LineId, PersonId, StationId, TicketId
from server.kitchen.acknowledge import Acknowledge, acknowledge
from server.kitchen.at_hand import AtHand
from server.kitchen.bring import bring
from server.kitchen.bump import Bump, bump
from server.kitchen.bump_lines import BumpLines, bump_lines
from server.kitchen.hold_again import HoldAgain, hold_again
from server.kitchen.open_tickets import open_tickets
from server.kitchen.recall import Recall, recall
from server.kitchen.strike import strike
from server.orders.bring import Parted
from server.orders.line import Line
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    PASTA,
    a_line,
    after,
    all_day,
    course_fired,
    line_voided,
    minutes,
    name_of,
    party_of,
    sheets,
    stations,
    tapped,
    ticket_of,
    titles,
)
from tests.kitchen.test_bring import HOSTS, a_kitchen_and_hosts, lines_brought

SHARE = FiringId("share-1")
RIB_EYE, BURGER = a_line("Rib-eye", seat=1), a_line("Burger", seat=2)
SPAGHETTI = a_line("Spaghetti", PASTA)


def parts(kitchen: AtHand, *lines: Line, table: str = "t14") -> list[Event]:
    """These lines of the one firing go to the party at table 14, the rest stays at 7."""
    gone = tuple(changed(line, firing=SHARE, seat=4) for line in lines)
    parted = (Parted(firing=FIRING, share=SHARE),)
    return list(bring(kitchen, lines_brought(*gone, table=table, parted=parted, whole=False)))


def test_a_moved_docket_says_which_dishes_go_and_the_ticket_bears_its_number() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER, SPAGHETTI)
    events = parts(kitchen, RIB_EYE)
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 2 (moved)"]
    paper = as_text(sheets(events)[0], 42)
    assert "of GRILL 1" in paper
    assert "table 7 is now 14" in paper
    assert "Rib-eye" in paper
    assert "Burger" not in paper
    new, old = ticket_of(kitchen, GRILL, SHARE), ticket_of(kitchen, GRILL)
    assert (new.number, new.table, new.turn, [line.name for line in new.lines]) == (
        2, "14", HOSTS, ["Rib-eye"],
    )  # fmt: skip
    assert [line.seat for line in new.lines] == [4], "they sit elsewhere now"
    assert (old.number, old.table, [line.name for line in old.lines]) == (1, "7", ["Burger"])
    assert [(notice.text, notice.number) for notice in old.notices] == [
        ("1 Rib-eye: now table 14", 2)
    ]


def test_a_station_whose_whole_ticket_goes_keeps_its_number() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, SPAGHETTI)
    events = parts(kitchen, SPAGHETTI)
    kitchen = after(kitchen, events)
    assert titles(events) == ["PASTA 2 (moved)"]
    assert ticket_of(kitchen, PASTA, SHARE).number == 1
    assert [ticket.station for ticket in kitchen.firing(FIRING).tickets] == [GRILL]
    assert ticket_of(kitchen, GRILL).also_at == ()
    assert ticket_of(kitchen, PASTA, SHARE).also_at == ()


def test_what_is_still_to_make_is_the_same_as_before() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    assert all_day(kitchen, GRILL) == {"Burger": 1, "Rib-eye": 1}


def test_both_tables_cook_since_it_was_fired() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    fired_at = kitchen.firing(FIRING).firing.fired_at
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    [theirs] = party_of(kitchen, HOSTS).cooking
    [ours] = party_of(kitchen).cooking
    assert (theirs.firing, theirs.fired_at) == (SHARE, fired_at)
    assert (ours.firing, ours.fired_at) == (FIRING, fired_at)


def test_what_stays_is_ready_when_its_stations_have_bumped() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, SPAGHETTI)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(1)))
    assert party_of(kitchen).ready_at is None
    kitchen = after(kitchen, parts(kitchen, SPAGHETTI))
    assert party_of(kitchen).ready_at == minutes(3)
    assert party_of(kitchen, HOSTS).ready_at is None


def test_a_bumped_dish_goes_to_the_new_table_without_a_paper_or_a_number() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(1)))
    events = parts(kitchen, RIB_EYE)
    kitchen = after(kitchen, events)
    assert titles(events) == []
    assert ticket_of(kitchen, GRILL, SHARE).number == 1
    assert kitchen.lanes[GRILL].last_number == 1
    assert party_of(kitchen, HOSTS).ready_at is not None


def test_a_station_without_a_printer_numbers_the_new_ticket_all_the_same() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    silent = {StationId(each.id): changed(each, printer=None) for each in stations()}
    kitchen = replace(kitchen, stations=silent)
    events = parts(kitchen, RIB_EYE)
    kitchen = after(kitchen, events)
    assert titles(events) == []
    assert ticket_of(kitchen, GRILL, SHARE).number == 2
    assert kitchen.lanes[GRILL].last_number == 2


def test_between_two_parties_at_one_table_nothing_is_printed() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER, table="t7")
    events = parts(kitchen, RIB_EYE, table="t7")
    kitchen = after(kitchen, events)
    assert titles(events) == []
    assert ticket_of(kitchen, GRILL, SHARE).turn == HOSTS


def test_transfer_against_bump_the_cook_s_tap_finds_the_ticket_that_went() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, SPAGHETTI)
    kitchen = after(kitchen, parts(kitchen, SPAGHETTI))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(PASTA)), tapped(4)))
    assert ticket_of(kitchen, PASTA, SHARE).bumped_at == minutes(4)
    kitchen = after(kitchen, recall(kitchen, Recall(ticket=name_of(PASTA)), tapped(5)))
    assert ticket_of(kitchen, PASTA, SHARE).bumped_at is None


def test_transfer_against_bump_of_half_a_ticket_bumps_what_stayed() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(4)))
    assert ticket_of(kitchen, GRILL).bumped_at == minutes(4)
    assert ticket_of(kitchen, GRILL, SHARE).bumped_at is None


def test_a_dish_that_went_to_another_table_is_struck_off_there() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    tap = BumpLines(ticket=name_of(GRILL), lines=(LineId(RIB_EYE.id),))
    kitchen = after(kitchen, bump_lines(kitchen, tap, tapped(4)))
    assert ticket_of(kitchen, GRILL).is_open
    assert ticket_of(kitchen, GRILL, SHARE).bumped_at == minutes(4)


def test_when_what_is_not_made_goes_what_stays_is_done() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    tap = BumpLines(ticket=name_of(GRILL), lines=(LineId(BURGER.id),))
    kitchen = after(kitchen, bump_lines(kitchen, tap, tapped(1)))
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    assert ticket_of(kitchen, GRILL).bumped_at == minutes(1)
    assert ticket_of(kitchen, GRILL, SHARE).is_open


def test_a_void_later_goes_to_the_right_table() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    voided = line_voided(changed(RIB_EYE, quantity=0), firing=SHARE)
    here = replace(kitchen, firings=(kitchen.firing(SHARE),))
    events = strike(here, voided)
    assert titles(events) == ["GRILL 3 (void)"]
    paper = as_text(sheets(events)[0], 42)
    assert "Table 14" in paper
    assert "of GRILL 2" in paper


def test_what_is_held_again_is_held_at_both_tables() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    kitchen = after(kitchen, hold_again(kitchen, HoldAgain(firing=FIRING), tapped(1)))
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    assert kitchen.firing(SHARE).firing.held_at == minutes(1)
    assert party_of(kitchen, HOSTS).cooking == ()


def test_the_other_party_s_own_course_never_waits_for_what_came_held() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    kitchen = after(kitchen, hold_again(kitchen, HoldAgain(firing=FIRING), tapped(1)))
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    own = course_fired(a_line("Sea bream"), firing=FiringId("own"), turn=HOSTS, at=minutes(6))
    kitchen = after(kitchen, open_tickets(kitchen, own))
    assert kitchen.firing(FiringId("own")).firing.held_at is None


def test_names_stay_what_they_are() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER)
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    ticket = ticket_of(kitchen, GRILL, SHARE)
    assert ticket.id == TicketId(f"{SHARE}-grill")
    assert [line.line for line in ticket.lines] == [LineId("rib-eye")]
    assert kitchen.firing(SHARE).firing.parted_from == FIRING
    assert ticket.waiter == PersonId("ben")


def test_what_a_station_has_to_read_goes_along_and_a_shared_number_counts_twice() -> None:
    kitchen = a_kitchen_and_hosts(RIB_EYE, BURGER, SPAGHETTI)
    kitchen = after(kitchen, parts(kitchen, RIB_EYE))
    assert kitchen.lanes[GRILL].outstanding == (1, 2, 2)
    for firing, left in ((FIRING, (1, 2)), (SHARE, (1, 2))):
        ticket = ticket_of(kitchen, GRILL, firing)
        notices = tuple(notice.id for notice in ticket.notices)
        read = Acknowledge(ticket=TicketId(ticket.id), notices=notices)
        kitchen = after(kitchen, acknowledge(kitchen, read, tapped()))
        assert kitchen.lanes[GRILL].outstanding == left
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL, SHARE)), tapped()))
    assert kitchen.lanes[GRILL].outstanding == (1,)
