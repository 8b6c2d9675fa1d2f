"""The X: the day so far, to the cent, twice the same, without a number."""

from __future__ import annotations

from typing import Any

import pytest

from server.hub.dispatch import CarriedOut
from server.kit.ids import PersonId
from server.register.close_day import NoSuchDay
from server.register.movement import BadMovement
from server.register.reasons import ManagerNeeded
from server.register.x_report import ReadX
from tests.bills.golden import assert_golden
from tests.bills.makers import CLEO, MIA, at, on_paper, papers
from tests.evening import Evening
from tests.payments.makers import a_house_with_a_till
from tests.register.makers import a_drawer, closes, counts, keeps, opens_wallet, with_wallets
from tests.register.the_evening import first_guests, opening, paying, the_rush


def reads(evening: Evening, name: str = "x1", **occasion: Any) -> CarriedOut:
    return evening.asks(CLEO, ReadX(report=name), **occasion)


def report(done: CarriedOut) -> dict[str, Any]:
    assert done.result is not None
    found: dict[str, Any] = done.result["report"]
    return found


def at_20_45() -> Evening:
    evening = opening()
    for part in (first_guests, the_rush, paying):
        part(evening)
    at(evening, "20:45")
    return evening


def test_20_45_the_x_is_right_to_the_cent_and_the_second_reading_is_equal() -> None:
    evening = at_20_45()
    x = report(reads(evening))
    assert (x["first_receipt"], x["last_receipt"], x["sales_cents"]) == (1, 10, 46_120)
    assert [(row["gross_cents"], row["tax_cents"]) for row in x["taxes"]] == [
        (35_170, 2_299),
        (10_950, 1_749),
    ]
    tenders = {row["type"]: (row["amount_cents"], row["tip_cents"]) for row in x["tenders"]}
    assert tenders == {"cash": (27_011, 820), "card": (19_109, 858)}
    assert x["tips_cents"] == 1_678
    assert [row["expected_cents"] for row in x["drawers"]] == [47_831]
    assert {row["table"]: row["cents"] for row in x["open_tables"]} == {
        "7": 21_940,
        "14": 21_580,
        "12": 740,
    }
    assert x["open_cents"] == 44_260
    assert x["number"] == 0
    again = report(reads(evening, "x2"))
    assert {**again, "id": ""} == {**x, "id": ""}
    first, second = (on_paper(evening, job) for job in papers(evening, "x_report"))
    assert first == second
    assert_golden("z/x-20-45.txt", first)


def test_no_number_is_used_and_nothing_ends() -> None:
    evening, _ = a_drawer()
    reads(evening)
    counts(evening, 20_000)
    closes(evening)
    assert [job.number for job in papers(evening, "z_report")] == [1]


def test_the_same_reading_asked_twice_is_one() -> None:
    evening, _ = a_drawer()
    first = report(reads(evening))
    done = reads(evening)
    assert done.happened == ()
    assert report(done) == first


def test_a_wallet_s_hand_in_is_read_too() -> None:
    evening = with_wallets()
    opens_wallet(evening)
    assert [row["expected_cents"] for row in report(reads(evening))["drawers"]] == [5_000]


def test_without_a_day_there_is_nothing_to_read() -> None:
    evening = a_house_with_a_till()
    with pytest.raises(NoSuchDay):
        reads(evening)
    evening, _ = a_drawer()
    with pytest.raises(BadMovement):
        reads(evening, "NO")


def test_where_drawers_are_counted_blind_a_manager_reads_it() -> None:
    evening, _ = a_drawer()
    keeps(evening, blind_count=True)
    with pytest.raises(ManagerNeeded):
        reads(evening)
    reads(evening, approved_by=PersonId(MIA))
