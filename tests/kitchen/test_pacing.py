"""The longest share begins now, the others so much later that all stand at the pass together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.kit.clock import MINUTE, SECOND, Moment
from server.kit.ids import DishId, TicketId
from server.kitchen.pacing import SOON_SECONDS, Share, prep_of, propose, share_of
from server.kitchen.prep import Prep, PrepBucket
from server.kitchen.ticket import TicketLine
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    SEVEN_PM,
    a_kitchen_with,
    a_line,
    minutes,
    ticket_of,
)

NOW = SEVEN_PM


def a_share(name: str, takes: int | None, **more: Moment) -> Share:
    seconds = None if takes is None else takes * 60
    return Share(ticket=TicketId(name), seconds=seconds, **{"fired_at": NOW, **more})


def test_the_longest_begins_now_and_the_others_later() -> None:
    said = propose([a_share("grill", 14), a_share("pasta", 10), a_share("cold", 4)], NOW)
    assert said.starts == {"pasta": minutes(4), "cold": minutes(10)}
    assert said.lands_at == minutes(14)


def test_less_than_a_minute_is_not_worth_saying() -> None:
    assert SOON_SECONDS == 60
    almost = Share(ticket=TicketId("b"), seconds=541, fired_at=NOW)
    assert propose([a_share("a", 10), almost], NOW).starts == {}


def test_one_station_alone_waits_for_nobody() -> None:
    said = propose([a_share("grill", 14)], NOW)
    assert (said.starts, said.lands_at) == ({}, None)


def test_what_is_added_lands_with_the_course_that_cooks_already() -> None:
    said = propose([a_share("cold", 4)], NOW, floor=minutes(9))
    assert said.starts == {"cold": minutes(5)}


def test_what_takes_longer_than_the_course_begins_now() -> None:
    said = propose([a_share("grill", 14)], NOW, floor=minutes(9))
    assert (said.starts, said.lands_at) == ({}, minutes(14))


def test_a_share_that_nobody_knows_begins_now_and_holds_nobody_up() -> None:
    said = propose([a_share("grill", None), a_share("pasta", 10), a_share("cold", 4)], NOW)
    assert (said.starts, said.lands_at) == ({"cold": minutes(6)}, minutes(10))


def test_who_said_nothing_may_have_begun_when_it_was_fired() -> None:
    """Five minutes later something changed: the grill is not put back to the start."""
    shares = [a_share("grill", 14), a_share("cold", 4, start_at=minutes(10))]
    assert propose(shares, minutes(5)).starts == {"cold": minutes(10)}


def test_a_cook_who_began_early_stays_begun() -> None:
    shares = [a_share("grill", 14), a_share("cold", 4, start_at=minutes(10), started_at=minutes(3))]
    said = propose(shares, minutes(3))
    assert (said.lands_at, said.starts[TicketId("cold")]) == (minutes(14), minutes(10))


def test_a_cook_who_began_late_makes_the_others_later() -> None:
    shares = [a_share("grill", 14, started_at=minutes(3)), a_share("cold", 4, start_at=minutes(10))]
    said = propose(shares, minutes(3))
    assert (said.lands_at, said.starts) == (minutes(17), {"cold": minutes(13)})


def test_when_the_longest_was_voided_the_rest_begins_now() -> None:
    assert propose([a_share("cold", 4, start_at=minutes(10))], minutes(1)).starts == {}


SHARES = st.lists(st.integers(0, 3600), min_size=2, max_size=8)


@given(SHARES, st.integers(0, 5400))
def test_no_start_makes_anybody_land_after_the_longest(takes: list[int], floor: int) -> None:
    shares = [
        Share(ticket=TicketId(f"t{place}"), seconds=each, fired_at=NOW)
        for place, each in enumerate(takes)
    ]
    said = propose(shares, NOW, Moment(NOW + floor * SECOND))
    assert said.lands_at == NOW + max(*takes, floor) * SECOND
    for share in shares:
        start = said.starts.get(share.ticket, NOW)
        assert start >= NOW
        assert start + (share.seconds or 0) * SECOND <= said.lands_at


@given(SHARES, st.integers(1, 900), st.data())
def test_a_longer_dish_never_makes_another_one_start_earlier(
    takes: list[int], more: int, data: st.DataObject
) -> None:
    which = data.draw(st.integers(0, len(takes) - 1))
    before, after = (
        propose(
            [
                Share(
                    ticket=TicketId(f"t{place}"),
                    seconds=each + (longer if place == which else 0),
                    fired_at=NOW,
                )
                for place, each in enumerate(takes)
            ],
            NOW,
        )
        for longer in (0, more)
    )
    for place in set(range(len(takes))) - {which}:
        name = TicketId(f"t{place}")
        assert after.starts.get(name, NOW) >= before.starts.get(name, NOW)


@given(st.integers(0, 1200), st.integers(0, 20))
def test_a_proposal_that_is_asked_again_in_time_is_the_same(seconds: int, later: int) -> None:
    shares = [a_share("grill", 20), Share(ticket=TicketId("b"), seconds=seconds, fired_at=NOW)]
    said = propose(shares, NOW)
    again = [
        Share(
            ticket=share.ticket,
            seconds=share.seconds,
            fired_at=NOW,
            start_at=said.starts.get(share.ticket),
        )
        for share in shares
    ]
    at = Moment(NOW + later * MINUTE)
    assert propose(again, at).starts == said.starts


def a_dish(*, fixed: int = 600, extra: int = 0) -> TicketLine:
    return TicketLine(
        line=ticket_of(a_kitchen_with(a_line("Rib-eye")), GRILL).lines[0].line,
        name="Rib-eye",
        quantity=1,
        dish=DishId("rib-eye"),
        prep_seconds=fixed,
        extra_seconds=extra,
    )


def test_a_modifier_makes_it_longer_or_shorter() -> None:
    assert prep_of(a_dish(extra=240), None, 0) == 840
    assert prep_of(a_dish(extra=-900), None, 0) == 0
    assert prep_of(a_dish(fixed=0, extra=240), None, 0) is None


def test_what_the_kitchen_taught_stands_before_the_carte() -> None:
    buckets = tuple(
        PrepBucket(load=load, seconds=s, samples=30) for load, s in ((0, 500), (6, 900))
    )
    prep = Prep(id="rib-eye", seconds=700, samples=60, buckets=buckets)
    assert prep_of(a_dish(extra=60), prep, 0) == 560
    assert prep_of(a_dish(extra=60), prep, 8) == 960


def test_a_ticket_takes_what_its_longest_dish_takes_and_voided_ones_nothing() -> None:
    kitchen = a_kitchen_with(a_line("Rib-eye"), a_line("Burger"))
    ticket = ticket_of(kitchen, GRILL, FIRING)
    assert share_of(ticket, {}, 0).seconds is None
    preps = {
        DishId("rib-eye"): Prep(id="rib-eye", seconds=900, samples=30),
        DishId("burger"): Prep(id="burger", seconds=600, samples=30),
    }
    assert share_of(ticket, preps, 0).seconds == 900
