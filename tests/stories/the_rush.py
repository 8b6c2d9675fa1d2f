"""19:02 to 20:03: the rush, a lost link, a move against a seat, and the house dies."""

from __future__ import annotations

from server.hub.ask import Ask
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
from tests.stories.in_service import Service
from tests.stories.paying import Counter


def void_of_one_of_three(s: Service, counter: Counter) -> None:
    s.at("19:02")
    assert s.fires("anna", "7", 2) == ["GRILL 4", "PASTA 5"]
    assert "3 Rib-eye" in s.text("GRILL 4")
    assert "2 Tagliatelle" in s.text("PASTA 5")
    s.at("19:04")
    total, line = s.check("7")["total_cents"], s.line("7", "rib-eye")
    args = {"correction": "void-2", "check": s.check("7")["id"], "line": line["id"], "pieces": 1,
            "reason": "keyed wrong"}  # fmt: skip
    assert "manager" in s.is_refused("anna", "orders.void", args).sentence
    s.does("anna", "orders.void", args, approved_by="marco")
    assert s.check("7")["total_cents"] == total - 3400
    void = s.text("GRILL 5")
    for words in ("VOID", "of GRILL 4", "was 3, now 2"):
        assert words in void
    [notice] = s.ticket("GRILL 4")["notices"]
    assert (notice["what"], notice["acknowledged_at"]) == ("void", None)
    voided = s.one("correction", id="void-2")
    assert (voided["by"], voided["approved_by"], voided["fired"]) == ("anna", "marco", True)


def look_around(s: Service, counter: Counter) -> None:
    s.at("19:06")
    assert s.fires("anna", "12", 2) == ["GRILL 6", "PASTA 6"]
    assert "Spaghetti" not in s.text("PASTA 6")
    s.bumps("GRILL 3")
    s.at("19:07")
    s.bumps("PASTA 4")
    s.at("19:09")
    s.serves("ben", "9")
    s.at("19:15")
    s.seats("ben", "21", 6)
    states = {turn["table"]: turn["state"] for turn in s.all("turn")}
    assert states == {"3": "eating", "5": "eating", "7": "cooking", "9": "eating",
                      "12": "cooking", "21": "seated"}  # fmt: skip
    assert (s.minutes("7"), s.minutes("12")) == (13, 9)
    open_at = {
        station: [t["number"] for t in s.all("ticket", station=station) if not t["bumped_at"]]
        for station in ("grill", "pasta", "cold", "bar")
    }
    assert open_at == {"grill": [4, 6], "pasta": [5, 6], "cold": [], "bar": []}
    assert all_day(s, "grill") == {"Rib-eye": 2, "Burger": 1, "Sea bream": 1}
    assert all_day(s, "pasta") == {"Tagliatelle with mushrooms": 3}
    assert (all_day(s, "cold"), all_day(s, "bar")) == ({}, {})


def all_day(s: Service, station: str) -> dict[str, int]:
    return {row["name"]: row["pieces"] for row in s.one("lane", id=station)["all_day"]}


def seven_and_twelve_served(s: Service) -> None:
    s.at("19:16")
    s.bumps("PASTA 5")
    s.at("19:18")
    the_last_bream(s)
    grill = s.ticket("GRILL 4")
    notices = [notice["id"] for notice in grill["notices"]]
    s.does("cook", "kitchen.acknowledge", {"ticket": grill["id"], "notices": notices})
    s.bumps("GRILL 4")
    assert grill["firing"] in s.ready("7")
    s.at("19:19")
    s.serves("anna", "7")
    s.bumps("PASTA 6")
    s.at("19:20")
    s.bumps("GRILL 6")
    assert s.ticket("GRILL 6")["firing"] in s.ready("12")


def the_last_bream(s: Service) -> None:
    """Where the link is late, or nobody has counted, there is still one."""
    counted = s.all("portions", of="sea-bream")
    if not counted or counted[0]["left"]:
        return
    wish = BREAM.args("line-bream")
    answer = s.is_refused("anna", "orders.add", {"check": s.check("12")["id"], "lines": [wish]})
    assert answer.code == "orders.sold_out"
    assert answer.sentence == "Sea bream: the last one went to table 21."


def link_lost_while_ordering(s: Service, counter: Counter) -> None:
    """The phone's queue reaches the house at 19:17:40, in order and once, though offered twice."""
    s.at("19:16")
    queued = queue_of_21(s)
    before = s.papers()
    first = s.house.asks_together(queued)
    again = s.house.asks_together(queued)
    s.agree()
    assert {answer.status for answer in first} == {"done"}
    assert all(answer.again for answer in again)
    fresh = [title for title in s.papers() if title not in before]
    assert fresh == ["BAR 8", "COLD 5", "PASTA 7"]
    table_21_is_cooked(s, bar="BAR 8")


