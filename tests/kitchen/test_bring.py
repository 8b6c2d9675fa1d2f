"""What stations hear when dishes go to another party."""

from __future__ import annotations

from dataclasses import replace

from printers.encode.text import as_text
from server.kit.ids import CheckId, PersonId, TableId, TurnId
from server.kitchen.at_hand import AtHand
from server.kitchen.bring import bring
from server.kitchen.bump import Bump, bump
from server.kitchen.serve import Serve, serve
from server.orders.bring import LinesBrought, Parted
from server.orders.line import Line
from tests.kitchen.makers import (
    ANNA,
    BAR,
    FIRING,
    GRILL,
    PASTA,
    a_kitchen_with,
    a_line,
    a_turn,
    after,
    all_day,
    minutes,
    name_of,
    party_of,
    sheets,
    tapped,
    ticket_of,
    titles,
)

HOSTS = TurnId("turn-14")
BEN = PersonId("ben")


def a_kitchen_and_hosts(*lines: Line, course: int | None = 2, table: str = "t14") -> AtHand:
    """Table 7 has fired these lines; another party of 3 sits at table 14."""
    kitchen = a_kitchen_with(*lines, course=course)
    hosts = a_turn(HOSTS, table=table, covers=3)
    return replace(
        kitchen,
        turns={**kitchen.turns, HOSTS: hosts},
        waiters={**kitchen.waiters, BEN: "Ben"},
        tables={"t7": "7", "t14": "14"},
    )


def lines_brought(
    *lines: Line, table: str = "t14", parted: tuple[Parted, ...] = (), whole: bool = True
) -> LinesBrought:
    return LinesBrought(
        check=CheckId(f"{HOSTS}-1"),
        turn=HOSTS,
        table=TableId(table),
        waiter=BEN,
        by=ANNA,
        number=1,
        from_turn=TurnId("turn-7"),
        lines=lines,
        parted=parted,
        whole=whole,
        at=minutes(3),
    )


def test_tickets_bear_the_new_party_and_each_open_one_prints_one_moved_docket() -> None:
    kitchen = a_kitchen_and_hosts(a_line("Rib-eye"), a_line("Spaghetti", PASTA))
    events = bring(kitchen, lines_brought())
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 2 (moved)", "PASTA 2 (moved)"]
    ticket = ticket_of(kitchen, GRILL)
    assert (ticket.table, ticket.turn, ticket.waiter, ticket.covers) == ("14", HOSTS, BEN, 3)
    assert [(notice.what, notice.text, notice.number) for notice in ticket.notices] == [
        ("moved", "table 7 is now 14", 2)
    ]
    paper = as_text(sheets(events)[0], 42)
    assert "of GRILL 1" in paper
    assert "table 7 is now 14" in paper


def test_a_station_that_has_bumped_prints_nothing() -> None:
    kitchen = a_kitchen_and_hosts(a_line("Rib-eye"), a_line("Spaghetti", PASTA))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(PASTA)), tapped(1)))
    events = bring(kitchen, lines_brought())
    assert titles(events) == ["GRILL 2 (moved)"]
    assert ticket_of(after(kitchen, events), PASTA).table == "14"


def test_two_parties_at_one_table_become_one_without_a_paper() -> None:
    kitchen = a_kitchen_and_hosts(a_line("Rib-eye"), table="t7")
    events = bring(kitchen, lines_brought(table="t7"))
    assert titles(events) == []
    ticket = ticket_of(after(kitchen, events), GRILL)
    assert (ticket.turn, ticket.covers, ticket.notices) == (HOSTS, 3, ())


def test_the_course_cooks_on_at_the_new_table_since_it_was_fired() -> None:
    kitchen = a_kitchen_and_hosts(a_line("Rib-eye"))
    fired_at = kitchen.firing(FIRING).firing.fired_at
    kitchen = after(kitchen, bring(kitchen, lines_brought()))
    assert party_of(kitchen).cooking == ()
    [cooking] = party_of(kitchen, HOSTS).cooking
    assert (cooking.firing, cooking.fired_at) == (FIRING, fired_at)
    assert party_of(kitchen, HOSTS).state == "cooking"
    assert all_day(kitchen, GRILL) == {"Rib-eye": 1}


def test_what_waits_at_the_pass_waits_there_for_the_new_table() -> None:
    kitchen = a_kitchen_and_hosts(a_line("Rib-eye"))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(1)))
    kitchen = after(kitchen, bring(kitchen, lines_brought()))
    assert party_of(kitchen, HOSTS).ready_at == minutes(1)


def test_guests_who_come_with_their_food_eat_at_the_new_table() -> None:
    kitchen = a_kitchen_and_hosts(a_line("Rib-eye"))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(1)))
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(2)))
    kitchen = after(kitchen, bring(kitchen, lines_brought()))
    assert party_of(kitchen, HOSTS).state == "eating"


def test_drinks_come_along_silently_once_they_are_made() -> None:
    kitchen = a_kitchen_and_hosts(a_line("Beer", BAR, course=None), course=None)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(BAR)), tapped(1)))
    assert titles(bring(kitchen, lines_brought())) == []


def test_join_against_bump_the_bump_stands_and_the_plate_goes_to_the_new_table() -> None:
    kitchen = a_kitchen_and_hosts(a_line("Rib-eye"))
    kitchen = after(kitchen, bring(kitchen, lines_brought()))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(4)))
    assert party_of(kitchen, HOSTS).ready_at == minutes(4)
