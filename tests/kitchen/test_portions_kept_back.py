"""What reached the house too late holds its portions until somebody says what holds (HUB-20)."""

from __future__ import annotations

import pytest

from server.kit.ids import FiringId, LineId
from server.kitchen.old_work import Answer
from server.kitchen.refire import Refire
from server.menu.eighty_six import CountPortions
from server.menu.portions import Portions
from server.orders.line import Line
from tests.kitchen.dining_room import LIA, OMAR, DiningRoom, dish
from tests.kitchen.opening import a_dining_room


@pytest.fixture
def room() -> DiningRoom:
    """Six sea bream are left; table 21 has three, sent eight minutes ago from the cellar."""
    made = a_dining_room()
    made.seats(OMAR, "21", 6)
    counts(made, 6)
    with made.late(8):
        made.sends(OMAR, "21", dish("Sea bream", pieces=3), fire=2)
    return made


def counts(room: DiningRoom, left: int) -> None:
    room.evening.asks("grill", CountPortions(what="dish", of="sea-bream", left=left))


def left_and_held(room: DiningRoom) -> tuple[int | None, int]:
    bream = room.evening.sees_one(Portions, "dish-sea-bream")
    return bream.left, sum(each.pieces for each in bream.held)


def test_what_nobody_was_told_of_is_promised_and_not_yet_cooked(room: DiningRoom) -> None:
    assert left_and_held(room) == (3, 3)


@pytest.mark.parametrize("said", ["send_now", "told"])
def test_once_the_kitchen_knows_it_is_cooked(room: DiningRoom, said: Answer) -> None:
    room.answers(OMAR, said)
    assert left_and_held(room) == (3, 0)


def test_what_is_dropped_can_be_sold_again(room: DiningRoom) -> None:
    room.answers(OMAR, "drop")
    assert left_and_held(room) == (6, 0)


def test_a_void_before_the_answer_gives_its_pieces_back(room: DiningRoom) -> None:
    room.voids(OMAR, "21", "Sea bream", pieces=1)
    assert left_and_held(room) == (4, 2)
    room.answers(OMAR, "send_now")
    assert left_and_held(room) == (4, 0)


def test_a_line_that_was_voided_whole_gives_all_back_and_nothing_is_asked(
    room: DiningRoom,
) -> None:
    room.voids(OMAR, "21", "Sea bream", pieces=3)
    assert left_and_held(room) == (6, 0)


def test_a_void_after_the_kitchen_was_told_gives_nothing_back(room: DiningRoom) -> None:
    room.answers(OMAR, "send_now")
    room.voids(OMAR, "21", "Sea bream", pin="maria")
    assert left_and_held(room) == (3, 0)


def test_a_party_that_leaves_unanswered_gives_its_portions_back(room: DiningRoom) -> None:
    room.pays("21")
    room.leaves(OMAR, "21")
    assert left_and_held(room) == (6, 0)


def refires(room: DiningRoom, act: str) -> None:
    line = next(line for line in room.evening.sees(Line) if line.refire_of is None)
    asked = Refire(
        firing=FiringId(act),
        check=line.check,
        line=LineId(line.id),
        pieces=1,
        reason="overcooked",
    )
    with room.late(8):
        room.evening.asks(LIA, asked)


@pytest.fixture
def eaten() -> DiningRoom:
    """Table 12 has its bream on the table, and four are left."""
    made = a_dining_room()
    made.seats(LIA, "12", 4)
    made.sends(LIA, "12", dish("Sea bream", pieces=2), fire=2)
    made.bumps("GRILL 1")
    made.serves(LIA, "12")
    counts(made, 4)
    return made


def test_a_late_refire_takes_its_portion_once_and_only_when_it_is_made(eaten: DiningRoom) -> None:
    refires(eaten, "again-1")
    assert left_and_held(eaten) == (4, 0)
    eaten.answers(LIA, "send_now")
    assert left_and_held(eaten) == (3, 0)


def test_a_late_refire_that_is_dropped_and_asked_for_again_lowers_the_count_once(
    eaten: DiningRoom,
) -> None:
    refires(eaten, "again-1")
    eaten.answers(LIA, "drop")
    refires(eaten, "again-2")
    eaten.answers(LIA, "told")
    assert left_and_held(eaten) == (3, 0)
