"""A business day: begun by a drawer or a firing, dated by the house's clock, ended by a close."""

from __future__ import annotations

from server.kit.clock import MINUTE
from server.kitchen.lane import Lane
from server.kitchen.room import ROOM as KITCHEN
from server.kitchen.set_up import SetUpStations
from server.kitchen.station import Station
from server.orders.check import Check
from server.payments.takings import Takings
from server.register.day import Day, free_name
from server.register.zreport import ZReport
from tests.bills.makers import ANNA, BEN, orders, sits
from tests.evening import Evening
from tests.payments.makers import a_house_with_a_till, opens_drawer, receipt
from tests.register.makers import MAY_1, a_party_pays, closes, counts, day_of, z_of


def a_house_with_a_kitchen() -> Evening:
    evening = a_house_with_a_till(KITCHEN)
    stations = tuple(
        Station(
            id=name,
            name=name.capitalize(),
            printer=None,
            late_after_seconds=900,
            warn_after_seconds=600,
            order=order,
        )
        for order, name in enumerate(("grill", "pasta", "cold", "bar"))
    )
    evening.asks("house", SetUpStations(stations=stations))
    return evening


def test_the_first_firing_opens_the_day_before_any_drawer() -> None:
    evening = a_house_with_a_kitchen()
    sits(evening, ANNA, "5", 2)
    assert evening.sees(Day) == []
    orders(evening, ANNA, "5", "1 Beer")
    assert day_of(evening).opened_at == evening.clock.now()
    assert evening.sees_one(Lane, "bar").business_day == MAY_1
    assert evening.sees_one(Lane, "bar").last_number == 1
    opens_drawer(evening)
    assert len(evening.sees(Day)) == 1


def test_midnight_does_not_end_the_day() -> None:
    evening = a_house_with_a_till()
    opens_drawer(evening)
    evening.clock.forward(minutes=8 * 60)
    a_party_pays(evening)
    assert receipt(evening, 1).business_day == MAY_1
    assert counts(evening, 20_920).over_short_cents == 0
    closes(evening)
    assert z_of(evening).business_day == MAY_1


def test_the_date_is_that_of_the_house_s_own_clock() -> None:
    evening = a_house_with_a_till()
    evening.clock.moment += (6 * 60 + 45) * MINUTE
    opens_drawer(evening)
    assert day_of(evening).id == "2026-05-02"


def test_the_next_day_counts_lanes_and_orders_from_one_and_receipts_on() -> None:
    evening = a_house_with_a_kitchen()
    opens_drawer(evening)
    a_party_pays(evening, "5", "1 Beer")
    a_party_pays(evening, "9", "1 Beer")
    counts(evening, 20_920)
    closes(evening)
    assert evening.sees_one(Takings, "house").business_day is None
    evening.clock.forward(minutes=24 * 60)
    opens_drawer(evening)
    assert day_of(evening).id == "2026-05-02"
    sits(evening, BEN, "7", 2)
    (check,) = evening.sees(Check)
    assert check.number == 1
    orders(evening, BEN, "7", "1 Beer")
    assert evening.sees_one(Lane, "bar").last_number == 1
    assert evening.sees_one(Lane, "bar").business_day == "2026-05-02"
    a_party_pays(evening, "3")
    assert receipt(evening, 3).business_day == "2026-05-02"


def test_a_day_closed_early_and_opened_again_has_a_name_of_its_own() -> None:
    evening = a_house_with_a_till()
    for number, day in enumerate((MAY_1, f"{MAY_1}-2", f"{MAY_1}-3"), start=1):
        evening.clock.forward(minutes=1)
        opens_drawer(evening)
        assert day_of(evening).id == day
        counts(evening, 20_000)
        closes(evening, day)
        assert [report.number for report in evening.sees(ZReport)] == [number]


def test_free_names() -> None:
    assert free_name(MAY_1, ()) == MAY_1
    assert free_name(MAY_1, {MAY_1, f"{MAY_1}-2"}) == f"{MAY_1}-3"
