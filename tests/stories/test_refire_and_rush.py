"""What is said to the kitchen after the first send: made again, sooner, not at all."""

from __future__ import annotations

from pathlib import Path

import msgspec

from server.doors.timekeeper import owing
from server.house import HOUSE
from tests.stories.dishes import FRIES, PANNA_COTTA, SOUP, rib_eye
from tests.stories.in_service import Service
from tests.stories.paying import TILL, Counter


def test_a_dropped_plate_costs_the_guest_nothing_and_the_house_one_steak(folder: Path) -> None:
    s = Service(folder)
    counter = Counter(s)
    drawer = {"opening": "opening-1", "drawer": "drawer-1", "float_cents": 20000}
    s.does(TILL, "register.open_drawer", drawer)
    table_9_eats(s)
    before = counter.present("9", total(s))
    a_plate_is_dropped(s)
    the_bill_is_what_it_was(s, counter, before["total_cents"])
    the_z_lists_the_steak(s, counter, before["total_cents"])
    s.house.close()


def total(s: Service) -> int:
    return int(s.check("9")["total_cents"])


def table_9_eats(s: Service) -> None:
    s.at("19:00")
    s.seats("ben", "9", 2)
    assert sorted(s.sends("ben", "9", 2 * rib_eye("rare"), FRIES)) == ["GRILL 1", "PASTA 1"]
    s.at("19:12")
    s.bumps("GRILL 1", "PASTA 1")


def a_plate_is_dropped(s: Service) -> None:
    """The runner drops one of two at the pass; the fries stand there already."""
    s.at("19:14")
    line = s.line("9", "rib-eye")
    args = {"firing": "again-1", "check": line["check"], "line": line["id"], "pieces": 1}
    s.is_refused("cook", "kitchen.refire", {**args, "reason": ""})
    s.does("cook", "kitchen.refire", {**args, "reason": "dropped"})
    s.does("cook", "kitchen.refire", {**args, "reason": "dropped"})
    assert s.papers("grill") == ["GRILL 1", "GRILL 2"]
    assert s.papers("pasta") == ["PASTA 1"]
    paper = s.text("GRILL 2")
    for words in ("REFIRE", "of GRILL 1", "dropped", "1 Rib-eye", "rare", "Table 9"):
        assert words in paper, f"{words} is not on it"
    assert (s.turn("9")["state"], s.one("lane", id="grill")["last_number"]) == ("cooking", 2)
    s.at("19:24")
    s.bumps("GRILL 2")
    s.serves("ben", "9")


def the_bill_is_what_it_was(s: Service, counter: Counter, cents: int) -> None:
    assert total(s) == cents
    [bill] = counter.bills("9")
    assert (bill["total_cents"], bill["outdated"]) == (cents, False)
    assert sum(line["pieces"] for line in bill["lines"]) == 3
    counter.cash(bill, cents, cents)
    s.leaves("ben", "9")


def the_z_lists_the_steak(s: Service, counter: Counter, cents: int) -> None:
    drawer = s.one("opening")
    expected = drawer["float_cents"] + cents
    closing = {"opening": "opening-1", "counted_cents": expected}
    s.does(TILL, "register.close_drawer", closing)
    s.does(TILL, "register.close_day", {"day": s.one("day")["id"]})
    report = s.one("zreport")
    [waste] = report["waste"]
    assert (waste["name"], waste["pieces"], waste["fate"]) == ("Rib-eye", 1, "wasted")
    assert (report["sales_cents"], report["voided_pieces"]) == (cents, 0)
    paper = s.text("Z report 1")
    for words in ("WASTE", "Wasted (1)", "dropped"):
        assert words in paper, f"{words} is not on it"
    assert s.all("waste") == []
    assert counter.charged == []


