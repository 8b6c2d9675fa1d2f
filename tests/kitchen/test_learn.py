"""What the house learns is bounded, and asked by the house alone."""

from __future__ import annotations

import pytest

from server.kitchen.learn import DISHES_MAX, LearnTimes, TooMuchToLearn, learn
from server.kitchen.prep import Prep
from server.kitchen.room import ROOM
from tests.kitchen.makers import tapped


def test_no_carte_has_so_many_dishes() -> None:
    preps = (Prep(id="soup", seconds=60, samples=30),) * (DISHES_MAX + 1)
    with pytest.raises(TooMuchToLearn):
        learn({}, LearnTimes(preps=preps), tapped())


def test_what_changed_is_learnt_and_the_rest_stays() -> None:
    soup, stew = (Prep(id=name, seconds=60, samples=30) for name in ("soup", "stew"))
    [event] = learn({"soup": soup}, LearnTimes(preps=(soup, stew)), tapped())
    assert event.subject == "stew"


def test_only_the_house_itself_learns() -> None:
    [verb] = (verb for verb in ROOM.verbs if verb.asked is LearnTimes)
    assert verb.door_only
