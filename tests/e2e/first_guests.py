"""17:30 to 18:55 by real touches: the house opens, the first guests come, mains are fired."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.e2e.cast import Cast
from tests.e2e.counter import figure
from tests.stories.dishes import (
    BEER,
    BREAD,
    BREAM,
    BURRATA,
    COLA,
    ESPRESSO,
    FRIES,
    GIN_TONIC,
    PANNA_COTTA,
    RED,
    RIESLING,
    SALAD,
    SPAGHETTI,
    TAGLIATELLE,
    TARTARE,
    WATER,
    burger,
    dish,
    rib_eye,
)  # fmt: skip

ORDERS_SEND = "orders.send"


def opening(s: Cast) -> None:
    for area, tables in (("Dining room", 14), ("Terrace", 10)):
        s.tablet.page.get_by_role("tab", name=area).tap()
        expect(s.tablet.page.locator("[data-table][data-state=free]")).to_have_count(tables)
    s.grill.has()
    expect(s.grill.page.get_by_text("Nothing to cook")).to_be_visible()
    s.till.says("No open check")
    s.till.opens_drawer(20000)
    s.till.says("Drawer 1 · float 200.00")
    s.till.says("held by Carla")
    s.grill.counts("Sea bream", 3)


def table_24(s: Cast) -> None:
    """Send is tapped twice within a second, and the page is reloaded at once."""
    s.tablet.seats("24", 2)
    s.tablet.has_left("sea-bream", "3 left")
    s.tablet.adds(2 * ESPRESSO, PANNA_COTTA)
    s.tablet.promises("2 to the bar · course 3 fires")
    s.tablet.taps_twice(s.tablet.send_button)
    s.tablet.page.reload()
    s.tablet.is_at("24")
    s.tablet.has_sent()
    s.people.came_out("BAR 1", "COLD 1")
    replayed(s)
    assert s.people.titles() == ["COLD 1", "BAR 1"]
    assert "2 Espresso" in s.people.paper("BAR 1")
    assert "1 Panna cotta" in s.people.paper("COLD 1")
    s.people.bumps("BAR 1", "COLD 1")
    s.tablet.shows("24", "READY")
    s.tablet.opens("24")
    s.tablet.serves(3)
    s.tablet.shows("24", "Table 24, eating")


def replayed(s: Cast) -> None:
    """Somebody offers the very same command again: the same answer, and nothing happens."""
    sent = next(ask for ask in s.tablet.asked() if ask["name"] == ORDERS_SEND)
    screen = s.people.screen
    before, number = screen.rev, screen.last_seq
    answer = screen.ask("ben", ORDERS_SEND, sent["args"], id=sent["id"])
    assert (answer["status"], answer["again"]) == ("done", True)
    assert screen.rev == before
    screen.last_seq = number  # The command was the tablet's, so no number of ours was used up.


def table_5(s: Cast) -> None:
    s.tablet.seats("5", 3)
    s.tablet.adds(
        3 * BEER, burger("medium", "cheese", seat=1), burger("well-done", seat=2),
        dish("tagliatelle", seat=3), FRIES,
    )  # fmt: skip
    s.tablet.page.locator("[data-dish=burger]").last.tap()
    sheet = s.tablet.page.get_by_role("dialog")
    expect(sheet.get_by_role("button", name="Choose: How cooked")).to_be_disabled()
    sheet.get_by_role("button", name="Cancel").tap()
    s.people.sends("ben", "5", WATER)
    s.people.came_out("BAR 2")
    assert "1 Water" in s.people.paper("BAR 2")
    expect(s.tablet.line("water")).to_be_visible()
    expect(s.tablet.page.locator("[data-line][data-state='not sent']")).to_have_count(5)
    s.tablet.promises("3 to the bar · course 2 fires")
    s.tablet.sends()
    s.people.came_out("BAR 3", "GRILL 1", "PASTA 1")
    grill = s.people.paper("GRILL 1")
    assert grill.count("1 Burger") == 2
    assert grill.index("+ cheese") < grill.index("seat 2")
    expect(s.grill.ticket("GRILL 1")).to_contain_text("+ cheese")
    s.tablet.shows("5", "Table 5, cooking")
    s.people.bumps("BAR 2", "BAR 3")


def table_24_pays(s: Cast) -> None:
    s.till.presents("24", 1310)
    s.till.cash()
    s.till.is_paid(1)
    s.tablet.shows("24", "Table 24, paid")


def table_9(s: Cast) -> None:
    s.people.seats("ben", "9", 4)
    nuts = {"seat": 4, "allergies": ("nuts",)}
    s.people.sends(
        "ben", "9", RED, WATER, BREAD, dish("burrata", seat=1),
        rib_eye("rare", "pepper-sauce", seat=1), dish("tomato-soup", seat=2),
        dish("sea-bream", seat=2), dish("beef-tartare", seat=3), rib_eye("medium", seat=3),
        dish("mixed-salad", "no-nuts", **nuts), dish("tagliatelle", **nuts),
    )  # fmt: skip
    s.people.came_out("BAR 4", "COLD 2", "PASTA 2")
    cold = s.people.paper("COLD 2")
    for words in ("4 covers", "Bread", "Burrata", "tartare", "salad", "NO nuts", "NUT ALLERGY"):
        assert words in cold
    s.tablet.shows("9", "course 2 waits")
    s.people.bumps("BAR 4")


def half_a_course(s: Cast) -> None:
    s.grill.bumps("GRILL 1")
    s.tablet.shows("5", "1 of 2")
    s.tablet.opens("24")
    s.tablet.leaves()
    s.tablet.shows("24", "Table 24, free")
    s.people.bumps("PASTA 1")
    s.tablet.shows("5", "READY")
    s.tablet.opens("5")
    s.tablet.serves(2)


def table_3(s: Cast) -> None:
    """And a wrong bump, recalled."""
    s.people.seats("ben", "3", 2)
    s.people.adds("ben", "3", 2 * BEER, burger("medium", "bacon"), SPAGHETTI)
    [cola] = s.people.adds("ben", "3", COLA)
    check = s.people.check("3")["id"]
    s.people.does("ben", "orders.remove", {"check": check, "line": cola})
    s.people.does("ben", ORDERS_SEND, s.people.send_args("ben", "3"))
    s.people.came_out("BAR 5", "GRILL 2", "PASTA 3")
    assert "+ bacon" in s.people.paper("GRILL 2")
    s.people.bumps("BAR 5", "PASTA 2")
    s.people.bumps("COLD 2")
    s.tablet.shows("9", "READY")
    s.people.serves("ben", "9")
    before = s.people.titles()
    s.grill.bumps("GRILL 2")
    s.tablet.shows("3", "1 of 2")
    s.grill.recalls("GRILL 2")
    expect(s.grill.ticket("GRILL 2")).to_contain_text("RECALLED")
    s.tablet.shows("3", re.compile("Table 3, cooking(?!.*1 of 2)"))
    assert s.people.titles() == before


def the_bar_has_no_paper(s: Cast) -> None:
    """The docket waits, people are told, nobody else waits for it, and it comes out once."""
    s.house.post("/printers/paper", {"printer": "bar", "has_paper": False})
    s.tablet.seats("7", 5)
    s.tablet.sends(RED, 2 * WATER, BEER)
    s.people.ticket("BAR 6")
    for window in (s.tablet, s.till):
        expect(window.page.locator("body")).to_contain_text(re.compile("BAR 6.*out of paper"))
    assert not any("BAR 6" in paper for paper in s.house.papers("bar"))
    s.house.post("/printers/paper", {"printer": "bar", "has_paper": True})
    s.people.came_out("BAR 6")


def table_7(s: Cast) -> None:
    s.people.bumps("BAR 6", "PASTA 3")
    s.grill.bumps("GRILL 2")
    s.people.serves("ben", "3")
    mains = (3 * rib_eye("medium-rare"), 2 * TAGLIATELLE, burger("well-done"))
    s.tablet.adds(2 * TARTARE, BURRATA, SALAD, *mains)
    s.tablet.promises("course 1 fires · course 2 waits")
    s.tablet.sends()
    s.people.came_out("COLD 3")


def three_taps_on_fire(s: Cast) -> None:
    """The second waiter taps twice, the first waiter taps on the tablet in the same second."""
    s.tablet.opens("9")
    s.tablet.settles()
    taps = [
        s.people.screen.envelope("orders.fire_course", s.people.fire_args("9", 2), "ben")
        for _ in range(2)
    ]
    s.tablet.page.locator(".actions").get_by_role("button", name="Fire course 2").tap()
    waiting = [s.people.screen.put(tap) for tap in taps]
    assert [each.result(10)["status"] for each in waiting] == ["done", "done"]
    s.tablet.is_confirmed()
    s.people.came_out("GRILL 3", "PASTA 4")
    expect(s.tablet.page.locator("[data-refused]")).to_have_count(0)
    grill = s.people.paper("GRILL 3")
    assert grill.count("Rib-eye") == 2
    for words in ("rare", "+ pepper sauce", "Sea bream"):
        assert words in grill
    assert "NUT ALLERGY" in s.people.paper("PASTA 4")
    s.people.bumps("COLD 3")
    s.tablet.opens("7")
    s.tablet.serves(1)


def table_12(s: Cast) -> None:
    s.tablet.seats("12", 2)
    s.tablet.sends(GIN_TONIC, RIESLING, BREAD, BREAM, SPAGHETTI)
    s.people.came_out("BAR 7", "COLD 4")
    s.people.bumps("BAR 7", "COLD 4")
    s.tablet.serves(1)
    before = s.people.titles()
    s.tablet.voids("spaghetti-prawns", 1, "Guest changed mind")
    s.tablet.adds(TAGLIATELLE)
    s.tablet.promises("course 2 waits")
    s.tablet.sends()
    assert s.people.titles() == before
    assert s.people.check("12")["waiting"] == [2]
    s.tablet.total(figure(6670))
