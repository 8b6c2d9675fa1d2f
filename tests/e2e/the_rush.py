"""19:02 to 20:03 by real touches: the rush, a lost link, a move against a seat, the house dies."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.e2e.cast import Cast
from tests.e2e.counter import figure
from tests.e2e.grill import Grill
from tests.e2e.house import waited_for
from tests.stories.dishes import (
    BEER,
    BREAM,
    BURRATA,
    COLA,
    ESPRESSO,
    SOUP,
    SPAGHETTI,
    SPRITZ,
    TIRAMISU,
    dish,
    rib_eye,
)  # fmt: skip


def void_of_one_of_three(s: Cast) -> None:
    """After firing, with the manager's PIN on the same tablet; the money falls at once."""
    s.tablet.opens("7")
    s.tablet.fires(2)
    s.people.came_out("GRILL 4", "PASTA 5")
    assert "3 Rib-eye" in s.people.paper("GRILL 4")
    total = s.people.check("7")["total_cents"]
    s.tablet.total(figure(total))
    s.tablet.voids("rib-eye", 1, "Keyed wrong", pin="9999")
    s.tablet.total(figure(total - 3400))
    s.people.came_out("GRILL 5")
    void = s.people.paper("GRILL 5")
    for words in ("VOID", "of GRILL 4", "was 3, now 2"):
        assert words in void
    expect(s.grill.ticket("GRILL 4").locator("del")).to_contain_text("Rib-eye")


def look_around(s: Cast) -> None:
    s.tablet.opens("12")
    s.tablet.fires(2)
    s.people.came_out("GRILL 6", "PASTA 6")
    assert "Spaghetti" not in s.people.paper("PASTA 6")
    s.grill.bumps("GRILL 3")
    s.people.bumps("PASTA 4")
    s.people.serves("ben", "9")
    s.takes_phone().seats("21", 6)
    for table, state in (
        ("3", "eating"), ("5", "eating"), ("7", "cooking"), ("9", "eating"), ("12", "cooking"),
        ("21", "seated"),
    ):  # fmt: skip
        s.tablet.shows(table, f"Table {table}, {state}")
        s.people.shows(table, state)
    s.grill.has("GRILL 4", "GRILL 6")
    s.grill.tap("All day")
    s.grill.all_day({"Rib-eye": 2, "Burger": 1, "Sea bream": 1})
    s.grill.tap("All day")
    assert s.people.all_day("pasta") == {"Tagliatelle with mushrooms": 3}
    assert (s.people.all_day("cold"), s.people.all_day("bar")) == ({}, {})
    the_pass_shows_the_same(s)


def the_pass_shows_the_same(s: Cast) -> None:
    expo = Grill(s.screens.open("grill"))
    expo.stands_at("expo")
    for table in ("7", "12"):
        expect(expo.page.locator(f".rail [data-table='{table}']").first).to_be_visible()
    expect(expo.page.locator(".rail")).to_contain_text("PASTA 5")
    expo.page.context.close()


def link_lost_while_ordering(s: Cast) -> None:
    """Nothing gets through, not even the page: nothing is printed or lost, then it prints once."""
    phone = s.phone
    assert phone is not None
    phone.is_kept()
    s.wifi.kill()
    phone.is_not_live()
    phone.adds(
        4 * SPRITZ, 2 * COLA, dish("child-schnitzel", course=1, quantity=2), 2 * SOUP, 2 * BURRATA,
        rib_eye("medium"), rib_eye("well-done"), BREAM, SPAGHETTI,
    )  # fmt: skip
    before = s.people.titles()
    phone.send_button.tap()
    state = phone.page.locator(".link[data-pieces]")
    expect(state).to_contain_text("16 pieces not yet in the kitchen")
    phone.page.reload()
    expect(state).to_contain_text("16 pieces not yet in the kitchen")
    phone.pane("Check")
    expect(phone.page.locator("[data-line]")).to_have_count(9)
    assert s.people.titles() == before
    s.wifi.mend()
    phone.is_live()
    s.people.came_out("BAR 8", "COLD 5", "PASTA 7")
    for title, words in (
        ("BAR 8", "4 Spritz"), ("BAR 8", "2 Cola"), ("COLD 5", "2 Burrata"),
        ("PASTA 7", "2 Child"), ("PASTA 7", "2 Tomato"),
    ):  # fmt: skip
        assert words in s.people.paper(title)
    assert len(s.people.titles()) == len(before) + 3
    assert s.people.check("21")["waiting"] == [2]
    s.tablet.opens("12")
    s.tablet.has_left("sea-bream", "86")
    s.tablet.is_sold_out("sea-bream", "The last one went to table 21")


