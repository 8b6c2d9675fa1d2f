"""The rush that a slow kitchen screen is measured in, and what is said of it."""

from __future__ import annotations

from collections import Counter
from itertools import count

from tools.bench.kitchen import PER_SECOND, SECONDS, Grill
from tools.bench.load import Load


def test_of_ten_changes_seven_are_dishes_entered_and_three_the_grill_s_own() -> None:
    wishes = Grill(Load([], [])).rush([f"ticket-{n}" for n in range(40)], count())
    assert len(wishes) == PER_SECOND * SECONDS
    of_ten = Counter(wish.name for wish in wishes[:10])
    assert of_ten == {
        "orders.add": 7, "kitchen.start": 1, "kitchen.bump": 1, "kitchen.recall": 1,
    }  # fmt: skip
    entered = [wish.args["lines"][0]["id"] for wish in wishes if wish.name == "orders.add"]
    assert len(set(entered)) == len(entered)
