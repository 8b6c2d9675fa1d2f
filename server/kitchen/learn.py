"""Learn: after a day is over, the kitchen's own evenings say how long dishes really take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kitchen.prep import Prep, PrepLearnt

DISHES_MAX = 5_000


class LearnTimes(Command, frozen=True, kw_only=True):
    """These are the times of dishes as the last evenings had them."""

    NAME: ClassVar[str] = "kitchen.learn_times"
    preps: tuple[Prep, ...]


class TooMuchToLearn(Refusal):
    """No carte has so many dishes."""

    code = "kitchen.too_much_to_learn"


def learn(known: Mapping[str, Prep], asked: LearnTimes, occasion: Occasion) -> Sequence[Event]:
    if len(asked.preps) > DISHES_MAX:
        raise TooMuchToLearn(f"No carte has more than {DISHES_MAX} dishes.")
    return [
        PrepLearnt(prep=prep, at=occasion.now) for prep in asked.preps if known.get(prep.id) != prep
    ]