def second_round(s: Cast) -> None:
    s.people.bumps("PASTA 5")
    s.grill.acknowledges("GRILL 4")
    s.grill.bumps("GRILL 4")
    s.tablet.shows("7", "READY")
    s.tablet.opens("7")
    s.tablet.serves(2)
    s.people.bumps("PASTA 6")
    s.grill.bumps_by_keys(1, "GRILL 6")
    s.tablet.shows("12", "READY")
    s.people.sends("ben", "3", 2 * BEER)
    s.people.came_out("BAR 9")
    assert "2 Beer" in s.people.paper("BAR 9")
    s.people.bumps("BAR 9")
    s.tablet.opens("12")
    s.tablet.serves(2)
    s.people.bumps("BAR 8", "COLD 5", "PASTA 7")
    phone = s.phone
    assert phone is not None
    phone.serves(1)
    s.tablet.shows("21", "eating")
    phone.page.context.close()


def rain(s: Cast) -> None:
    """The first waiter has the question for table 14 open while table 21 moves there."""
    s.people.does("ben", "orders.fire_course", s.people.fire_args("21", 2))
    s.people.came_out("GRILL 7", "PASTA 8")
    expect(s.grill.ticket("GRILL 7")).to_have_attribute("data-table", "21")
    s.tablet.tile("14").tap()
    turn = s.people.turn("21")["id"]
    s.people.does("ben", "floor.move", {"turn": turn, "table": "14"})
    s.tablet.page.get_by_role("dialog").get_by_role("button", name="2 covers", exact=True).tap()
    s.tablet.refusal(re.escape("Table 14 was taken a moment ago by the party of table 21."))
    s.tablet.shows("21", "Table 21, free")
    s.tablet.shows("14", "Table 14, cooking")
    expect(s.grill.ticket("GRILL 7")).to_have_attribute("data-table", "14")
    s.people.came_out("GRILL 8", "PASTA 9")
    for title, of in (("GRILL 8", "of GRILL 7"), ("PASTA 9", "of PASTA 8")):
        paper = s.people.paper(title)
        assert "MOVED" in paper
        assert of in paper
    s.tablet.seats("1", 2)
    s.tablet.sends(2 * TIRAMISU, 2 * ESPRESSO)
    s.people.came_out("BAR 10", "COLD 6")


def served_at_14(s: Cast) -> None:
    s.people.bumps("BAR 10", "PASTA 8")
    s.grill.bumps("GRILL 7")
    s.tablet.shows("14", "READY")
    s.people.serves("ben", "14")
    s.people.bumps("COLD 6")
    s.tablet.opens("1")
    s.tablet.serves(3)


def the_house_dies(s: Cast) -> None:
    """Killed within the second after the tap; every window comes back by itself."""
    s.people.adds("ben", "9", dish("panna-cotta", seat=1), dish("tiramisu", seat=3))
    before, screen = s.people.titles(), s.people.screen
    tap = screen.envelope("orders.send", s.people.send_args("ben", "9", fire=3), "ben")
    screen.put(tap)
    s.house.kill()
    for window in (s.tablet, s.grill, s.till):
        window.is_not_live()
    s.house.start()
    assert screen.offers_again(tap)["status"] == "done"
    for window in (s.tablet, s.grill, s.till):
        window.is_live()
    s.people.came_out("COLD 7")
    paper = s.people.paper("COLD 7")
    assert "Panna cotta" in paper
    assert "Tiramisu" in paper
    waited_for("one more paper", lambda: len(s.people.titles()) == len(before) + 1)
    s.people.bumps("COLD 7")
    s.tablet.shows("9", "READY")
    s.people.serves("ben", "9")
