"""20:00 to 21:50: eight parties pay in every way, the drawer is counted, the day is closed."""

from __future__ import annotations

from typing import Any

from tests.stories.dishes import RIESLING, dish
from tests.stories.in_service import Service
from tests.stories.paying import OPENING, TILL, Counter


def table_5_evenly(s: Service, counter: Counter) -> None:
    table_5_is_presented(s, counter)
    table_5_splits(s, counter)
    table_5_is_paid(s, counter)


def table_5_is_presented(s: Service, counter: Counter) -> None:
    s.at("19:25")
    bill = counter.present("5", 8110)
    assert taxes(bill) == [("food", 6050, 396), ("drinks", 2060, 329)]


def table_5_splits(s: Service, counter: Counter) -> None:
    s.at("19:28")
    [bill] = s.all("bill", table="5")
    counter.split("evenly", bill=bill["id"], ways=3)
    bill = s.one("bill", id=bill["id"])
    assert [payer["amount_cents"] for payer in bill["payers"]] == [2704, 2703, 2703]
    assert "odd cent" in bill["payers"][0]["why"]
    counter.card(bill, 2704, 296, payer=0)
    assert counter.cash(bill, 2703, 3000, 297, payer=1) == 0


def table_5_is_paid(s: Service, counter: Counter) -> None:
    s.at("19:31")
    [bill] = s.all("bill", table="5")
    assert counter.cash(bill, 2703, 5000, payer=2) == 2297
    receipt = counter.receipt(2)
    assert len(receipt["tenders"]) == 3
    assert receipt["waiter"] == "anna"


def forged_prices(s: Service, counter: Counter) -> None:
    forged = {"id": "forged", "dish": "rib-eye", "modifiers": ["rare"], "price_cents": 1}
    add = {"check": s.check("7")["id"], "lines": [forged]}
    assert s.is_refused("anna", "orders.add", add).code == "hub.bad_arguments"
    total = {"check": s.check("7")["id"], "total_cents": 1}
    assert s.is_refused("anna", "orders.set_total", total).code == "hub.unknown_command"


def table_3(s: Service, counter: Counter) -> None:
    bill = counter.present("3", 5880)
    assert counter.cash(bill, 5880, 6000, 120) == 0
    s.leaves("ben", "3")


def ordered_after_the_bill(s: Service, counter: Counter) -> None:
    s.at("20:05")
    bill = counter.present("9", 21390)
    s.at("20:08")
    assert s.sends("ben", "9", dish("espresso", seat=1), dish("espresso", seat=3)) == ["BAR 11"]
    settlement = s.one("settlement", check=s.check("9")["id"])
    assert settlement["outdated"]
    assert (settlement["presented_cents"], settlement["total_cents"]) == (21390, 21950)
    old = counter.cash_args(bill, 21390, 21390)
    assert "again" in s.is_refused(TILL, "payments.take_cash", old).sentence
    s.bumps("BAR 11")
    s.at("20:12")
    counter.present("9", 21950)
    assert "REPLACES THE BILL" in s.text("Bill Table 9")
    assert "OF 20:05" in s.text("Bill Table 9")
    assert "REPLACES" not in s.text("Bill Table 9", 0)


def table_9_by_seat(s: Service, counter: Counter) -> None:
    s.at("20:13")
    counter.split("by_seat", check=s.check("9")["id"])
    seats = [counter.bill("9", f"Seat {n}") for n in range(1, 5)]
    assert [bill["total_cents"] for bill in seats] == [6938, 4448, 7097, 3467]
    counter.card(seats[0], 6938, 562)
    assert counter.cash(seats[1], 4448, 5000) == 552
    declined = counter.starts_card(seats[2], 7097)
    counter.terminal_says(declined, "declined")
    assert s.one("bill", id=seats[2]["id"])["open_cents"] == 7097
    assert counter.cash(seats[2], 7097, 10000, 403) == 2500
    timed_out(s, counter, seats[3])
    assert [counter.receipt(n)["total_cents"] for n in range(4, 8)] == [6938, 4448, 7097, 3467]
    assert s.turn("9")["state"] == "paid"
    s.at("20:35")


def timed_out(s: Service, counter: Counter, bill: dict[str, Any]) -> None:
    tender = counter.starts_card(bill, 3467)
    counter.charged.append(3467)  # The terminal took it; its answer was lost.
    s.door("payments.settle_card", {"tender": tender, "outcome": "unknown", "detail": "no answer"})
    assert s.one("tender", id=tender)["state"] == "unknown"
    assert s.one("bill", id=bill["id"])["reserved_cents"] == 3467
    second = counter.card_args(bill, 3467)
    assert s.is_refused(TILL, "payments.start_card", second).sentence
    assert s.is_refused(TILL, "payments.take_cash", counter.cash_args(bill, 3467, 3467)).sentence
    assert s.is_refused("ben", "floor.guests_gone", {"turn": s.turn("9")["id"]}).sentence
    s.does(TILL, "payments.look_up", {"tender": tender})
    args = {"tender": tender, "outcome": "approved", "amount_cents": 3467, "reference": "found"}
    s.door("payments.settle_card", args)


def table_12_by_line(s: Service, counter: Counter) -> None:
    s.leaves("ben", "9")
    bill = counter.present("12", 6670)
    picked = [
        {"line": s.line("12", name)["id"], "pieces": 1} for name in ("gin-tonic", "sea-bream")
    ]
    counter.split("by_line", bill=bill["id"], part="part-12", rest="rest-12", picked=picked)
    part, rest = s.one("bill", id="part-12"), s.one("bill", id="rest-12")
    assert (part["total_cents"], rest["total_cents"]) == (3800, 2870)
    counter.card(part, 3800)
    assert counter.receipt(8)["total_cents"] == 3800