def test_a_void_is_answered_by_the_cook_and_what_nobody_answers_is_listed(folder: Path) -> None:
    s = Service(folder)
    drawer = {"opening": "opening-1", "drawer": "drawer-1", "float_cents": 20000}
    s.does(TILL, "register.open_drawer", drawer)
    s.seats("anna", "3", 2)
    s.sends("anna", "3", 2 * SOUP, FRIES)
    for dish, act in (("tomato-soup", "void-1"), ("french-fries", "void-2")):
        line = s.line("3", dish)
        pieces = line["quantity"]
        if not line["firing"]:
            s.fires("anna", "3", 2)
        args = {"correction": act, "check": line["check"], "line": line["id"], "pieces": pieces}
        s.does("marco", "orders.void", {**args, "reason": "guests left"})
    [soup] = s.ticket("PASTA 1")["notices"]
    assert soup["text"] == "Tomato soup was 2, now 0"
    s.does("cook", "kitchen.answer_void", {"waste": soup["id"], "fate": "wasted"})
    s.leaves("anna", "3")
    closing = {"opening": "opening-1", "counted_cents": 20000}
    s.does(TILL, "register.close_drawer", closing)
    s.does(TILL, "register.close_day", {"day": s.one("day")["id"]})
    waste = s.one("zreport")["waste"]
    assert {each["pieces"]: each["fate"] for each in waste} == {2: "wasted", 1: "unknown"}
    paper = s.text("Z report 1")
    for words in ("Wasted (2)", "not known", "guests left"):
        assert words in paper, f"{words} is not on it"
    s.house.close()


def test_what_is_made_again_goes_with_its_party(folder: Path) -> None:
    s = Service(folder)
    s.seats("anna", "3", 2)
    s.sends("anna", "3", SOUP)
    s.bumps("PASTA 1")
    line = s.line("3", "tomato-soup")
    args = {"firing": "again-1", "check": line["check"], "line": line["id"], "pieces": 1}
    s.does("anna", "kitchen.refire", {**args, "reason": "cold"})
    s.does("anna", "floor.move", {"turn": s.turn("3")["id"], "table": "5"})
    assert s.ticket("PASTA 2")["table"] == "5"
    assert "REFIRE" in s.text("PASTA 2")
    assert "MOVED" in s.text("PASTA 3")
    s.house.close()


def test_a_table_with_theatre_tickets_eats_in_time(folder: Path) -> None:
    """Soup, then mains by themselves; the pass hurries with them, and fires the dessert itself."""
    s = Service(folder)
    s.door("floor.keep_customs", {"next_fires": "when_served", "next_fires_minutes": 2})
    s.at("18:30")
    s.seats("anna", "3", 2)
    s.sends("anna", "3", SOUP, rib_eye("rare"), FRIES, PANNA_COTTA)
    s.at("18:40")
    s.bumps("PASTA 1")
    s.serves("anna", "3")
    the_house_looks_at_its_clock(s)
    assert s.papers("grill") == []
    s.at("18:42")
    the_house_looks_at_its_clock(s)
    the_house_looks_at_its_clock(s)
    assert (s.papers("grill"), s.papers("pasta")) == (["GRILL 1"], ["PASTA 1", "PASTA 2"])
    mains = s.one("firing", course=2)
    assert mains["by_itself"]
    s.does("anna", "kitchen.ask_rush", {"firing": mains["id"], "words": "theatre"})
    s.is_refused("anna", "kitchen.grant_rush", {"firing": mains["id"]})
    s.does("cook", "kitchen.grant_rush", {"firing": mains["id"]})
    assert s.papers("grill") == ["GRILL 1", "GRILL 2"]
    for words in ("RUSH", "of GRILL 1", "rush table 3: theatre", "1 Rib-eye"):
        assert words in s.text("GRILL 2"), f"{words} is not on it"
    dessert = s.fire_args("3", 3)
    s.does("cook", "orders.fire_course", dessert)
    assert s.papers("cold") == ["COLD 1"]
    s.house.close()


def the_house_looks_at_its_clock(s: Service) -> None:
    """What the timekeeper asks, asked as it asks."""
    kinds = {kind for due in HOUSE.dues for kind in due.kinds}
    types = {str(kind.__struct_config__.tag): kind for kind in kinds}
    live = [
        msgspec.convert(fields, type=types[key.partition(":")[0]])
        for key, fields in s.screen.items()
        if key.partition(":")[0] in types
    ]
    now = s.house.clock.now()
    wanted = owing(
        HOUSE.dues, lambda of: [each for each in live if isinstance(each, tuple(of))], now
    )
    for owed in wanted:
        s.door(owed.command.NAME, msgspec.to_builtins(owed.command))
