"""The evening in three browsers, on the real clock: every paper, every receipt, every cent."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from server.hub.journal import folded
from tests.e2e import first_guests, settling, the_rush
from tests.e2e.cast import Cast
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.proxy import Wifi
from tests.e2e.screens import Screens
from tests.stories.test_evening import RECEIPTS, the_z_is_right

pytestmark = [pytest.mark.e2e, pytest.mark.long, pytest.mark.socket]
SCENES: list[Callable[[Cast], None]] = [
    first_guests.opening,
    first_guests.table_24,
    first_guests.table_5,
    first_guests.table_24_pays,
    first_guests.table_9,
    first_guests.half_a_course,
    first_guests.table_3,
    first_guests.the_bar_has_no_paper,
    first_guests.table_7,
    first_guests.three_taps_on_fire,
    first_guests.table_12,
    the_rush.void_of_one_of_three,
    the_rush.look_around,
    the_rush.link_lost_while_ordering,
    the_rush.second_round,
    settling.table_5_evenly,
    settling.forged_prices,
    the_rush.rain,
    the_rush.served_at_14,
    the_rush.the_house_dies,
    settling.table_3,
    settling.ordered_after_the_bill,
    settling.table_9_by_seat,
    settling.table_12_by_line,
    settling.paid_against_ordered,
    settling.two_tills,
    settling.x_report,
    settling.table_12_again,
    settling.table_7,
    settling.table_14,
    settling.closing,
]
DOCKETS = {"grill": 8, "pasta": 9, "cold": 7, "bar": 12}


@pytest.fixture
def cast(house: RunningHouse, screens: Screens) -> Iterator[Cast]:
    people, wifi = People.at(house), Wifi(house.port)
    people.screen.sign_in("carla", "3333")
    everybody = Cast(house=house, screens=screens, people=people, wifi=wifi)
    everybody.come_in()
    yield everybody
    people.screen.close()
    wifi.close()


def test_the_evening_comes_out_to_the_cent_in_three_browsers(cast: Cast) -> None:
    for scene in SCENES:
        scene(cast)
    the_receipts_are_right(cast)
    the_z_is_right(cast.people.one("zreport", number=1))
    every_docket_came_out_once(cast)
    assert cast.house.terminal()["charged_cents"] == 56967
    the_journal_and_the_rows_agree(cast)
    assert cast.screens.complaints == []


def the_receipts_are_right(s: Cast) -> None:
    rows = s.house.rows()
    receipts = [fields for key, (_, fields) in rows.items() if key.startswith("receipt:")]
    found = []
    for receipt in sorted(receipts, key=lambda each: int(each["number"])):
        rates = {row["tax"]: (row["gross_cents"], row["tax_cents"]) for row in receipt["taxes"]}
        food, drinks = rates.get("food", (0, 0)), rates.get("drinks", (0, 0))
        found.append((receipt["number"], receipt["table"], receipt["total_cents"], *food, *drinks))
    assert found == RECEIPTS


def every_docket_came_out_once(s: Cast) -> None:
    for station, last in DOCKETS.items():
        assert s.people.titles(station) == [f"{station.upper()} {n}" for n in range(1, last + 1)]
        assert len(s.house.papers(station)) == last, f"papers in the {station} printer"
    till = [job["paper"] for job in s.people.jobs() if job["station"] is None]
    assert {kind: till.count(kind) for kind in set(till)} == {
        "bill": 10, "receipt": 13, "x_report": 2, "drawer_report": 1, "z_report": 1,
    }  # fmt: skip
    assert len(s.house.papers("till")) == len(till)


def the_journal_and_the_rows_agree(s: Cast) -> None:
    entries, private = s.house.journal()
    assert folded(entries, private) == s.house.rows()
    z = s.people.one("zreport", number=1)
    verified = s.house.comanda("verify", "--anchor", f"{z['anchor_rev']}:{z['anchor']}")
    assert verified.returncode == 0, verified.stdout