def paid_against_ordered(s: Service, counter: Counter, *, paid_first: bool) -> None:
    rest = s.one("bill", id="rest-12")
    if paid_first:
        assert counter.cash(rest, 2870, 3000) == 130
        one_more_riesling(s)
    else:
        one_more_riesling(s)
        assert counter.cash(s.one("bill", id="rest-12"), 2870, 3000) == 130
    assert counter.receipt(9)["total_cents"] == 2870
    assert s.turn("12")["state"] != "paid"
    s.bumps("BAR 12")


def one_more_riesling(s: Service) -> None:
    assert s.sends("ben", "12", RIESLING) == ["BAR 12"]


def two_tills(s: Service, counter: Counter) -> None:
    s.at("20:38")
    bill = counter.present("1", 2200)
    s.at("20:40")
    tender = counter.starts_card(bill, 2200)
    other = s.is_refused("marco", "payments.start_card", counter.card_args(bill, 2200))
    assert "paid" in other.sentence
    counter.terminal_says(tender, "approved", 2200)
    assert counter.receipt(10)["total_cents"] == 2200
    s.at("20:43")
    s.leaves("anna", "1")


def x_report(s: Service, counter: Counter) -> None:
    """20:45: twice, and the second reading is equal."""
    s.at("20:45")
    first, second = (s.does(TILL, "register.x_report", {"report": f"x-{n}"}).result for n in (1, 2))
    assert first is not None
    assert second is not None
    x = {**first["report"], "id": ""}
    assert x == {**second["report"], "id": ""}
    assert (x["first_receipt"], x["last_receipt"], x["sales_cents"]) == (1, 10, 46120)
    gross = {row["name"]: (row["gross_cents"], row["tax_cents"]) for row in x["taxes"]}
    assert gross == {"Food": (35170, 2299), "Drinks": (10950, 1749)}
    tenders = {row["type"]: (row["amount_cents"], row["tip_cents"]) for row in x["tenders"]}
    assert tenders == {"cash": (27011, 820), "card": (19109, 858)}
    assert [row["expected_cents"] for row in x["drawers"]] == [47831]
    owed = {row["table"]: row["cents"] for row in x["open_tables"]}
    assert owed == {"7": 21940, "14": 21580, "12": 740}
    assert s.one("open_now")["open_cents"] == x["open_cents"] == 44260
    assert s.one("sales_now")["sales_cents"] == x["sales_cents"]
    assert counter.charged, "the terminal has taken cards by then"


def table_12_again(s: Service, counter: Counter) -> None:
    s.at("20:50")
    bill = counter.present("12", 740)
    s.at("20:52")
    assert counter.cash(bill, 740, 1000, 60) == 200
    assert counter.receipt(11)["waiter"] == "anna"
    s.at("20:55")
    s.leaves("anna", "12")


def tables_7_and_14(s: Service, counter: Counter) -> None:
    s.at("20:58")
    bill = counter.present("7", 21940)
    s.at("21:00")
    counter.card(bill, 21940, 2060)
    table_14_is_listed(s)
    s.at("21:12")
    bill = counter.present("14", 21580)
    s.at("21:15")
    assert counter.cash(bill, 10000, 10000) == 0
    counter.card(s.one("bill", id=bill["id"]), 11580, 1420)
    assert len(counter.receipt(13)["tenders"]) == 2
    s.at("21:30")
    s.leaves("anna", "7")
    s.leaves("ben", "14")


def table_14_is_listed(s: Service) -> None:
    """21:10: the cashier looks at what is open before the drawer closes, and goes back."""
    s.at("21:10")
    owing = [check for check in s.all("check") if not check["closed_at"] and check["total_cents"]]
    assert [s.one("table", id=check["table"])["label"] for check in owing] == ["14"]


def tips_paid_out(s: Service, counter: Counter) -> dict[str, Any]:
    """21:40, the variant: both waiters are paid their tips out of the drawer before the count."""
    s.at("21:40")
    for person, cents in (("anna", 2713), ("ben", 2505)):
        tips = {"movement": f"tips-{person}", "opening": OPENING, "person": person, "cents": cents}
        s.is_refused(TILL, "register.pay_tips", {**tips, "cents": cents + 1})
        s.does(TILL, "register.pay_tips", tips)
    return closing(s, counter, counted=53363, expected="534.13")


def closing(
    s: Service, counter: Counter, *, counted: int = 58581, expected: str = "586.31"
) -> dict[str, Any]:
    s.at("21:40")
    day = s.all("day")[0]["id"]
    assert s.is_refused(TILL, "register.close_day", {"day": day}).sentence
    count = {"opening": OPENING, "counted_cents": counted}
    needed = s.is_refused(TILL, "register.close_drawer", count)
    assert needed.code == "register.reason_needed"
    assert expected in needed.sentence
    assert "0.50" in needed.sentence
    s.does(TILL, "register.close_drawer", {**count, "reason": "change given wrong"})
    s.is_refused(TILL, "register.close_drawer", {**count, "reason": "again"})
    s.does(TILL, "register.close_day", {"day": day})
    s.is_refused(TILL, "register.close_day", {"day": day})
    return s.one("zreport", number=1)


def taxes(bill: dict[str, Any]) -> list[tuple[str, int, int]]:
    return [(row["tax"], row["gross_cents"], row["tax_cents"]) for row in bill["taxes"]]
