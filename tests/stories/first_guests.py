"""17:30 to 18:55: the house opens, the first guests come, mains are fired."""

from __future__ import annotations

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
from tests.stories.in_service import Service
from tests.stories.no_paper import no_paper_at_the_bar
from tests.stories.paying import OPENING, TILL, Counter


def opening(s: Service, counter: Counter) -> None:
    s.at("17:30")
    assert len(s.all("table")) == 24
    assert (s.all("turn"), s.all("ticket"), s.all("check")) == ([], [], [])
    s.at("17:40")
    s.does(
        TILL,
        "register.open_drawer",
        {"opening": OPENING, "drawer": "drawer-1", "float_cents": 20000},
    )
    drawer = s.one("opening", id=OPENING)
    assert (drawer["name"], drawer["float_cents"], drawer["holder"]) == ("Drawer 1", 20000, "carla")


def three_bream_left(s: Service, counter: Counter) -> None:
    s.at("17:45")
    s.does("cook", "menu.count", {"what": "dish", "of": "sea-bream", "left": 3})
    assert s.one("portions", of="sea-bream")["left"] == 3


def table_24(s: Service, counter: Counter) -> None:
    s.at("17:58")
    s.seats("anna", "24", 2)
    s.adds("anna", "24", 2 * ESPRESSO, PANNA_COTTA)
    args = s.send_args("anna", "24")
    tap = s.ask("anna", "orders.send", args)
    first, replay = s.house.lane.ask(tap).result(), s.house.lane.ask(tap).result()
    assert (first.status, replay.again, replay.rev) == ("done", True, first.rev)
    again = s.does("anna", "orders.send", {**args, "firing": "second-tap"})
    assert again.rev == first.rev, "the second tap found nothing left to send"
    assert s.papers() == ["BAR 1", "COLD 1"]
    assert "2 Espresso" in s.text("BAR 1")
    assert "1 Panna cotta" in s.text("COLD 1")
    s.at("18:01")
    s.bumps("BAR 1", "COLD 1")
    assert len(s.ready("24")) == 2
    s.at("18:02")
    s.serves("anna", "24")
    assert s.turn("24")["state"] == "eating"


def table_5(s: Service, counter: Counter) -> None:
    s.at("18:05")
    s.seats("anna", "5", 3)
    s.adds(
        "anna", "5", 3 * BEER, burger("medium", "cheese", seat=1), burger("well-done", seat=2),
        dish("tagliatelle", seat=3), FRIES,
    )  # fmt: skip
    no_choice = {"check": s.check("5")["id"], "lines": [dish("burger").args("line-b")]}
    assert "cooked" in s.is_refused("anna", "orders.add", no_choice).sentence
    s.at("18:06")
    assert s.sends("ben", "5", WATER) == ["BAR 2"]
    assert "1 Water" in s.text("BAR 2")
    assert sum(line["quantity"] for line in s.unsent("5", "anna")) == 7
    s.at("18:07")
    assert s.sends("anna", "5") == ["BAR 3", "GRILL 1", "PASTA 1"]
    assert "3 Beer" in s.text("BAR 3")
    grill = s.text("GRILL 1")
    assert grill.count("1 Burger") == 2
    assert grill.index("+ cheese") < grill.index("seat 2")
    assert "Tagliatelle" in s.text("PASTA 1")
    assert "French fries" in s.text("PASTA 1")
    assert s.turn("5")["state"] == "cooking"
    s.bumps("BAR 2", "BAR 3")


def pay_24_and_seat_9(s: Service, counter: Counter) -> None:
    s.at("18:10")
    bill = counter.present("24", 1310)
    s.at("18:12")
    assert counter.cash(bill, 1310, 1310) == 0
    assert s.turn("24")["state"] == "paid"
    s.at("18:15")
    s.seats("ben", "9", 4)
    nuts = {"seat": 4, "allergies": ("nuts",)}
    papers = s.sends(
        "ben", "9", RED, WATER, BREAD, dish("burrata", seat=1),
        rib_eye("rare", "pepper-sauce", seat=1), dish("tomato-soup", seat=2),
        dish("sea-bream", seat=2), dish("beef-tartare", seat=3), rib_eye("medium", seat=3),
        dish("mixed-salad", "no-nuts", **nuts), dish("tagliatelle", **nuts),
    )  # fmt: skip
    assert papers == ["BAR 4", "COLD 2", "PASTA 2"]
    cold = s.text("COLD 2")
    for words in ("4 covers", "Bread", "Burrata", "tartare", "salad", "NO nuts", "NUT ALLERGY"):
        assert words in cold
    assert "Tomato soup" in s.text("PASTA 2")
    assert s.check("9")["waiting"] == [2]
    s.bumps("BAR 4")


