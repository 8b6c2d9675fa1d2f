"""The pass says yes: RUSH at the head, on screens and on paper."""

from __future__ import annotations

import pytest

from server.floor.old import TooOld
from server.kit.ids import FiringId, LineId
from server.kitchen.firing import Firing
from server.kitchen.grant_rush import GrantRush
from server.kitchen.refire import Refire
from server.kitchen.ticket import Ticket
from server.orders.line import Line
from server.paper.job import Job
from tests.kitchen.dining_room import LIA, MARIA, DiningRoom
from tests.kitchen.test_ask_rush import ask, mains, mains_cook, rush_of


def grant(room: DiningRoom, by: str = MARIA) -> None:
    room.evening.asks(by, GrantRush(firing=FiringId(mains(room).id)))


def test_open_tickets_bear_rush_and_each_station_gets_a_slip_with_a_number() -> None:
    room = mains_cook()
    ask(room)
    grant(room)
    rush = rush_of(room)
    assert (rush.state, rush.answered_by) == ("granted", MARIA)
    for title in ("GRILL 2", "PASTA 1"):
        ticket = room.ticket(title)
        [notice] = ticket.notices
        assert ticket.rushed_at == rush.answered_at
        assert (notice.what, notice.text) == ("rush", "rush table 12: theatre at eight")
    slips = [job.title for job in room.evening.sees(Job) if job.paper == "rush"]
    assert sorted(slips) == ["GRILL 3", "PASTA 2"]
    paper = room.paper("GRILL 3")
    for words in ("RUSH", "of GRILL 2", "Table 12", "theatre", "Rib-eye"):
        assert words in paper, f"{words} is not on it"
    assert room.ticket("GRILL 1").rushed_at is None


def test_what_was_in_a_hurry_is_in_a_hurry_when_it_is_made_again() -> None:
    room = mains_cook()
    grant(room)
    room.bumps("GRILL 2", "PASTA 1")
    room.serves(LIA, "12")
    [share] = room.ticket("GRILL 2").lines
    [line] = (line for line in room.evening.sees(Line) if line.id == share.line)
    room.evening.asks(
        LIA,
        Refire(
            firing=FiringId("again-1"),
            check=line.check,
            line=LineId(line.id),
            pieces=1,
            reason="dropped",
        ),
    )
    [again] = (each for each in room.evening.sees(Ticket) if each.refire is not None)
    assert again.rushed_at == again.fired_at
    assert "RUSH" in room.paper(f"GRILL {again.number}")


def test_the_pass_may_hurry_what_nobody_asked_for() -> None:
    room = mains_cook()
    grant(room)
    assert rush_of(room).state == "granted"
    assert "rush table 12" in room.paper("GRILL 3")


def test_granting_twice_is_granting_once() -> None:
    room = mains_cook()
    grant(room)
    rev = room.evening.rev
    grant(room, by="pass")
    assert room.evening.rev == rev


def test_bump_against_grant_what_was_bumped_is_told_nothing() -> None:
    room = mains_cook()
    ask(room)
    room.bumps("GRILL 2")
    grant(room)
    assert [job.title for job in room.evening.sees(Job) if job.paper == "rush"] == ["PASTA 2"]
    room = mains_cook()
    room.bumps("GRILL 2", "PASTA 1")
    rev = room.evening.rev
    grant(room)
    assert room.evening.rev == rev


def test_papers_of_a_rush_that_come_later_say_so_at_their_head() -> None:
    room = mains_cook()
    grant(room)
    room.moves(LIA, "12", "5")
    paper = room.paper("GRILL 4")
    assert "MOVED" in paper
    assert "RUSH" in paper


def test_move_against_rush_the_rush_goes_with_the_party() -> None:
    room = mains_cook()
    ask(room)
    firing = mains(room).id
    room.moves(LIA, "12", "5")
    room.evening.asks(MARIA, GrantRush(firing=FiringId(firing)))
    assert "Table 5" in room.paper("GRILL 4")
    assert room.evening.sees_one(Firing, firing).rush is not None


def test_hub_20_an_old_grant_is_of_no_use() -> None:
    room = mains_cook()
    ask(room)
    with room.late(5), pytest.raises(TooOld):
        grant(room)
