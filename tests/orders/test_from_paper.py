"""What was served on paper while the house was away."""

from __future__ import annotations

import pytest

from server.floor.change_covers import PartyLeft
from server.floor.guests_gone import GuestsGone
from server.kit.ids import LineId
from server.orders.check import UnknownCheck
from server.orders.correction import Correction
from server.orders.fire import CourseFired, NothingToFire
from server.orders.from_paper import TIME_LENGTH_MAX, BadTime, EnterFromPaper, LinesFromPaper
from server.orders.lowering import ManagerNeeded
from tests.floor.makers import state_of
from tests.orders.makers import (
    TURN,
    a_house_with_a_menu,
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    firing_course,
    firings,
    head_at,
    line_of,
    of_kind,
    sending,
    voiding,
)
from tests.orders.till import pays

BEER, SOUP = a_new_line("b", "Beer", 2), a_new_line("s", "Tomato soup")


def from_paper(*lines: str, happened: str = "20:15", label: str = "9") -> EnterFromPaper:
    named = tuple(LineId(line) for line in lines)
    return EnterFromPaper(check=check_at(label), lines=named, happened=happened)


def test_it_counts_on_the_check_and_no_station_hears_of_it() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(BEER, SOUP))
    done = evening.asks("carla", from_paper("b", "s"))
    assert firings(done) == []
    check = head_at(evening)
    assert check.total_cents == sum(line_of(evening, each).amount_cents for each in ("b", "s"))
    assert (check.unsent, check.waiting, check.fired) == (0, (), ())


def test_the_line_says_who_entered_it_when_and_when_it_was_served() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(SOUP))
    evening.asks("carla", from_paper("s", happened="  about 20:15 "))
    soup = line_of(evening, "s")
    assert (soup.person, soup.paper_time) == ("carla", "about 20:15")
    assert soup.from_paper_at == soup.sent_at == evening.clock.now()
    assert soup.firing is None


def test_a_table_that_had_a_course_on_paper_eats_and_drinks_alone_change_nothing() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(BEER, SOUP))
    evening.asks("carla", from_paper("b"))
    assert state_of(evening, TURN) == "ordered"
    evening.asks("carla", from_paper("s"))
    assert state_of(evening, TURN) == "eating"


def test_entering_it_twice_is_entering_it_once() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(SOUP))
    evening.asks("carla", from_paper("s"))
    assert evening.asks("carla", from_paper("s", happened="21:00")).happened == ()
    assert line_of(evening, "s").paper_time == "20:15"


def test_send_against_from_paper_the_first_at_the_house_stands() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(BEER, SOUP))
    evening.asks("carla", sending("b", firing="f1"))
    done = evening.asks("carla", from_paper("b", "s"))
    [entered] = of_kind(done, LinesFromPaper)
    assert isinstance(entered, LinesFromPaper)
    assert [line.id for line in entered.lines] == ["s"]
    assert evening.asks("carla", sending("s", firing="f2")).happened == ()
    assert line_of(evening, "b").from_paper_at is None


def test_it_takes_only_what_its_person_entered() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(BEER))
    evening.asks("carla", adding(SOUP))
    evening.asks("carla", from_paper("b", "s"))
    assert line_of(evening, "b").sent_at is None


def test_fire_against_from_paper_nothing_of_it_is_cooked() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(SOUP))
    evening.asks("carla", from_paper("s"))
    with pytest.raises(NothingToFire):
        evening.asks("anna", firing_course(1, "s"))


def test_what_is_ordered_afterwards_goes_its_usual_way() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(SOUP))
    evening.asks("carla", from_paper("s"))
    evening.asks("anna", adding(a_new_line("t", "Tagliatelle")))
    done = evening.asks("anna", sending("t", firing="f"))
    assert [event.course for event in of_kind(done, CourseFired) if isinstance(event, CourseFired)]
    assert firings(done) == [("f-2", 2, ["1 Tagliatelle"])]


def test_pay_against_from_paper_it_is_owed_on_a_further_check() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(BEER))
    evening.asks("carla", sending("b"))
    evening.asks("carla", adding(SOUP))
    pays(evening)
    evening.asks("carla", from_paper("s"))
    assert head_at(evening).closed_at is not None
    assert head_at(evening, number=2).total_cents == line_of(evening, "s").amount_cents
    assert state_of(evening, TURN) != "paid"


def test_void_against_from_paper_it_was_made_so_a_manager_decides() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(SOUP))
    evening.asks("carla", from_paper("s"))
    with pytest.raises(ManagerNeeded, match="was served"):
        evening.asks("carla", voiding("s"))
    evening.roles["mia"] = frozenset({"manager"})
    evening.asks("mia", voiding("s"))
    assert evening.sees_one(Correction, "void-1").fired
    assert head_at(evening).total_cents == 0


def test_a_time_is_a_short_note() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(SOUP))
    for wrong in ("x" * (TIME_LENGTH_MAX + 1), "20:15\x1b@"):
        with pytest.raises(BadTime):
            evening.asks("carla", from_paper("s", happened=wrong))


def test_a_party_that_is_gone_or_was_never_there_has_no_check_for_it() -> None:
    evening = a_table_with_guests()
    evening.asks("carla", adding(SOUP))
    evening.asks("carla", GuestsGone(turn=TURN))
    with pytest.raises(PartyLeft):
        evening.asks("carla", from_paper("s"))
    with pytest.raises(UnknownCheck):
        a_house_with_a_menu().asks("carla", from_paper("s"))
