"""What tickets teach: the longest dish, from when it was begun, and never by a sweep."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from server.kit.ids import DishId, LineId
from server.reports.teach import samples, taught
from server.reports.times import Times
from tests.kitchen.makers import minutes
from tests.reports.test_kitchen_report import a_firing


def changed(times: Times, **ticket: object) -> Times:
    [one] = times.tickets
    return replace(times, tickets=(replace(one, **ticket),))


def seconds(*day: Times) -> list[int]:
    return [each.seconds for each in taught(day)]


def test_from_firing_to_bump_and_under_which_load() -> None:
    day = [a_firing("a", took=10), a_firing("b", fired=2, took=10), a_firing("c", fired=30, took=7)]
    found = samples([day])
    assert found == {DishId("rib-eye"): [(0, 600), (1, 600), (0, 420)]}


def test_waiting_is_no_cooking() -> None:
    assert seconds(changed(a_firing("a", took=14), start_at=minutes(8))) == [360]
    began = changed(a_firing("a", took=14), start_at=minutes(8), started_at=minutes(6))
    assert seconds(began) == [480]


def test_a_modifier_s_time_is_the_modifier_s() -> None:
    times = a_firing("a", took=14)
    [line] = times.tickets[0].lines
    assert seconds(changed(times, lines=(replace(line, extra_seconds=240),))) == [600]


def test_a_ticket_teaches_of_its_longest_dish_and_of_nothing_when_that_is_unknown() -> None:
    times = a_firing("a", took=14)
    [line] = times.tickets[0].lines
    rib_eye = replace(line, prep_seconds=900)
    fries = replace(line, line=LineId("2"), dish=DishId("fries"), prep_seconds=300)
    [sample] = taught([changed(times, lines=(rib_eye, fries))])
    assert sample.dish == "rib-eye"
    assert seconds(changed(times, lines=(rib_eye, replace(fries, prep_seconds=0)))) == []


def test_dishes_that_are_bumped_one_by_one_tell_of_themselves() -> None:
    times = a_firing("a", took=14)
    [line] = times.tickets[0].lines
    fries = replace(line, line=LineId("2"), dish=DishId("fries"), bumped_at=minutes(6))
    found = {each.dish: each.seconds for each in taught([changed(times, lines=(line, fries))])}
    assert found == {"rib-eye": 840, "fries": 360}


def test_what_came_back_or_lives_on_paper_teaches_nothing() -> None:
    assert seconds(a_firing("a", recalls=1)) == []
    assert seconds(changed(a_firing("a"), on_paper=True)) == []
    assert seconds(a_firing("a", took=None)) == []


@given(st.lists(st.integers(1, 30), min_size=1, max_size=20), st.integers(4, 9))
def test_sweeps_do_not_move_it(honest: list[int], swept: int) -> None:
    day = [a_firing(f"h{place}", fired=place * 40, took=took) for place, took in enumerate(honest)]
    late = len(honest) * 40 + 60
    wiped = [a_firing(f"s{each}", fired=late, took=90 + each / 60) for each in range(swept)]
    assert sorted(seconds(*day, *wiped)) == sorted(seconds(*day))
