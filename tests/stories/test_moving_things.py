"""An hour in which everybody changes tables: the kitchen follows and the money adds up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from server.kit.ids import derived
from tests.stories.dishes import BEER, BREAM, BURRATA, COLA, SOUP, TAGLIATELLE, burger, rib_eye
from tests.stories.in_service import Service
from tests.stories.paying import TILL, Counter


def test_an_hour_of_moving_things_about(folder: Path) -> None:
    s = Service(folder)
    counter = Counter(s)
    drawer = {"opening": "opening-1", "drawer": "drawer-1", "float_cents": 20000}
    s.does(TILL, "register.open_drawer", drawer)
    a_large_party_orders(s)
    two_of_them_sit_down_at_14(s)
    a_void_goes_to_the_right_table(s)
    a_beer_was_for_table_3(s)
    table_14_joins_table_3(s, counter)
    ben_goes_home(s)
    everybody_pays(s, counter)
    s.house.close()


def brings(s: Service, by: str, at: str, turn: str, *dishes: str, **how: Any) -> None:
    lines = [s.line(at, each)["id"] for each in dishes]
    args = {"transfer": derived("act", at, str(s.house.lane.rev)), "turn": turn, "lines": lines}
    s.does(by, "orders.transfer", {"check": s.check(at)["id"], **args, **how})


def a_large_party_orders(s: Service) -> None:
    s.at("19:00")
    s.seats("ben", "9", 5)
    meat = (rib_eye("rare", seat=1), burger("medium", seat=2))
    sent = s.sends("ben", "9", BURRATA, SOUP, 3 * BEER, *meat, BREAM)
    assert sorted(sent) == ["BAR 1", "COLD 1", "PASTA 1"]
    s.bumps("BAR 1", "COLD 1", "PASTA 1")
    assert sorted(s.fires("ben", "9", 2)) == ["GRILL 1"]


def two_of_them_sit_down_at_14(s: Service) -> None:
    """Rib-eye and burger go with them: the grill is told which, and nobody else is."""
    s.at("19:10")
    before = set(s.papers())
    there = {"table": "14", "covers": 2, "along": 2}
    brings(s, "ben", "9", "party-14", "rib-eye", "burger", **there)
    assert [title for title in s.papers() if title not in before] == ["GRILL 2"]
    paper = s.text("GRILL 2")
    for words in ("MOVED", "Table 14", "of GRILL 1", "table 9 is now 14", "Rib-eye", "Burger"):
        assert words in paper, f"{words} is not on it"
    assert "bream" not in paper
    assert (s.turn("9")["covers"], s.turn("14")["covers"]) == (3, 2)
    assert (s.turn("9")["state"], s.turn("14")["state"]) == ("cooking", "cooking")
    assert (s.ticket("GRILL 1")["table"], s.ticket("GRILL 2")["table"]) == ("9", "14")


def a_void_goes_to_the_right_table(s: Service) -> None:
    """Tapped on a screen that still shows the burger at table 9."""
    line = s.line("14", "burger")["id"]
    args = {"correction": "void-1", "check": s.check("9")["id"], "line": line, "pieces": 1}
    s.does("marco", "orders.void", {**args, "reason": "guest changed mind"})
    paper = s.text("GRILL 3")
    assert "Table 14" in paper
    assert "of GRILL 2" in paper


def a_beer_was_for_table_3(s: Service) -> None:
    s.seats("anna", "3", 2)
    s.sends("anna", "3", TAGLIATELLE, COLA)
    before = s.papers()
    beer = [{"line": s.line("9", "beer")["id"], "pieces": 1}]
    brings(s, "ben", "9", s.turn("3")["id"], some=beer)
    assert s.papers() == before, "it stands on the table already"
    assert (s.line("9", "beer")["quantity"], s.line("3", "beer")["quantity"]) == (2, 1)


def table_14_joins_table_3(s: Service, counter: Counter) -> None:
    """Table 3 has its bill already; it is outdated by what the others bring."""
    bill = counter.present("3", 1680 + 390 + 460)
    number = s.check("14")["number"]
    args = {"turn": s.turn("14")["id"], "into": s.turn("3")["id"]}
    s.does("anna", "floor.join", args)
    assert s.all("turn", table="14") == []
    after = s.one("bill", id=bill["id"])
    assert (after["outdated"], after["total_cents"]) == (True, 2530 + 3400)
    assert (s.turn("3")["covers"], s.check("3")["number"]) == (4, number), "they came first"
    assert "table 14 is now 3" in s.text("GRILL 4")
    s.bumps("GRILL 1", "GRILL 2", "PASTA 2")
    assert s.ticket("GRILL 2")["table"] == "3"


def ben_goes_home(s: Service) -> None:
    s.adds("ben", "9", COLA)
    mine = [turn["id"] for turn in s.all("turn", waiter="ben")]
    s.does("ben", "floor.hand_over", {"turns": mine, "waiter": "ben", "to": "anna"})
    assert {turn["waiter"] for turn in s.all("turn")} == {"anna"}
    s.does("anna", "orders.send", s.send_args("anna", "9"))
    assert s.check("9")["unsent"] == 0


def everybody_pays(s: Service, counter: Counter) -> None:
    nine = 1250 + 690 + 2 * 460 + 2750 + 390
    for table, total in (("9", nine), ("3", 2530 + 3400)):
        bill = counter.present(table, total)
        assert counter.cash(bill, total, total + 100, 100) == 0
        s.has_all("anna", table)
        s.leaves("anna", table)
    counted = 20000 + nine + 5930 + 200
    closing = {"opening": "opening-1", "counted_cents": counted, "reason": ""}
    s.does(TILL, "register.close_drawer", closing)
    s.does(TILL, "register.close_day", {"day": s.one("day")["id"]})
    report = s.one("zreport", number=1)
    assert (report["sales_cents"], report["covers"]) == (nine + 5930, 3 + 4)
    assert [(row["person"], row["tip_cents"]) for row in report["waiters"]] == [("anna", 200)]
    assert (report["voided_cents"], report["open_cents"]) == (1850, 0)