def queue_of_21(s: Service, age_ms: int = 0) -> list[Ask]:
    """What the phone has kept: sixteen pieces and their send."""
    mains = (rib_eye("medium"), rib_eye("well-done"), BREAM, SPAGHETTI)
    wishes = (4 * SPRITZ, 2 * COLA, dish("child-schnitzel", course=1, quantity=2), 2 * SOUP,
              2 * BURRATA, *mains)  # fmt: skip
    check = s.check("21")["id"]
    made = [f"line-21-{n}" for n in range(len(wishes))]
    queued = [
        s.ask(
            "ben", "orders.add", {"check": check, "lines": [wish.args(line)]}, live=False,
            age_ms=age_ms,
        )
        for line, wish in zip(made, wishes, strict=True)
    ]  # fmt: skip
    send = {"check": check, "lines": made, "firing": "send-21"}
    return [*queued, s.ask("ben", "orders.send", send, live=False, age_ms=age_ms)]


def table_21_is_cooked(s: Service, bar: str) -> None:
    for title, words in (
        (bar, "4 Spritz"),
        ("COLD 5", "2 Burrata"),
        ("PASTA 7", "2 Child"),
        ("PASTA 7", "2 Tomato"),
    ):
        assert words in s.text(title)
    assert s.check("21")["waiting"] == [2]


def second_round(s: Service, counter: Counter) -> None:
    seven_and_twelve_served(s)
    assert s.sends("ben", "3", 2 * BEER) == ["BAR 9"]
    assert "2 Beer" in s.text("BAR 9")
    beers = [line["quantity"] for line in s.all("line", check=s.check("3")["id"], dish="beer")]
    assert beers == [2, 2]
    s.bumps("BAR 9")
    s.at("19:21")
    s.serves("anna", "12")
    s.bumps("BAR 8")
    s.at("19:22")
    s.bumps("COLD 5")
    s.at("19:24")
    s.bumps("PASTA 7")
    s.at("19:25")
    s.serves("ben", "21")


def rain(s: Service, counter: Counter) -> None:
    s.at("19:40")
    assert s.fires("ben", "21", 2) == ["GRILL 7", "PASTA 8"]
    s.at("19:42")
    turn = s.turn("21")["id"]
    before = s.papers()
    s.does("ben", "floor.move", {"turn": turn, "table": "14"})
    walk_in = {"turn": "walk-in", "table": "14", "covers": 2}
    sentence = s.is_refused("anna", "floor.seat", walk_in).sentence
    assert sentence == "Table 14 was taken a moment ago by the party of table 21."
    assert s.all("turn", table="21") == []
    moved = s.turn("14")
    assert (moved["covers"], moved["state"], s.minutes("14")) == (6, "cooking", 2)
    assert s.ticket("GRILL 7")["table"] == s.ticket("PASTA 8")["table"] == "14"
    assert [title for title in s.papers() if title not in before] == ["GRILL 8", "PASTA 9"]
    for title, of in (("GRILL 8", "of GRILL 7"), ("PASTA 9", "of PASTA 8")):
        assert "MOVED" in s.text(title)
        assert of in s.text(title)
        assert "21" in s.text(title)
    s.at("19:43")
    s.seats("anna", "1", 2)
    s.at("19:45")
    s.leaves("anna", "5")
    s.at("19:50")
    assert s.sends("anna", "1", 2 * TIRAMISU, 2 * ESPRESSO) == ["BAR 10", "COLD 6"]


def served_at_14(s: Service, counter: Counter) -> None:
    s.at("19:53")
    s.bumps("BAR 10", "PASTA 8")
    s.at("19:54")
    s.bumps("GRILL 7")
    assert s.ticket("GRILL 7")["firing"] in s.ready("14")
    s.at("19:55")
    s.serves("ben", "14")
    s.at("19:56")
    s.bumps("COLD 6")
    s.at("19:57")
    s.serves("anna", "1")


def the_house_dies(s: Service, counter: Counter) -> None:
    """Between commit and answer: the tap is offered again to a house that has just started."""
    s.at("19:58")
    s.adds("ben", "9", dish("panna-cotta", seat=1), dish("tiramisu", seat=3))
    before = s.papers()
    tap = s.ask("ben", "orders.send", s.send_args("ben", "9", fire=3))
    s.house.lane.ask(tap).result(timeout=10)
    s.house.close()
    s.house.open()
    answer = s.house.lane.ask(tap).result(timeout=10)
    assert (answer.status, answer.again) == ("done", True)
    s.agree()
    assert [title for title in s.papers() if title not in before] == ["COLD 7"]
    for words in ("Panna cotta", "Tiramisu"):
        assert words in s.text("COLD 7")
    s.at("20:02")
    s.bumps("COLD 7")
    s.at("20:03")
    s.serves("ben", "9")
