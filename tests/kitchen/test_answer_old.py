"""What becomes of old work: sent now, told already, or dropped; asked once, answered once."""

from __future__ import annotations

import pytest

from server.floor.turn import Turn
from server.hub.messages import Refusal
from server.kit.clock import MINUTE
from server.kit.ids import FiringId
from server.kitchen.answer_old import (
    AlreadyAnswered,
    AnswerOldWork,
    AnswerTooOld,
    EarlierFirst,
    MoreCame,
    UnknownOldWork,
)
from server.kitchen.firing import Firing
from server.kitchen.old_work import OldWork
from server.kitchen.serve import Serve
from server.kitchen.ticket import Ticket
from server.orders.check import CheckPaid
from server.orders.correction import Correction
from server.orders.line import Line
from server.orders.lowering import ManagerNeeded
from server.paper.job import Job
from tests.kitchen.dining_room import LIA, MARIA, OMAR, DiningRoom, dish
from tests.kitchen.makers import minutes
from tests.kitchen.opening import a_dining_room


@pytest.fixture
def room() -> DiningRoom:
    """Table 21 has been seated; its phone comes back eight minutes after the tap."""
    made = a_dining_room()
    made.at("19:15")
    made.seats(OMAR, "21", 6)
    made.at("19:25")
    return made


def send_old(room: DiningRoom, who: str = OMAR) -> OldWork:
    with room.late(8):
        room.sends(
            who, "21", dish("Spritz", pieces=4), dish("Burrata", pieces=2), dish("Tomato soup"),
            dish("Sea bream"),
        )  # fmt: skip
    return room.asked_about()


def kept_back(room: DiningRoom) -> int:
    return sum(line.quantity for line in room.evening.sees(Line) if line.kept_back_at)


def test_hub_20_send_now_makes_what_the_send_would_have_made_once_with_numbers_of_now(
    room: DiningRoom,
) -> None:
    send_old(room)
    room.seats(LIA, "3", 2)
    room.sends(LIA, "3", dish("Beer 0.4 l", pieces=2))
    room.answers(OMAR, "send_now")
    assert room.papers() == ["BAR 1", "BAR 2", "PASTA 1", "COLD 1"]
    assert "4 Spritz" in room.paper("BAR 2")
    assert "2 Burrata" in room.paper("COLD 1")
    assert room.ticket("COLD 1").fired_at == minutes(25)
    assert (room.evening.sees(OldWork), kept_back(room)) == ([], 0)
    assert room.turn("21").state == "cooking"


def test_hub_20_already_told_makes_no_paper_and_the_course_goes_on(room: DiningRoom) -> None:
    send_old(room)
    room.answers(LIA, "told")
    assert room.papers() == []
    tickets = room.evening.sees(Ticket)
    assert {ticket.station for ticket in tickets} == {"bar", "cold", "pasta"}
    assert {(ticket.number, ticket.told_by) for ticket in tickets} == {(0, LIA)}
    assert room.turn("21").state == "cooking"
    firings = tuple(FiringId(firing.id) for firing in room.evening.sees(Firing))
    room.evening.asks(OMAR, Serve(firings=firings))
    assert room.turn("21").state == "eating"
    room.sends(OMAR, "21", dish("Bread"))
    assert room.papers() == ["COLD 1"]


def test_a_void_of_what_was_told_by_word_names_no_number(room: DiningRoom) -> None:
    send_old(room)
    room.answers(OMAR, "told")
    room.voids(OMAR, "21", "Burrata", pin=MARIA)
    assert room.papers() == ["COLD 1"]
    assert "of what you were told" in room.paper("COLD 1")


def test_hub_20_dropped_dishes_were_never_cooked_and_cost_nothing(room: DiningRoom) -> None:
    send_old(room)
    room.answers(OMAR, "drop")
    assert (room.papers(), room.evening.sees(Ticket)) == ([], [])
    dropped = [each for each in room.evening.sees(Correction) if each.what == "voided"]
    assert sorted(each.name for each in dropped) == ["Burrata", "Spritz", "Tomato soup"]
    assert {(each.fired, each.approved_by, each.reason) for each in dropped} == {
        (False, None, "came too late, never cooked")
    }
    [bream] = [line for line in room.evening.sees(Line) if line.quantity]
    assert bream.name == "Sea bream"


def test_send_now_twice_is_once_and_another_word_is_refused_with_whose_came_first(
    room: DiningRoom,
) -> None:
    work = send_old(room)
    room.answers(OMAR, "send_now")
    papers = room.papers()
    room.answers(LIA, "send_now", work)
    assert room.papers() == papers
    with pytest.raises(AlreadyAnswered, match=r"^Table 21: Omar has sent it to the kitchen"):
        room.answers(LIA, "drop", work)


