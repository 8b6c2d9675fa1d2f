"""What leaves the kitchen's screens has its times written down, once, under its own day."""

from __future__ import annotations

from server.kit.ids import CheckId, DeviceId, LineId
from server.kitchen.at_hand import AtHand
from server.kitchen.bump import Bump, bump
from server.kitchen.clear import FiringCleared
from server.kitchen.recall import Recall, recall
from server.kitchen.serve import Serve, serve
from server.kitchen.show import ShowTickets, show
from server.kitchen.start import StartTicket, start
from server.kitchen.strike import strike
from server.register.day import Day, DayClosed
from server.reports.keep_times import Leaving, TimesKept, keep_times
from server.reports.times import Times, times_now, times_of
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    PASTA,
    a_kitchen_with,
    a_line,
    after,
    line_voided,
    minutes,
    name_of,
    tapped,
    whole_of,
)

RIB_EYE = a_line("Rib-eye", GRILL, pieces=2)
RISOTTO = a_line("Risotto", PASTA)
DAY = Day(id="2026-05-01", opened_at=minutes(-60))
CLEARED = FiringCleared(firing=FIRING, at=minutes(90))


def a_course() -> AtHand:
    """Shown at 1, started at 2, one rib-eye voided at 4, bumped at 9, back at 10, done at 12."""
    kitchen = a_kitchen_with(RIB_EYE, RISOTTO)
    grill, pasta = name_of(GRILL), name_of(PASTA)
    screen = tapped(1)
    screen = type(screen)(now=screen.now, by=screen.by, device=DeviceId("wall"))
    kitchen = after(kitchen, show(kitchen, ShowTickets(tickets=(grill,)), screen))
    kitchen = after(kitchen, start(kitchen, StartTicket(ticket=grill), tapped(2)))
    kitchen = after(kitchen, strike(kitchen, line_voided(RIB_EYE)))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=grill), tapped(9)))
    kitchen = after(kitchen, recall(kitchen, Recall(ticket=grill), tapped(10)))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=grill), tapped(12)))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=pasta), tapped(13)))
    return after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(15)))


def kept(day: Day | None, kitchen: AtHand) -> list[Times]:
    leaving = Leaving(day=day, firings=kitchen.firings)
    found = keep_times(leaving, CLEARED)
    return [event.kept for event in found if isinstance(event, TimesKept)]


def test_every_moment_of_a_dish_is_kept() -> None:
    [times] = kept(DAY, a_course())
    assert (times.id, times.day, times.table) == (f"2026-05-01.{FIRING}", "2026-05-01", "7")
    assert (times.ready_at, times.served_at) == (minutes(13), minutes(15))
    grill = next(each for each in times.tickets if each.station == GRILL)
    assert (grill.fired_at, grill.shown_at, grill.shown_on) == (minutes(0), minutes(1), "wall")
    assert (grill.started_at, grill.bumped_at) == (minutes(2), minutes(12))
    assert grill.recalls == (minutes(10),)
    [rib_eye] = grill.lines
    assert (rib_eye.line, rib_eye.dish, rib_eye.ordered_at) == ("rib-eye", "rib-eye", minutes(0))
    [struck] = rib_eye.struck
    assert (struck.at, struck.pieces, struck.progress) == (minutes(4), 1, "started")
    assert rib_eye.wanted == 1


def test_every_recall_is_kept_and_not_the_last_alone() -> None:
    kitchen = a_course()
    for minute in (20, 22):
        kitchen = after(kitchen, recall(kitchen, Recall(ticket=name_of(GRILL)), tapped(minute)))
        kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(minute + 1)))
    [times] = kept(DAY, kitchen)
    grill = next(each for each in times.tickets if each.station == GRILL)
    assert grill.recalls == (minutes(10), minutes(20), minutes(22))


def test_what_an_earlier_day_left_is_not_written_down_again() -> None:
    assert kept(Day(id="2026-05-02", opened_at=minutes(60)), a_course()) == []
    assert kept(None, a_course()) == []


def test_a_day_that_closes_writes_down_what_still_hangs_on_a_screen() -> None:
    closed = DayClosed(day=DAY.id, z_number=1, at=minutes(200))
    leaving = Leaving(day=DAY, firings=a_kitchen_with(RISOTTO).firings)
    [event] = keep_times(leaving, closed)
    assert isinstance(event, TimesKept)
    assert event.apply(None).tickets[0].bumped_at is None


def test_the_report_of_the_running_day_reads_what_hangs_on_the_screens() -> None:
    whole = whole_of(a_course())
    records = [whole.firing, *whole.tickets]
    assert list(times_now("2026-05-01", minutes(-5), records)) == [times_of("2026-05-01", whole)]
    assert list(times_now("2026-05-02", minutes(5), records)) == []


def test_a_check_keeps_its_name_in_its_times() -> None:
    [times] = kept(DAY, a_course())
    assert (times.check, times.course) == (CheckId("turn-7-1"), 2)
    assert LineId("rib-eye") in {line.line for each in times.tickets for line in each.lines}
