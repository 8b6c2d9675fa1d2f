"""The kitchen's own evenings say how long a dish takes, once there are enough of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.kit.ids import DishId
from server.kitchen.learn import LearnTimes, learn
from server.kitchen.prep import LOADS, SAMPLES_MIN, Prep, PrepBucket, bucket_of, learnt
from tests.kitchen.makers import tapped

RISOTTO = DishId("risotto")


def taught(*samples: tuple[int, int]) -> Prep | None:
    return next(learnt({RISOTTO: samples}, "2026-05-01"), None)


def test_a_few_evenings_teach_nothing() -> None:
    assert taught(*[(0, 900)] * (SAMPLES_MIN - 1)) is None


def test_enough_of_them_say_the_middle() -> None:
    prep = taught(*[(0, 600)] * 20, *[(0, 900)] * 10)
    assert prep is not None
    assert (prep.seconds, prep.samples, prep.learnt_from) == (600, 30, "2026-05-01")


def test_a_full_kitchen_has_a_time_of_its_own() -> None:
    prep = taught(*[(1, 600)] * 30, *[(7, 1000)] * 30)
    assert prep is not None
    assert [(bucket.load, bucket.seconds) for bucket in prep.buckets] == [(0, 600), (6, 1000)]
    assert (prep.under(0), prep.under(5), prep.under(6), prep.under(40)) == (600, 600, 1000, 1000)


def test_buckets_begin_where_they_say() -> None:
    assert [bucket_of(load) for load in (0, 2, 3, 5, 6, 9, 10, 99)] == [0, 0, 3, 3, 6, 6, 10, 10]


@given(st.lists(st.tuples(st.integers(0, 15), st.integers(1, 3600)), min_size=30, max_size=400))
def test_more_load_never_means_less_time(samples: list[tuple[int, int]]) -> None:
    prep = taught(*samples)
    assert prep is not None
    said = [prep.under(load) for load in range(max(LOADS) + 3)]
    assert said == sorted(said)


def test_a_kitchen_that_teaches_the_same_again_changes_nothing() -> None:
    prep = Prep(
        id="risotto", seconds=600, samples=30,
        buckets=(PrepBucket(load=0, seconds=600, samples=30),),
    )  # fmt: skip
    [event] = learn({}, LearnTimes(preps=(prep,)), tapped())
    assert event.apply(None) == prep
    assert learn({"risotto": prep}, LearnTimes(preps=(prep,)), tapped()) == []
