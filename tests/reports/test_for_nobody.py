"""What was made for nobody is counted by what its station said became of it."""

from __future__ import annotations

from typing import Literal

from server.kit.ids import CheckId, LineId, PersonId, StationId
from server.kitchen.waste import Fate, Waste
from server.reports.for_nobody import Lost, lost
from server.reports.kitchen_report import kitchen_report
from server.reports.kitchen_report_page import as_csv, as_html
from tests.kitchen.makers import a_station, minutes
from tests.reports.test_kitchen_report import a_firing

STATIONS = (a_station("grill", 1),)


def a_waste(
    name: str, pieces: int, fate: Fate = "unknown", what: Literal["refire", "void"] = "void"
) -> Waste:
    return Waste(
        id=f"{name}-{fate}-{what}",
        what=what,
        name=name,
        pieces=pieces,
        reason="dropped",
        station=StationId("grill"),
        table="7",
        check=CheckId("check"),
        line=LineId("line"),
        by=PersonId("anna"),
        at=minutes(3),
        fate=fate,
    )


WASTE = (
    a_waste("Rib-eye", 1, "wasted", "refire"),
    a_waste("Rib-eye", 2, "not_started"),
    a_waste("Rib-eye", 1),
    a_waste("Burger", 1, "cooked"),
)


def test_pieces_by_dish_and_by_what_became_of_them() -> None:
    burger, rib_eye = lost(WASTE, STATIONS)
    assert burger.fates == {"not_started": 0, "cooked": 1, "wasted": 0, "unknown": 0}
    assert rib_eye == Lost(
        station="Grill",
        name="Rib-eye",
        refired=1,
        fates={"not_started": 2, "cooked": 0, "wasted": 1, "unknown": 1},
    )


def test_the_report_shows_it_and_says_what_nobody_answered() -> None:
    report = kitchen_report("2026-05-01", [a_firing("a")], STATIONS, "UTC", WASTE)
    page = as_html(report, ["2026-05-01"])
    assert "Made for nobody" in page
    assert "1 unknown" in page
    assert "lost,Grill,Rib-eye,1,2,0,1,1" in as_csv(report)