def half_a_course(s: Service, counter: Counter) -> None:
    s.at("18:19")
    s.bumps("GRILL 1")
    firing = s.one("firing", id=s.ticket("GRILL 1")["firing"])
    assert (firing["bumped"], firing["stations"], firing["ready_at"]) == (1, 2, None)
    s.at("18:20")
    s.leaves("anna", "24")
    s.at("18:21")
    s.bumps("PASTA 1")
    assert firing["id"] in s.ready("5")
    s.at("18:22")
    s.serves("anna", "5")


def table_3(s: Service, counter: Counter) -> None:
    s.at("18:24")
    s.seats("ben", "3", 2)
    s.adds("ben", "3", 2 * BEER, burger("medium", "bacon"), SPAGHETTI)
    [cola] = s.adds("ben", "3", COLA)
    s.does("ben", "orders.remove", {"check": s.check("3")["id"], "line": cola})
    assert s.sends("ben", "3") == ["BAR 5", "GRILL 2", "PASTA 3"]
    assert "+ bacon" in s.text("GRILL 2")
    assert not any("Cola" in s.text(title) for title in s.papers())
    s.bumps("BAR 5")
    s.at("18:26")
    s.bumps("PASTA 2")
    assert s.one("firing", id=s.ticket("COLD 2")["firing"])["ready_at"] is None
    s.at("18:27")
    s.bumps("COLD 2")
    assert s.ticket("COLD 2")["firing"] in s.ready("9")
    s.at("18:28")
    s.serves("ben", "9")
    wrong_bump(s)


def wrong_bump(s: Service) -> None:
    before, fired_at = s.papers(), s.ticket("GRILL 2")["fired_at"]
    s.at("18:30")
    s.door("paper.found", {"printer": "bar", "condition": "out", "words": "out of paper"})
    s.bumps("GRILL 2")
    firing = s.ticket("GRILL 2")["firing"]
    assert s.one("firing", id=firing)["bumped"] == 1
    s.at("18:31")
    s.does("cook", "kitchen.recall", {"ticket": s.ticket("GRILL 2")["id"]})
    back = s.ticket("GRILL 2")
    assert (back["bumped_at"], back["fired_at"]) == (None, fired_at)
    assert back["recalled_at"]
    assert s.one("firing", id=firing)["bumped"] == 0
    assert s.papers() == before


def table_7(s: Service, counter: Counter) -> None:
    s.at("18:32")
    s.seats("anna", "7", 5)
    assert s.sends("anna", "7", RED, 2 * WATER, BEER) == ["BAR 6"]
    s.bumps("BAR 6")
    no_paper_at_the_bar(s)
    s.at("18:35")
    s.bumps("PASTA 3")
    s.at("18:36")
    s.bumps("GRILL 2")
    assert s.ticket("GRILL 2")["firing"] in s.ready("3")
    s.at("18:38")
    s.serves("ben", "3")
    mains = (3 * rib_eye("medium-rare"), 2 * TAGLIATELLE, burger("well-done"))
    assert s.sends("anna", "7", 2 * TARTARE, BURRATA, SALAD, *mains) == ["COLD 3"]
    assert s.check("7")["waiting"] == [2]


def three_taps_on_fire(s: Service, counter: Counter) -> None:
    s.at("18:45")
    before = s.papers()
    taps = [s.ask(by, "orders.fire_course", s.fire_args("9", 2, f"{by}{n}"))
            for n, by in enumerate(("ben", "ben", "anna"))]  # fmt: skip
    answers = s.house.asks_together(taps)
    s.agree()
    assert [answer.status for answer in answers] == ["done"] * 3
    assert {answer.rev for answer in answers} == {answers[0].rev}
    assert [title for title in s.papers() if title not in before] == ["GRILL 3", "PASTA 4"]
    grill = s.text("GRILL 3")
    assert grill.count("Rib-eye") == 2
    for words in ("rare", "+ pepper sauce", "Sea bream"):
        assert words in grill
    assert "NUT ALLERGY" in s.text("PASTA 4")
    s.at("18:46")
    s.bumps("COLD 3")
    s.at("18:48")
    s.serves("anna", "7")


def table_12(s: Service, counter: Counter) -> None:
    s.at("18:50")
    s.seats("anna", "12", 2)
    assert s.sends("anna", "12", GIN_TONIC, RIESLING, BREAD, BREAM, SPAGHETTI) == [
        "BAR 7",
        "COLD 4",
    ]
    s.bumps("BAR 7")
    s.at("18:53")
    s.bumps("COLD 4")
    s.at("18:54")
    s.serves("anna", "12")
    s.at("18:55")
    before, line = s.papers(), s.line("12", "spaghetti-prawns")
    s.does("anna", "orders.void", {
        "correction": "void-1", "check": s.check("12")["id"], "line": line["id"], "pieces": 1,
        "reason": "guest changed mind",
    })  # fmt: skip
    s.adds("anna", "12", TAGLIATELLE)
    [told] = s.check("12")["next"]
    assert (told["person"], told["fires"], told["adds"], told["waits"]) == ("anna", None, [], [2])
    s.sends("anna", "12")
    assert s.papers() == before
    assert s.check("12")["waiting"] == [2]
