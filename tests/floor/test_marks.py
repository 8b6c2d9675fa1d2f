"""What the kitchen and the till tell a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from server.floor.marks import (
    let_firing_go,
    mark_fired,
    mark_not_ready,
    mark_not_served,
    mark_ordered,
    mark_paid,
    mark_presented,
    mark_ready,
    mark_served,
    mark_served_on_paper,
    reopen,
)
from server.floor.turn import Turn, TurnEvent
from server.kit.clock import Moment
from server.kit.ids import FiringId, PersonId, TableId

STARTERS, MAINS, DRINKS = FiringId("starters"), FiringId("mains"), FiringId("drinks-now")


def a_turn() -> Turn:
    return Turn(
        id="party",
        table=TableId("table-9"),
        covers=4,
        waiter=PersonId("anna"),
        seated_at=Moment(1),
        since=Moment(1),
    )


def after(turn: Turn, events: Sequence[TurnEvent]) -> Turn:
    return reduce(lambda state, event: event.apply(state), events, turn)


def ordered() -> Turn:
    turn = a_turn()
    return after(turn, mark_ordered(turn, Moment(2)))


def cooking() -> Turn:
    turn = ordered()
    return after(turn, mark_fired(turn, STARTERS, Moment(3)))


def eating() -> Turn:
    turn = cooking()
    return after(turn, mark_served(turn, [STARTERS], Moment(9)))


def paid() -> Turn:
    turn = eating()
    turn = after(turn, mark_presented(turn, Moment(20)))
    return after(turn, mark_paid(turn, Moment(21)))


def test_a_party_that_sent_drinks_has_ordered() -> None:
    turn = ordered()
    assert (turn.state, turn.since) == ("ordered", 2)
    assert mark_ordered(turn, Moment(5)) == []


def test_a_fired_course_cooks_and_counts_from_its_firing() -> None:
    turn = cooking()
    turn = after(turn, mark_fired(turn, MAINS, Moment(7)))
    assert (turn.state, turn.since, turn.fired_at) == ("cooking", 3, 7)
    assert mark_fired(turn, MAINS, Moment(8)) == []


def test_when_the_first_of_two_courses_is_served_the_other_cooks_on() -> None:
    turn = cooking()
    turn = after(turn, mark_fired(turn, MAINS, Moment(7)))
    turn = after(turn, mark_served(turn, [STARTERS], Moment(9)))
    assert (turn.state, turn.since) == ("cooking", 7)


def test_a_served_course_is_eaten() -> None:
    assert (eating().state, eating().since) == ("eating", 9)


def test_served_drinks_leave_the_table_as_it_is() -> None:
    assert mark_served(ordered(), [DRINKS], Moment(4)) == []


def test_ready_drinks_are_no_ready_course() -> None:
    assert mark_ready(ordered(), DRINKS, Moment(4)) == []


def test_ready_counts_from_the_course_that_waits_longest() -> None:
    turn = cooking()
    turn = after(turn, mark_fired(turn, MAINS, Moment(4)))
    turn = after(turn, mark_ready(turn, MAINS, Moment(5)))
    turn = after(turn, mark_ready(turn, STARTERS, Moment(6)))
    assert turn.ready_at == 5
    assert mark_ready(turn, MAINS, Moment(7)) == []


def test_a_recall_takes_ready_back() -> None:
    turn = cooking()
    turn = after(turn, mark_ready(turn, STARTERS, Moment(5)))
    turn = after(turn, mark_not_ready(turn, STARTERS, Moment(6)))
    assert turn.ready_at is None
    assert turn.state == "cooking"
    assert mark_not_ready(turn, STARTERS, Moment(7)) == []


def test_served_ends_ready() -> None:
    turn = cooking()
    turn = after(turn, mark_ready(turn, STARTERS, Moment(5)))
    turn = after(turn, mark_served(turn, [STARTERS], Moment(6)))
    assert turn.ready_at is None
    assert mark_not_ready(turn, STARTERS, Moment(7)) == []


def test_served_by_mistake_is_taken_back_with_its_moments() -> None:
    before = cooking()
    before = after(before, mark_ready(before, STARTERS, Moment(5)))
    turn = after(before, mark_served(before, [STARTERS], Moment(9)))
    turn = after(turn, mark_not_served(turn, before.cooking[0], Moment(10)))
    assert (turn.state, turn.since, turn.ready_at) == ("cooking", 3, 5)
    assert mark_not_served(turn, before.cooking[0], Moment(11)) == []


def test_a_firing_that_is_held_again_does_not_cook() -> None:
    turn = cooking()
    turn = after(turn, let_firing_go(turn, STARTERS, Moment(5)))
    assert (turn.state, turn.since) == ("ordered", 2)
    assert let_firing_go(turn, STARTERS, Moment(6)) == []


def test_a_held_firing_that_goes_on_cooks_again() -> None:
    turn = cooking()
    turn = after(turn, let_firing_go(turn, STARTERS, Moment(5)))
    turn = after(turn, mark_fired(turn, STARTERS, Moment(6)))
    assert turn.state == "cooking"


def test_a_paid_table_is_paid_until_the_guests_leave() -> None:
    turn = paid()
    assert (turn.state, turn.since, turn.presented_at) == ("paid", 21, 20)
    assert mark_paid(turn, Moment(22)) == []


def test_an_order_at_a_paid_table_makes_it_owe_again() -> None:
    turn = after(paid(), reopen(paid(), Moment(30)))
    assert (turn.state, turn.paid_at) == ("eating", None)
    assert reopen(turn, Moment(31)) == []


def test_a_course_that_was_served_on_paper_makes_the_table_eat_unless_another_cooks() -> None:
    eats = after(a_turn(), mark_served_on_paper(a_turn(), Moment(5)))
    assert (eats.state, eats.since, eats.served_at) == ("eating", Moment(5), Moment(5))
    cooks = after(a_turn(), mark_fired(a_turn(), MAINS, Moment(3)))
    assert after(cooks, mark_served_on_paper(cooks, Moment(5))).state == "cooking"
