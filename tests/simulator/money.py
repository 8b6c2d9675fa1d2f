"""What is done with bills: presenting, splitting, cash, cards."""

from __future__ import annotations

from tests.simulator.people import (
    Habits,
    Mind,
    Wish,
    acknowledge,
    add,
    answer_old_work,
    bump,
    change,
    change_covers,
    clean,
    fire,
    fire_again,
    guests_gone,
    hold,
    hold_again,
    move,
    not_served,
    recall,
    remove,
    reprint,
    restore,
    seat,
    send,
    serve,
    start,
    void,
)
from tests.simulator.screen.tap import Json


def present(mind: Mind) -> Wish:
    check = mind.one("check", lambda each: each["closed_at"] is None and each.get("total_cents"))
    return (
        None
        if check is None
        else ("bills.present", {"check": check["id"], "bill": mind.name("bill")})
    )


def _owed(mind: Mind) -> Json | None:
    return mind.one(
        "bill", lambda b: b["presented_at"] and not b["withdrawn_at"] and b["open_cents"] > 0
    )


def split_evenly(mind: Mind) -> Wish:
    bill = _owed(mind)
    return (
        None
        if bill is None
        else ("bills.split_evenly", {"bill": bill["id"], "ways": mind.dice.randint(2, 4)})
    )


def split_by_line(mind: Mind) -> Wish:
    bill = _owed(mind)
    if not bill or not bill["lines"]:
        return None
    picked = [{"line": mind.dice.choice(bill["lines"])["line"], "pieces": 1}]
    return "bills.split_by_line", {
        "bill": bill["id"], "part": mind.name("part"), "rest": mind.name("rest"), "picked": picked,
    }  # fmt: skip


def split_in_shares(mind: Mind) -> Wish:
    bill = _owed(mind)
    if not bill:
        return None
    parts = [mind.name("share") for _ in range(mind.dice.randint(2, 3))]
    return "bills.split_in_shares", {"bill": bill["id"], "parts": parts}


def move_pieces(mind: Mind) -> Wish:
    """To another bill of the table, or to a new one; a third of it once in a while."""
    bill = _owed(mind)
    if not bill or not bill["lines"]:
        return None
    beside = mind.one("bill", lambda each: each["check"] == bill["check"]) or bill
    to = [mind.dice.choice([beside["id"], mind.name("guest")])]
    row = mind.dice.choice(bill["lines"])
    much = {"line": row["line"], "pieces": 1, "of": row["of"] * mind.dice.choice([1, 1, 3])}
    step = mind.name("step")
    return "bills.move", {"step": step, "bill": bill["id"], "to": to, "portions": [much]}


def undo_split(mind: Mind) -> Wish:
    step = mind.one("split_step", lambda each: each["undoable"])
    return None if step is None else ("bills.undo", {"check": step["check"], "step": step["id"]})


def merge(mind: Mind) -> Wish:
    bill = mind.one("bill", lambda each: each["part"] != "whole")
    return None if bill is None else ("bills.merge", {"check": bill["check"]})


def _tender(mind: Mind) -> Json | None:
    bill = _owed(mind)
    if not bill:
        return None
    payer = mind.dice.randrange(len(bill["payers"])) if bill["payers"] else None
    due = bill["open_cents"] if payer is None else bill["payers"][payer]["amount_cents"]
    return {
        "tender": mind.name("tender"), "bill": bill["id"], "amount_cents": max(1, due),
        "payer": payer, "presented_cents": bill["presented_cents"],
    }  # fmt: skip


def cash(mind: Mind) -> Wish:
    tender = _tender(mind)
    return (
        None
        if tender is None
        else ("payments.take_cash", {**tender, "given_cents": tender["amount_cents"]})
    )


def card(mind: Mind) -> Wish:
    tender = _tender(mind)
    return None if tender is None else ("payments.start_card", {**tender, "terminal": "terminal-1"})


def look_up(mind: Mind) -> Wish:
    tender = mind.one("tender", lambda each: each["state"] == "unknown")
    return None if tender is None else ("payments.look_up", {"tender": tender["id"]})


AT_THE_TILL: Habits = (
    (6, present), (6, cash), (3, card), (2, look_up), (2, split_evenly), (2, split_by_line),
    (1, split_in_shares), (2, move_pieces), (1, undo_split), (1, merge), (2, guests_gone),
    (1, reprint), (1, void), (2, answer_old_work),
)  # fmt: skip
ON_THE_FLOOR: Habits = (
    (4, seat), (9, add), (8, send), (2, change), (2, remove), (1, restore), (3, fire), (1, hold),
    (2, void), (3, serve), (1, not_served), (1, move), (1, change_covers), (2, present), (1, cash),
    (2, guests_gone), (2, clean), (1, hold_again), (1, fire_again), (1, reprint),
    (3, answer_old_work),
)  # fmt: skip
IN_THE_KITCHEN: Habits = ((3, start), (6, bump), (1, recall), (1, acknowledge))