def test_an_answer_to_less_than_there_is_is_refused(room: DiningRoom) -> None:
    work = send_old(room)
    with room.late(7):
        room.sends(OMAR, "21", dish("Bread"))
    with pytest.raises(MoreCame):
        room.answers(OMAR, "send_now", work)
    assert len(room.asked_about().matters) > len(work.matters)


def test_a_question_that_nobody_asked_has_no_answer(room: DiningRoom) -> None:
    with pytest.raises(UnknownOldWork):
        room.evening.asks(OMAR, AnswerOldWork(work="nothing", answer="drop", matters=1))


def test_hub_20_an_answer_that_is_old_itself_sends_nothing_but_told_is_a_fact(
    room: DiningRoom,
) -> None:
    send_old(room)
    with room.late(10):
        with pytest.raises(AnswerTooOld):
            room.answers(OMAR, "send_now")
        room.answers(OMAR, "told")
    assert room.papers() == []


def test_a_later_course_is_not_sent_before_an_earlier_one_is_answered(room: DiningRoom) -> None:
    first = send_old(room)
    with room.late(5):
        room.fires(LIA, "21", 2)
    later = next(work for work in room.evening.sees(OldWork) if work.id != first.id)
    with pytest.raises(EarlierFirst, match="course 1"):
        room.answers(LIA, "send_now", later)
    room.answers(OMAR, "send_now", first)
    room.answers(LIA, "send_now", later)
    assert room.papers()[-1] == "GRILL 1"


def test_one_screen_s_courses_are_one_question_and_cooked_in_the_order_of_its_taps(
    room: DiningRoom,
) -> None:
    send_old(room)
    with room.late(4):
        room.fires(OMAR, "21", 2)
    work = room.asked_about()
    assert [matter.course for matter in work.matters] == [None, 1, 2]
    assert (work.dishes, work.waiting_since) == (8, minutes(25) - 8 * MINUTE)
    room.answers(OMAR, "send_now")
    assert room.papers() == ["BAR 1", "PASTA 1", "COLD 1", "GRILL 1"]


def test_hub_14_what_came_out_in_a_former_history_bears_duplicate(room: DiningRoom) -> None:
    room.sends(OMAR, "21", dish("Burrata"))
    room.sends(OMAR, "21", dish("Bread"), offered_again=True)
    assert room.asked_about().offered_again
    room.answers(OMAR, "send_now")
    marks = {job.title: job.copies[0].mark for job in room.evening.sees(Job)}
    assert marks == {"COLD 1": "", "COLD 2": "DUPLICATE"}


def test_a_party_that_has_left_is_sent_nothing(room: DiningRoom) -> None:
    work = send_old(room)
    room.leaves(OMAR, "21")
    assert room.evening.sees(OldWork) == []
    with pytest.raises(AlreadyAnswered, match="nothing of it was left"):
        room.answers(OMAR, "send_now", work)
    assert room.papers() == []
    assert [turn.table for turn in room.evening.sees(Turn)] == []


def test_what_is_paid_can_be_sent_but_not_dropped(room: DiningRoom) -> None:
    send_old(room)
    room.pays("21")
    with pytest.raises(CheckPaid):
        room.answers(OMAR, "drop")
    room.answers(OMAR, "send_now")
    assert room.papers() == ["BAR 1", "PASTA 1", "COLD 1"]


def test_once_the_guests_have_the_bill_a_manager_drops_and_it_is_marked(room: DiningRoom) -> None:
    send_old(room)
    room.sees_the_bill("21")
    with pytest.raises(ManagerNeeded):
        room.answers(OMAR, "drop")
    work = room.asked_about()
    asked = AnswerOldWork(work=work.id, answer="drop", matters=len(work.matters))
    room.evening.asks(OMAR, asked, approved_by=MARIA)
    dropped = [each for each in room.evening.sees(Correction) if each.what == "voided"]
    assert {(each.approved_by, each.after_presenting) for each in dropped} == {(MARIA, True)}


def test_nothing_is_said_twice_though_two_answer_at_once(room: DiningRoom) -> None:
    work = send_old(room)
    room.answers(OMAR, "drop")
    for said in ("send_now", "told"):
        with pytest.raises(Refusal, match="Omar has dropped it already"):
            room.answers(LIA, "send_now" if said == "send_now" else "told", work)
    assert room.evening.sees(Ticket) == []
