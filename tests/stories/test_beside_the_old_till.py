"""A restaurant tries Comanda beside its old till: first the kitchen alone, then money on trial."""

from __future__ import annotations

from pathlib import Path

from tests.stories.dishes import ESPRESSO, FRIES, rib_eye
from tests.stories.in_service import Service
from tests.stories.paying import TILL, Counter

DRAWER = {"opening": "opening-1", "drawer": "drawer-1", "float_cents": 20000}
TRIAL = "TRIAL, NOT A RECEIPT"
NONE_USED = (0, 0, 0)


def a_house(folder: Path, money: str) -> tuple[Service, Counter]:
    s = Service(folder)
    s.door("floor.keep_customs", {"money": money})
    s.at("18:00")
    return s, Counter(s)


def given_out(s: Service) -> tuple[int, int, int]:
    """Receipts, drawer reports and Zs with numbers that count."""
    [takings], numbers = s.all("takings"), s.all("report_numbers")
    last = numbers[0] if numbers else {"last_drawer_report": 0, "last_z": 0}
    return takings["last_receipt"], last["last_drawer_report"], last["last_z"]


def day(s: Service) -> str:
    return str(s.one("day", closed_at=None)["id"])


def test_the_kitchen_alone_needs_no_money(folder: Path) -> None:
    s, counter = a_house(folder, "off")
    s.seats("anna", "12", 2)
    assert sorted(s.sends("anna", "12", rib_eye("rare"), FRIES)) == ["GRILL 1", "PASTA 1"]
    no_money_is_taken(s)
    s.bumps("GRILL 1", "PASTA 1")
    s.serves("anna", "12")
    s.leaves("anna", "12")
    assert s.all("check") == s.all("ticket") == []
    the_day_closes_without_drawer_and_without_z(s)
    assert counter.charged == []
    s.house.close()


def no_money_is_taken(s: Service) -> None:
    check = s.check("12")["id"]
    for by, name, args in (
        ("anna", "bills.present", {"check": check, "bill": "bill-1"}),
        (TILL, "register.open_drawer", DRAWER),
    ):
        refused = s.is_refused(by, name, args)
        assert refused.code == "floor.kitchen_only"
        assert refused.sentence == (
            "This house runs kitchen only: bills and payments are done at the other till."
        )


def the_day_closes_without_drawer_and_without_z(s: Service) -> None:
    over = day(s)
    s.does(TILL, "register.close_day", {"day": over})
    closed = s.one("day", id=over)
    assert (closed["closed_at"] is not None, closed["z_number"]) == (True, None)
    assert s.all("zreport") == []
    assert given_out(s) == NONE_USED
    paper = words(s, f"Kitchen only, {over}")
    assert "KITCHEN ONLY" in paper
    assert "Discounts" not in paper
    assert "No Z: the money was taken at another till." in paper


def test_a_party_that_is_still_there_keeps_the_day_open(folder: Path) -> None:
    s, _ = a_house(folder, "off")
    s.seats("anna", "12", 2)
    s.sends("anna", "12", ESPRESSO)
    refused = s.is_refused(TILL, "register.close_day", {"day": day(s)})
    assert refused.code == "register.tables_open"
    s.house.close()


def test_on_trial_everything_works_and_no_paper_counts(folder: Path) -> None:
    s, counter = a_house(folder, "trial")
    s.does(TILL, "register.open_drawer", DRAWER)
    s.seats("anna", "24", 2)
    s.sends("anna", "24", 2 * ESPRESSO)
    bill = counter.present("24", 560)
    assert counter.cash(bill, 560, 1000) == 440
    [receipt] = s.all("receipt")
    assert receipt["number"] == 9_000_001
    s.has_all("anna", "24")
    s.leaves("anna", "24")
    count = {"opening": "opening-1", "counted_cents": 20560, "reason": ""}
    s.does(TILL, "register.close_drawer", count)
    s.does(TILL, "register.close_day", {"day": day(s)})
    assert s.one("zreport")["number"] == 9_000_001
    guest_papers = [job["title"] for job in s.jobs() if job["station"] is None]
    assert len(guest_papers) == 4
    for title in guest_papers:
        assert TRIAL in words(s, title), f"{title} could be taken for a real one"
    assert given_out(s) == NONE_USED
    s.house.close()


def words(s: Service, title: str) -> str:
    """What a paper says, wherever its rows break."""
    return " ".join(s.text(title).replace("█", " ").split())


def test_after_the_trial_the_first_receipt_is_number_one(folder: Path) -> None:
    s, counter = a_house(folder, "trial")
    pay_an_espresso(s, counter, "24", "opening-1")
    s.does(TILL, "register.close_day", {"day": day(s)})
    s.door("floor.keep_customs", {"money": "on"})
    pay_an_espresso(s, counter, "25", "opening-2")
    s.does(TILL, "register.close_day", {"day": day(s)})
    assert given_out(s) == (1, 1, 1)
    assert s.one("zreport")["number"] == 1
    assert TRIAL not in words(s, "Z report 1")
    s.house.close()


def pay_an_espresso(s: Service, counter: Counter, table: str, opening: str) -> None:
    s.does(TILL, "register.open_drawer", {**DRAWER, "opening": opening})
    s.seats("anna", table, 2)
    s.sends("anna", table, 2 * ESPRESSO)
    counter.cash(counter.present(table, 560), 560, 560)
    s.has_all("anna", table)
    s.leaves("anna", table)
    count = {"opening": opening, "counted_cents": 20560, "reason": ""}
    s.does(TILL, "register.close_drawer", count)


def test_a_day_stays_of_its_kind_until_it_is_closed(folder: Path) -> None:
    s, _ = a_house(folder, "on")
    s.seats("anna", "12", 2)
    s.sends("anna", "12", ESPRESSO)
    answer = s.house.asks("floor.keep_customs", {"money": "off"}, device=None, id="change-1")
    assert (answer.status, answer.code) == ("refused", "register.day_runs")
    s.door("floor.keep_customs", {"clean_at_once": True})
    s.house.close()
