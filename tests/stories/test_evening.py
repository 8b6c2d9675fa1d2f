"""The evening, from 17:30 to the Z: every paper, every state, every cent (docs/evening.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.hub.anchors import anchor_faults, read_anchor
from server.hub.verify import faults
from tests.stories import first_guests, old_work, settling, the_rush
from tests.stories.in_service import Service
from tests.stories.paying import Counter

Scene = Callable[[Service, Counter], object]
UNTIL_THE_BILLS: list[Scene] = [
    first_guests.opening,
    first_guests.three_bream_left,
    first_guests.table_24,
    first_guests.table_5,
    first_guests.pay_24_and_seat_9,
    first_guests.half_a_course,
    first_guests.table_3,
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
]
_LOST = UNTIL_THE_BILLS.index(the_rush.link_lost_while_ordering)
LINK_BACK_AT_25 = [*UNTIL_THE_BILLS[:_LOST], old_work.back_at_25, *UNTIL_THE_BILLS[_LOST + 3 :]]
"""The phone of table 21 comes back eight minutes late."""
AFTER_THE_RACE: list[Scene] = [
    settling.two_tills,
    settling.x_report,
    settling.table_12_again,
    settling.tables_7_and_14,
]
RECEIPTS = [
    # number, table, total, food, its tax, drinks, their tax
    (1, "24", 1310, 750, 49, 560, 89),
    (2, "5", 8110, 6050, 396, 2060, 329),
    (3, "3", 5880, 4040, 264, 1840, 294),
    (4, "9", 6938, 5763, 377, 1175, 188),
    (5, "9", 4448, 3553, 232, 895, 143),
    (6, "9", 7097, 5922, 387, 1175, 188),
    (7, "9", 3467, 2572, 168, 895, 143),
    (8, "12", 3800, 2750, 180, 1050, 168),
    (9, "12", 2870, 2130, 139, 740, 118),
    (10, "1", 2200, 1640, 107, 560, 89),
    (11, "12", 740, 0, 0, 740, 118),
    (12, "7", 21940, 17220, 1127, 4720, 754),
    (13, "14", 21580, 17400, 1138, 4180, 667),
]
PIECES = {
    "rib-eye": 6, "sea-bream": 3, "burger": 4, "tagliatelle": 5, "spaghetti-prawns": 2,
    "french-fries": 1, "child-schnitzel": 2, "tomato-soup": 2 + 1, "burrata": 4, "beef-tartare": 3,
    "mixed-salad": 2, "bread": 2, "panna-cotta": 2, "tiramisu": 3, "beer": 8, "water": 4,
    "riesling": 2, "red-bottle": 2, "spritz": 4, "gin-tonic": 1, "cola": 2, "espresso": 6,
}  # fmt: skip


@pytest.fixture(
    params=[
        (UNTIL_THE_BILLS, True, settling.closing),
        (UNTIL_THE_BILLS, False, settling.tips_paid_out),
        (LINK_BACK_AT_25, True, settling.closing),
    ],
    ids=["paid first", "ordered first, tips paid out", "old work is asked about"],
)
def evening(
    request: pytest.FixtureRequest, folder: Path
) -> Iterator[tuple[Service, Counter, dict[str, Any]]]:
    s = Service(folder)
    counter = Counter(s)
    scenes, paid_first, closing = request.param
    for scene in scenes:
        scene(s, counter)
    settling.paid_against_ordered(s, counter, paid_first=paid_first)
    for scene in AFTER_THE_RACE:
        scene(s, counter)
    receipts = s.all("receipt")
    s.turns["receipts"] = msgspec.json.encode(receipts).decode()
    z = closing(s, counter)
    yield s, counter, z
    s.house.close()


def test_the_evening_comes_out_to_the_cent(
    evening: tuple[Service, Counter, dict[str, Any]],
) -> None:
    s, counter, z = evening
    the_receipts_are_right(s)
    the_z_is_right(z)
    every_docket_came_out_once(s)
    three_roads_lead_to_the_money(s, counter, z)
    the_journal_and_the_rows_agree(s)


def the_receipts_are_right(s: Service) -> None:
    found = []
    for receipt in sorted(msgspec.json.decode(s.turns["receipts"]), key=lambda r: int(r["number"])):
        rates = {row["tax"]: (row["gross_cents"], row["tax_cents"]) for row in receipt["taxes"]}
        food, drinks = rates.get("food", (0, 0)), rates.get("drinks", (0, 0))
        found.append((receipt["number"], receipt["table"], receipt["total_cents"], *food, *drinks))
    assert found == RECEIPTS


def the_z_is_right(z: dict[str, Any]) -> None:
    assert (z["sales_cents"], z["receipts"], z["covers"]) == (90380, 13, 26)
    assert (z["first_receipt"], z["last_receipt"]) == (1, 13)
    taxes = {
        row["name"]: (row["gross_cents"], row["tax_cents"], row["net_cents"]) for row in z["taxes"]
    }
    assert taxes == {"Food": (69790, 4564, 65226), "Drinks": (20590, 3288, 17302)}
    tenders = {
        row["type"]: (row["amount_cents"], row["count"], row["tip_cents"]) for row in z["tenders"]
    }
    assert tenders == {"cash": (37751, 9, 880), "card": (52629, 7, 4338)}
    waiters = {
        row["person"]: (
            row["tip_cents"], row["tip_cash_cents"], row["tip_card_cents"], row["sales_cents"],
            sorted(row["tables"], key=int),
        )
        for row in z["waiters"]
    }  # fmt: skip
    assert waiters == {
        "anna": (2713, 357, 2356, 40970, ["1", "5", "7", "12", "24"]),
        "ben": (2505, 523, 1982, 49410, ["3", "9", "14"]),
    }
    assert (z["terminal_cents"], z["terminal_approved"], z["terminal_declined"]) == (56967, 7, 1)
    [drawer] = z["drawers"]
    paid_out = drawer["tips_out_cents"]
    assert paid_out in {0, 5218}
    assert (drawer["expected_cents"], drawer["counted_cents"]) == (
        58631 - paid_out,
        58581 - paid_out,
    )
    assert {row["person"]: row["owed_cents"] for row in map(owed_row, z["tip_rows"])} == (
        {"anna": 0, "ben": 0} if paid_out else {"anna": 2713, "ben": 2505}
    )
    assert drawer["over_short_cents"] == -50
    assert (z["voided_pieces"], z["voided_cents"]) == (2, 5390)
    assert (z["removed_pieces"], z["removed_cents"]) == (1, 390)
    for nothing in ("discounts", "comps", "refunds", "open", "unapplied"):
        assert z[f"{nothing}_cents"] == 0, nothing


def owed_row(row: dict[str, Any]) -> dict[str, Any]:
    earned = row["cash_cents"] + row["card_cents"] + row["carried_cents"]
    return {**row, "owed_cents": earned - row["kept_cents"] - row["paid_cents"]}


def every_docket_came_out_once(s: Service) -> None:
    dockets = {station: s.papers(station) for station in ("grill", "pasta", "cold", "bar")}
    for station, last in (("grill", 8), ("pasta", 9), ("cold", 7), ("bar", 12)):
        assert dockets[station] == [f"{station.upper()} {n}" for n in range(1, last + 1)]
    kinds = [job["paper"] for job in s.jobs()]
    assert kinds.count("cook") + kinds.count("add") == 33
    assert {kind: kinds.count(kind) for kind in set(kinds) - {"cook", "add"}} == {
        "void": 1, "moved": 2, "bill": 10, "receipt": 13, "x_report": 2, "drawer_report": 1,
        "z_report": 1, **({"drawer_slip": 2} if "drawer_slip" in kinds else {}),
    }  # fmt: skip


def three_roads_lead_to_the_money(s: Service, counter: Counter, z: dict[str, Any]) -> None:
    rows = [fields for _, fields in s.house.rows().values()]
    tenders = [
        row for row in rows if row["kind"] == "tender" and row["state"] in {"booked", "approved"}
    ]
    cash = [row for row in tenders if row["type"] == "cash"]
    given, change = (sum(row[name] for row in cash) for name in ("given_cents", "change_cents"))
    assert (given, change, given - change) == (44310, 5679, 38631)
    assert sum(counter.charged) == z["terminal_cents"]
    pieces: dict[str, int] = {}
    sold = 0
    for line in (
        row for row in rows if row["kind"] == "line" and row["sent_at"] and not row["removed_at"]
    ):
        pieces[line["dish"]] = pieces.get(line["dish"], 0) + line["quantity"]
        sold += line["quantity"] * line["price_cents"]
    assert sold == z["sales_cents"]
    assert {dish: n for dish, n in pieces.items() if n} == PIECES


def the_journal_and_the_rows_agree(s: Service) -> None:
    before = s.house.rows()
    with s.house.reads.begin() as connection:
        assert list(faults(connection)) == []
        z = s.one("zreport", number=1)
        paper = read_anchor(f"{z['anchor_rev']}:{z['anchor']}")
        assert list(anchor_faults(connection, [paper])) == []
    s.house.close()
    s.house.open()
    assert s.house.rows() == before
