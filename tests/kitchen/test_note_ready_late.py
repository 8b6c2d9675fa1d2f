"""A course waits at the pass, and nobody fetches it."""

from __future__ import annotations

from server.floor.keep_customs import KeepCustoms
from server.kit.ids import FiringId, PrinterId, TicketId
from server.kitchen.firing import Firing
from server.kitchen.note_ready_late import NoteReadyLate
from server.kitchen.recall import Recall
from server.paper.printer import Printer
from server.paper.set_up import SetUp
from tests.kitchen.dining_room import LIA, MARIA, DiningRoom, dish
from tests.kitchen.opening import a_dining_room, a_letterhead, printers


def ready_at_the_pass() -> DiningRoom:
    room = a_dining_room()
    room.seats(LIA, "7", 3)
    room.sends(LIA, "7", dish("Rib-eye", "rare", pieces=2), dish("Burger", "medium"))
    room.bumps("GRILL 1")
    return room


def firing(room: DiningRoom) -> Firing:
    [found] = room.evening.sees(Firing)
    return found


def a_printer_at_the_pass(room: DiningRoom) -> None:
    at_pass = Printer(id=PrinterId("pass"), name="Pass", address="virtual:", for_pass=True)
    room.evening.asks("house", SetUp(letterhead=a_letterhead(), printers=(*printers(), at_pass)))


def test_after_three_minutes_everybody_is_told_once() -> None:
    room = ready_at_the_pass()
    assert room.evening.lets_time_pass(minutes=2, seconds=59) == []
    [asked] = room.evening.lets_time_pass(seconds=1)
    assert asked == NoteReadyLate(firing=FiringId(firing(room).id))
    assert firing(room).ready_late_at == room.evening.clock.now()
    assert room.evening.lets_time_pass(minutes=10) == []
    assert room.papers() == ["GRILL 1"]


def test_serve_against_ready_late_what_is_served_is_told_to_nobody() -> None:
    room = ready_at_the_pass()
    late = NoteReadyLate(firing=FiringId(firing(room).id))
    room.serves(LIA, "7")
    assert room.evening.lets_time_pass(minutes=10) == []
    assert room.evening.asks("house", late).happened == ()


def test_recall_against_ready_late_it_waits_anew_from_its_next_bump() -> None:
    room = ready_at_the_pass()
    ticket = TicketId(room.ticket("GRILL 1").id)
    room.evening.lets_time_pass(minutes=3)
    room.evening.asks("grill", Recall(ticket=ticket))
    assert firing(room).ready_late_at is None
    room.bumps("GRILL 1")
    assert room.evening.lets_time_pass(minutes=2) == []
    assert len(room.evening.lets_time_pass(minutes=1)) == 1


def test_the_house_can_be_more_patient_or_say_nothing() -> None:
    room = ready_at_the_pass()
    room.evening.asks(MARIA, KeepCustoms(ready_late_seconds=600))
    assert room.evening.lets_time_pass(minutes=9) == []
    assert len(room.evening.lets_time_pass(minutes=1)) == 1
    silent = ready_at_the_pass()
    silent.evening.asks(MARIA, KeepCustoms(ready_late_seconds=0))
    assert silent.evening.lets_time_pass(minutes=15) == []


def test_drinks_wait_for_nobody() -> None:
    room = a_dining_room()
    room.seats(LIA, "7", 3)
    room.sends(LIA, "7", dish("Spritz"))
    room.bumps("BAR 1")
    assert room.evening.lets_time_pass(minutes=10) == []


def test_by_setting_it_prints_at_the_pass() -> None:
    room = ready_at_the_pass()
    a_printer_at_the_pass(room)
    room.evening.asks(MARIA, KeepCustoms(ready_prints=True))
    room.evening.lets_time_pass(minutes=3)
    assert "READY 7" in room.papers()
    paper = room.paper("READY 7")
    said = (
        "READY",
        "Table 7",
        "course 2",
        "Lia",
        "since 19:00, now 19:03",
        "2 Rib-eye",
        "1 Burger",
    )
    for words in said:
        assert words in paper


def test_without_a_printer_at_the_pass_it_is_on_the_screens_alone() -> None:
    room = ready_at_the_pass()
    room.evening.asks(MARIA, KeepCustoms(ready_prints=True))
    room.evening.lets_time_pass(minutes=3)
    assert room.papers() == ["GRILL 1"]
    assert firing(room).ready_late_at is not None
