"""Takeaway and delivery may be due sooner than what is eaten here."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.kitchen.set_up import SetUpStations, Standing, StationsFaulty, set_up
from server.kitchen.threshold import ServiceThreshold
from tests.kitchen.makers import a_station, tapped

TAKEAWAY = ServiceThreshold(service="takeaway", warn_after_seconds=300, late_after_seconds=480)
GRILL = replace(a_station("grill"), thresholds=(TAKEAWAY,))


def test_each_service_has_its_own_and_the_rest_the_station_s() -> None:
    assert GRILL.threshold("takeaway").late_after_seconds == 480
    assert GRILL.threshold("eat_in").late_after_seconds == 900
    assert GRILL.threshold("delivery").warn_after_seconds == 600


@pytest.mark.parametrize(
    "faulty",
    [
        (TAKEAWAY, TAKEAWAY),
        (replace(TAKEAWAY, warn_after_seconds=500),),
        (replace(TAKEAWAY, warn_after_seconds=0),),
        (replace(TAKEAWAY, late_after_seconds=100_000),),
    ],
)
def test_thresholds_that_contradict_themselves_are_refused(
    faulty: tuple[ServiceThreshold, ...],
) -> None:
    asked = SetUpStations(stations=(replace(GRILL, thresholds=faulty),))
    with pytest.raises(StationsFaulty, match="grill"):
        set_up(Standing(), asked, tapped())
