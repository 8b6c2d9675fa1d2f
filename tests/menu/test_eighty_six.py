"""Set a dish out, or say how many are left."""

from __future__ import annotations

import pytest

from server.hub.messages import Command
from server.menu.eighty_six import UnknownSold, WrongCount
from server.menu.portions import Portions
from tests.menu.makers import a_menu_in_force, counted, left_of, out


def test_a_dish_that_is_out_is_out_on_every_screen() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", out())
    bream = left_of(evening)
    assert (bream.name, bream.left, bream.out_at, bream.by) == (
        "Sea bream", 0, evening.clock.now(), "cook",
    )  # fmt: skip


def test_a_modifier_can_be_out_as_well() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", out("bacon", "modifier"))
    assert left_of(evening, "bacon", "modifier").name == "Bacon"


def test_saying_it_twice_changes_nothing() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", out())
    assert evening.asks("marco", out()).happened == ()


def test_it_can_stay_out_until_somebody_restores_it() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", out())
    evening.asks("cook", out(until_restored=True))
    assert left_of(evening).until_restored


def test_so_many_are_left() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", counted(6))
    bream = left_of(evening)
    assert (bream.left, bream.out_at) == (6, None)
    assert evening.asks("cook", counted(6)).happened == ()


def test_none_left_is_out() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", counted(0))
    assert left_of(evening).out_at is not None


def test_86_against_count_the_later_one_at_the_house_stands() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", out())
    evening.asks("marco", counted(2))
    assert left_of(evening).left == 2
    evening.asks("cook", out())
    assert left_of(evening).left == 0


@pytest.mark.parametrize("asked", [out("unicorn"), counted(3, "unicorn"), out("rare-unicorn")])
def test_what_is_not_on_the_carte_is_refused(asked: Command) -> None:
    evening = a_menu_in_force()
    with pytest.raises(UnknownSold):
        evening.asks("cook", asked)
    assert evening.sees(Portions) == []


@pytest.mark.parametrize("left", [-1, 1000])
def test_a_count_that_nobody_has_is_refused(left: int) -> None:
    with pytest.raises(WrongCount):
        a_menu_in_force().asks("cook", counted(left))
