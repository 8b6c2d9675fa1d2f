"""Waiters and cooks who do what their screens suggest, and now and then what they must not."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tests.simulator.screen.tap import Json
from tests.simulator.sight import Sight

TABLES: Final = ("5", "9", "12", "21", "24")
DISHES: Final = (
    ("espresso", ()), ("red-bottle", ()), ("burrata", ()), ("tomato-soup", ()), ("tagliatelle", ()),
    ("burger", ("medium", "cheese")), ("rib-eye", ("rare",)), ("tiramisu", ()),
)  # fmt: skip
Wish = tuple[str, Json] | None


@dataclass(slots=True)
class Mind:
    """What somebody goes by when deciding what to tap next."""

    sight: Sight
    dice: random.Random
    name: Callable[[str], str]

    def one(self, kind: str, wanted: Callable[[Json], object] = lambda _: True) -> Json | None:
        found = self.sight.of(kind, wanted)
        return self.dice.choice(found) if found else None


def seat(mind: Mind) -> Wish:
    taken = {turn["table"] for turn in mind.sight.of("turn", lambda t: t["state"] != "cleared")}
    free = [table for table in TABLES if table not in taken]
    table = mind.dice.choice(free if free and mind.dice.random() < 0.9 else TABLES)
    return "floor.seat", {
        "turn": mind.name("party"), "table": table, "covers": mind.dice.randint(1, 4),
    }  # fmt: skip


def change_covers(mind: Mind) -> Wish:
    turn = mind.one("turn")
    return (
        None
        if turn is None
        else ("floor.change_covers", {"turn": turn["id"], "covers": mind.dice.randint(1, 6)})
    )


def move(mind: Mind) -> Wish:
    turn = mind.one("turn")
    return (
        None
        if turn is None
        else (
            "floor.move",
            {"turn": turn["id"], "table": mind.dice.choice(TABLES), "from_table": turn["table"]},
        )
    )


def guests_gone(mind: Mind) -> Wish:
    turn = mind.one("turn", lambda t: t["state"] == "paid" or mind.dice.random() < 0.1)
    return None if turn is None else ("floor.guests_gone", {"turn": turn["id"], "anyway": True})


def clean(mind: Mind) -> Wish:
    turn = mind.one("turn", lambda t: t["state"] == "to_clear" or mind.dice.random() < 0.1)
    return None if turn is None else ("floor.clean", {"turn": turn["id"]})


def _open_check(mind: Mind) -> Json | None:
    return mind.one("check", lambda check: check["closed_at"] is None)


def add(mind: Mind) -> Wish:
    check = _open_check(mind) or mind.one("check")
    if check is None:
        return None
    lines = []
    for dish, modifiers in mind.dice.choices(DISHES, k=mind.dice.randint(1, 3)):
        lines.append(
            {"id": mind.name("line"), "dish": dish, "quantity": mind.dice.randint(1, 3),
             "modifiers": modifiers, "course": mind.dice.choice((None, None, 0, 1, 2))}
        )  # fmt: skip
    return "orders.add", {"check": check["id"], "lines": lines}


def _unsent(mind: Mind, *, mine: bool = False) -> Callable[[Json], object]:
    def wanted(line: Json) -> object:
        if line["sent_at"] or line["removed_at"]:
            return False
        return not mine or line["person"] == mind.sight.person

    return wanted


def change(mind: Mind) -> Wish:
    line = mind.one("line", _unsent(mind))
    return (
        None
        if line is None
        else (
            "orders.change",
            {"check": line["check"], "line": line["id"], "quantity": mind.dice.randint(1, 4)},
        )
    )


def remove(mind: Mind) -> Wish:
    line = mind.one("line", _unsent(mind))
    return None if line is None else ("orders.remove", {"check": line["check"], "line": line["id"]})


def restore(mind: Mind) -> Wish:
    line = mind.one("line", lambda each: each["removed_at"])
    return (
        None if line is None else ("orders.restore", {"check": line["check"], "line": line["id"]})
    )


def send(mind: Mind) -> Wish:
    mine = mind.sight.of("line", _unsent(mind, mine=True))
    if not mine:
        return None
    check = mind.dice.choice(mine)["check"]
    lines = [line["id"] for line in mine if line["check"] == check]
    hold = [1] if mind.dice.random() < 0.2 else []
    return "orders.send", {
        "check": check, "lines": lines, "firing": mind.name("send"), "hold": hold,
    }  # fmt: skip


def hold(mind: Mind) -> Wish:
    check = mind.one("check", lambda each: each["waiting"])
    return (
        None
        if check is None
        else (
            "orders.hold",
            {"check": check["id"], "course": mind.dice.choice(check["waiting"])},
        )
    )


def fire(mind: Mind) -> Wish:
    check = mind.one("check", lambda each: each["waiting"])
    if check is None:
        return None
    course = mind.dice.choice(check["waiting"])

    def waits(line: Json) -> object:
        is_here = line["check"] == check["id"] and line.get("course") == course
        return is_here and line["sent_at"] and not line["firing"]

    lines = [line["id"] for line in mind.sight.of("line", waits)]
    return "orders.fire_course", {
        "firing": mind.name("fire"), "check": check["id"], "course": course, "lines": lines,
    }  # fmt: skip


def void(mind: Mind) -> Wish:
    line = mind.one("line", lambda each: each["sent_at"] and each["quantity"] > 0)
    return None if line is None else (
        "orders.void",
        {"correction": mind.name("void"), "check": line["check"], "line": line["id"], "pieces": 1,
         "reason": "guest changed mind"},
    )  # fmt: skip


def serve(mind: Mind) -> Wish:
    firing = mind.one("firing", lambda each: each["ready_at"] and not each["served_at"])
    return None if firing is None else ("kitchen.serve", {"firings": [firing["id"]]})


def not_served(mind: Mind) -> Wish:
    firing = mind.one("firing", lambda each: each["served_at"])
    return None if firing is None else ("kitchen.not_served", {"firings": [firing["id"]]})


def _ticket(verb: str, wanted: Callable[[Json], object]) -> Callable[[Mind], Wish]:
    def act(mind: Mind) -> Wish:
        ticket = mind.one("ticket", wanted)
        return None if ticket is None else (f"kitchen.{verb}", {"ticket": ticket["id"]})

    return act


start = _ticket("start", lambda each: not each["started_at"] and not each["bumped_at"])
bump = _ticket("bump", lambda each: not each["bumped_at"])
recall = _ticket("recall", lambda each: each["bumped_at"])


def acknowledge(mind: Mind) -> Wish:
    ticket = mind.one("ticket", lambda each: each["notices"])
    return (
        None
        if ticket is None
        else (
            "kitchen.acknowledge",
            {"ticket": ticket["id"], "notices": [notice["id"] for notice in ticket["notices"]]},
        )
    )


def hold_again(mind: Mind) -> Wish:
    firing = mind.one("firing", lambda each: not each["held_at"] and not each["ready_at"])
    return None if firing is None else ("kitchen.hold_again", {"firing": firing["id"]})


def fire_again(mind: Mind) -> Wish:
    firing = mind.one("firing", lambda each: each["held_at"])
    return None if firing is None else ("kitchen.fire_again", {"firing": firing["id"]})


def answer_old_work(mind: Mind) -> Wish:
    work = mind.one("old_work", lambda each: each["answered_at"] is None)
    if work is None:
        return None
    answer = mind.dice.choice(("send_now", "told", "drop"))
    return "kitchen.answer_old_work", {
        "work": work["id"], "answer": answer, "matters": len(work["matters"]),
    }  # fmt: skip


def reprint(mind: Mind) -> Wish:
    job = mind.one("job", lambda each: each["state"] != "queued")
    return None if job is None else ("paper.reprint", {"job": job["id"]})


Act = Callable[[Mind], Wish]
Habits = Sequence[tuple[int, Act]]


def tapped(mind: Mind, habits: Habits) -> tuple[str, dict[str, Any]] | None:
    """The first thing that comes to mind and can be done."""
    acts = [act for weight, act in habits for _ in range(weight)]
    mind.dice.shuffle(acts)
    for act in dict.fromkeys(acts):
        if wish := act(mind):
            return wish
    return None
