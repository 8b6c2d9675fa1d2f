"""What the kitchen report says of a day, and what it does not pretend to know."""

from __future__ import annotations

import csv
import io

from msgspec.structs import replace

from server.kit.ids import CheckId, DishId, FiringId, LineId, StationId, TurnId
from server.kitchen.station import Station
from server.kitchen.threshold import ServiceThreshold
from server.kitchen.ticket import Struck
from server.menu.tax import Service
from server.reports.kitchen_report import KitchenReport, Row, kitchen_report
from server.reports.kitchen_report_page import as_csv, as_html, harmless, lasting, percent
from server.reports.times import LineTimes, TicketTimes, Times
from tests.kitchen.makers import a_station, minutes

GRILL, BAR = StationId("grill"), StationId("bar")
STATIONS = (a_station("grill", 1), a_station("bar", 2))


def a_firing(
    name: str,
    *,
    fired: int = 0,
    took: float | None = 10,
    station: StationId = GRILL,
    dish: str = "Rib-eye",
    struck: tuple[Struck, ...] = (),
    waited: int | None = 2,
    recalls: int = 0,
    service: Service = "eat_in",
) -> Times:
    """A ticket with one dish that took so many minutes, and then waited for so many."""
    bumped = None if took is None else type(minutes(0))(minutes(fired) + int(took * 60_000))
    line = LineTimes(
        line=LineId(f"line-{name}"),
        dish=DishId(dish.lower()),
        name=dish,
        quantity=1,
        ordered_at=minutes(fired),
        bumped_at=bumped,
        struck=struck,
    )
    ticket = TicketTimes(
        station=station,
        number=1,
        service=service,
        fired_at=minutes(fired),
        shown_at=None,
        shown_on=None,
        started_at=None,
        bumped_at=bumped,
        served_at=None,
        recalls=(minutes(1),) * recalls,
        lines=(line,),
    )
    served = None if bumped is None or waited is None else bumped + waited * 60_000
    return Times(
        id=f"2026-05-01.{name}",
        day="2026-05-01",
        firing=FiringId(name),
        check=CheckId("check"),
        turn=TurnId("turn"),
        course=2,
        table="7",
        fired_at=minutes(fired),
        ready_at=bumped,
        served_at=None if served is None else type(minutes(0))(served),
        tickets=(ticket,),
    )


def report(*day: Times, stations: tuple[Station, ...] = STATIONS) -> KitchenReport:
    return kitchen_report("2026-05-01", day, stations, "UTC")


def of_grill(*day: Times) -> Row:
    return next(row for row in report(*day).stations if row.name == "Grill")


def test_half_and_nine_of_ten_are_times_that_were_measured() -> None:
    day = [a_firing(f"f{each}", fired=each * 3, took=each) for each in range(1, 11)]
    row = of_grill(*day)
    assert (row.count, row.timed) == (10, 10)
    assert (row.median_seconds, row.ninetieth_seconds) == (300, 540)


def test_late_goes_by_the_threshold_of_the_station() -> None:
    row = of_grill(a_firing("a", took=14), a_firing("b", fired=5, took=15))
    assert (row.late, row.late_bp) == (1, 5000)


def test_takeaway_has_a_threshold_of_its_own() -> None:
    sooner = ServiceThreshold(service="takeaway", warn_after_seconds=300, late_after_seconds=480)
    stations = (replace(STATIONS[0], thresholds=(sooner,)),)
    day = (a_firing("a", took=9), a_firing("b", fired=5, took=9, service="takeaway"))
    [row] = report(*day, stations=stations).stations
    assert row.late == 1


def test_a_sweep_of_the_screen_is_no_cooking_time() -> None:
    """Four bumps within ten seconds at one station; the fifth, later, counts."""
    swept = [a_firing(f"s{each}", fired=each, took=30 - each + each / 30) for each in range(4)]
    row = of_grill(*swept, a_firing("honest", fired=10, took=8))
    assert (row.count, row.timed, row.median_seconds) == (5, 1, 480)


def test_three_plates_at_once_are_no_sweep() -> None:
    row = of_grill(*(a_firing(f"s{each}", fired=each, took=20 - each) for each in range(3)))
    assert row.timed == 3


def test_other_stations_bumps_make_no_sweep() -> None:
    day = [a_firing(f"g{each}", took=10) for each in range(2)]
    day += [a_firing(f"b{each}", took=10, station=BAR) for each in range(2)]
    assert [row.timed for row in report(*day).stations] == [2, 2]


def test_what_nobody_bumped_is_unknown() -> None:
    row = of_grill(a_firing("open", took=None))
    assert (row.count, row.timed, row.untimed) == (1, 0, 1)
    assert row.median_seconds is row.late_bp is row.lamp_median_seconds is None


def test_what_was_never_served_waited_nobody_knows_how_long() -> None:
    row = of_grill(a_firing("a", waited=None), a_firing("b", fired=3, waited=4))
    assert row.lamp_median_seconds == 240


def test_what_was_voided_whole_was_cleared_and_not_cooked() -> None:
    struck = Struck(at=minutes(3), pieces=1, progress="started")
    row = of_grill(a_firing("gone", struck=(struck,)))
    assert (row.pieces, row.timed, row.voids["started"]) == (0, 0, 1)


def test_recalls_are_counted_and_hours_and_dishes_stand_apart() -> None:
    found = report(
        a_firing("a", recalls=2), a_firing("b", fired=61, dish="Burger"), a_firing("c", station=BAR)
    )
    assert [(row.name, row.count) for row in found.hours] == [("19:00", 2), ("20:00", 1)]
    assert [row.name for row in found.dishes["Grill"]] == ["Burger", "Rib-eye"]
    assert found.dishes["Grill"][1].recalls == 2
    assert found.whole is not None
    assert found.whole.count == 3


def test_a_day_without_dishes_is_a_report_without_rows() -> None:
    assert report() == KitchenReport(day="2026-05-01")
    assert "Nothing was fired" in as_html(report(), ["2026-05-01"])
    assert "No business day" in as_html(KitchenReport(day=""), [])


def test_a_dish_that_looks_like_a_formula_stays_a_dish() -> None:
    page = as_csv(report(a_firing("a", dish="=cmd|' /C calc'!A1")))
    [_, _, dish, *_] = csv.reader(io.StringIO(page))
    assert dish[2] == "'=cmd|' /C calc'!A1"
    assert [harmless(text) for text in ("+1", "-1", "@x", "\tx", "soup")] == [
        "'+1", "'-1", "'@x", "'\tx", "soup",
    ]  # fmt: skip
    for disguised in (" =1+1", "\u00a0=1+1", "\uff1d1+1", "\u3000\uff0b1", "\uff201"):
        assert harmless(disguised) == f"'{disguised}"


def test_a_dish_that_looks_like_a_tag_is_shown_as_it_is_called() -> None:
    page = as_html(report(a_firing("a", dish="<b>Bold</b>")), ["2026-05-01"])
    assert "&lt;b&gt;Bold" in page
    assert "<b>Bold" not in page


def test_times_and_shares_in_words() -> None:
    assert (lasting(754), lasting(0), lasting(None)) == ("12:34", "0:00", "unknown")
    assert (percent(3350), percent(0), percent(None)) == ("34 %", "0 %", "unknown")
