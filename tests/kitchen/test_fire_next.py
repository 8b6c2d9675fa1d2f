"""A course that fires by itself, and everybody who may be quicker."""

from __future__ import annotations

import pytest

from server.floor.customs import NextFires
from server.floor.guests_gone import GuestsGone
from server.floor.keep_customs import KeepCustoms, WrongCustoms
from server.kit.ids import CheckId, FiringId, LineId, TurnId
from server.kitchen.fire_again import FireAgain
from server.kitchen.fire_next import FireNext
from server.kitchen.firing import Firing
from server.kitchen.hold_again import HoldAgain
from server.kitchen.refire import Refire
from server.kitchen.serve import TakeBackServed
from server.orders.hold import HoldCourse
from server.orders.line import Line
from server.paper.job import Job
from tests.kitchen.dining_room import LIA, OMAR, DiningRoom, dish
from tests.kitchen.opening import a_dining_room


def three_courses(
    next_fires: NextFires = "when_served", minutes: int = 0, *, table: str = "12"
) -> DiningRoom:
    """Soup cooks at table 12; rib-eye and panna cotta wait."""
    room = a_dining_room()
    room.evening.asks("house", KeepCustoms(next_fires=next_fires, next_fires_minutes=minutes))
    room.seats(LIA, table, 2)
    room.sends(
        LIA, table, dish("Tomato soup"), dish("Rib-eye", "rare"), dish("Panna cotta"),
    )  # fmt: skip
    return room


def passes(room: DiningRoom, minutes: int = 0, seconds: int = 0) -> list[FireNext]:
    """What fires by itself meanwhile."""
    asked = room.evening.lets_time_pass(minutes=minutes, seconds=seconds)
    return [each for each in asked if isinstance(each, FireNext)]


def fired(room: DiningRoom) -> list[int]:
    return sorted(firing.course or 0 for firing in room.evening.sees(Firing))


def serve_soup(room: DiningRoom) -> None:
    room.bumps("PASTA 1")
    room.serves(LIA, "12")


def test_as_it_comes_the_next_course_waits_for_a_person() -> None:
    room = three_courses("by_waiter")
    serve_soup(room)
    assert passes(room, minutes=90) == []
    assert fired(room) == [1]


def test_once_the_course_before_is_served_the_next_one_fires_and_the_docket_lists_it() -> None:
    room = three_courses()
    assert passes(room, minutes=20) == []
    serve_soup(room)
    passes(room, seconds=10)
    assert fired(room) == [1, 2]
    [main] = (firing for firing in room.evening.sees(Firing) if firing.course == 2)
    assert main.by_itself
    assert "1 Rib-eye" in room.paper("GRILL 1")
    room.bumps("GRILL 1")
    room.serves(LIA, "12")
    passes(room, seconds=10)
    assert fired(room) == [1, 2, 3]
    assert room.open_tickets("cold") == ["COLD 1"]


def test_a_served_that_was_a_slip_of_the_finger_fires_nothing() -> None:
    room = three_courses()
    serve_soup(room)
    passes(room, seconds=4)
    [soup] = room.evening.sees(Firing)
    room.evening.asks(LIA, TakeBackServed(firings=(FiringId(soup.id),)))
    passes(room, minutes=5)
    assert fired(room) == [1]
    room.serves(LIA, "12")
    passes(room, seconds=10)
    assert fired(room) == [1, 2]


def test_so_many_minutes_after_it_was_served() -> None:
    room = three_courses("when_served", 5)
    serve_soup(room)
    passes(room, minutes=4, seconds=59)
    assert fired(room) == [1]
    passes(room, seconds=1)
    assert fired(room) == [1, 2]


def test_so_many_minutes_after_it_was_fired_whether_served_or_not() -> None:
    room = three_courses("after_fired", 15)
    passes(room, minutes=14)
    assert fired(room) == [1]
    passes(room, minutes=1)
    assert fired(room) == [1, 2]
    passes(room, minutes=15)
    assert fired(room) == [1, 2, 3]


def test_what_is_added_to_a_fired_course_postpones_nothing() -> None:
    room = three_courses("after_fired", 15)
    passes(room, minutes=10)
    room.sends(LIA, "12", dish("Burrata"))
    passes(room, minutes=5)
    assert fired(room) == [1, 1, 2]


def test_all_of_the_course_must_be_served_also_what_is_made_again() -> None:
    room = three_courses()
    room.bumps("PASTA 1")
    [soup] = (line for line in room.evening.sees(Line) if line.name == "Tomato soup")
    again = Refire(
        firing=FiringId("again"),
        check=soup.check,
        line=LineId(soup.id),
        pieces=1,
        reason="cold",
    )
    room.evening.asks(LIA, again)
    room.serves(LIA, "12")
    assert passes(room, minutes=1) == []
    room.bumps("PASTA 2")
    room.serves(LIA, "12")
    passes(room, seconds=10)
    assert fired(room) == [1, 1, 2]


def test_hold_against_fire_by_itself_a_held_course_waits_for_a_person() -> None:
    room = three_courses()
    room.evening.asks(LIA, HoldCourse(check=room.check("12"), course=2))
    serve_soup(room)
    assert passes(room, minutes=30) == []
    assert fired(room) == [1]
    late = FireNext(check=room.check("12"), course=2)
    assert room.evening.asks("house", late, device=None).happened == ()
    room.fires(LIA, "12", 2)
    room.bumps("GRILL 1")
    room.serves(LIA, "12")
    passes(room, seconds=10)
    assert fired(room) == [1, 2, 3]


def test_while_the_course_before_is_held_again_nothing_fires_by_itself() -> None:
    room = three_courses("after_fired", 15)
    [soup] = room.evening.sees(Firing)
    room.evening.asks(LIA, HoldAgain(firing=FiringId(soup.id)))
    assert passes(room, minutes=20) == []
    room.evening.asks(LIA, FireAgain(firing=FiringId(soup.id)))
    assert passes(room, minutes=14) == []
    passes(room, minutes=1)
    assert fired(room) == [1, 2]


def test_fire_by_itself_against_fire_at_the_same_second_there_is_one_firing() -> None:
    """Whichever is first at the house; the other is answered with it, and one docket is out."""
    by_hand_first = three_courses()
    serve_soup(by_hand_first)
    by_hand_first.evening.clock.forward(seconds=10)
    by_hand_first.fires(OMAR, "12", 2)
    passes(by_hand_first)
    by_itself_first = three_courses()
    serve_soup(by_itself_first)
    by_itself_first.evening.clock.forward(seconds=10)
    tapped = by_itself_first.fire_args("12", 2)
    passes(by_itself_first)
    done = by_itself_first.evening.asks(OMAR, tapped)
    assert done.happened == ()
    assert done.result is not None
    for room in (by_hand_first, by_itself_first):
        assert fired(room) == [1, 2]
        assert [job.title for job in room.evening.sees(Job) if job.station == "grill"] == [
            "GRILL 1"
        ]
    [main] = (firing for firing in by_itself_first.evening.sees(Firing) if firing.course == 2)
    assert done.result["firing"] == main.id


def test_what_is_ordered_after_its_time_has_come_fires_when_it_is_sent() -> None:
    room = a_dining_room()
    room.evening.asks("house", KeepCustoms(next_fires="when_served"))
    room.seats(LIA, "12", 2)
    room.sends(LIA, "12", dish("Tomato soup"))
    serve_soup(room)
    assert passes(room, minutes=30) == []
    room.sends(LIA, "12", dish("Panna cotta"))
    assert fired(room) == [1]
    passes(room)
    assert fired(room) == [1, 3]


def test_hub_20_what_was_due_while_the_house_was_away_waits_for_a_person() -> None:
    room = three_courses()
    serve_soup(room)
    assert passes(room, minutes=10) == []
    assert fired(room) == [1]


def test_old_work_against_fire_by_itself_the_question_comes_first() -> None:
    room = three_courses()
    with room.late(5):
        room.sends(LIA, "12", dish("Burrata"))
    serve_soup(room)
    assert passes(room, minutes=1) == []
    assert fired(room) == [1]


def test_nothing_fires_for_a_party_that_has_left() -> None:
    room = three_courses()
    serve_soup(room)
    room.pays("12")
    room.evening.asks(LIA, GuestsGone(turn=TurnId(room.turn("12").id), anyway=True))
    passes(room, minutes=1)
    assert fired(room) == [1]


def test_of_a_check_that_nobody_knows_nothing_is_due() -> None:
    room = a_dining_room()
    gone = FireNext(check=CheckId("gone"), course=2)
    assert room.evening.asks("house", gone, device=None).happened == ()


@pytest.mark.parametrize(("next_fires", "minutes"), [("after_fired", 0), ("when_served", 121)])
def test_a_house_that_hurries_or_forgets_is_refused(next_fires: NextFires, minutes: int) -> None:
    with pytest.raises(WrongCustoms):
        three_courses(next_fires, minutes)
