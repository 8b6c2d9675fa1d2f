"""Who may ask what, over all rooms: every act that is not a cook's own needs a role."""

from __future__ import annotations

from server.house import HOUSE

COOKS = {
    "kitchen.start",
    "kitchen.bump",
    "kitchen.recall",
    "kitchen.acknowledge",
    "kitchen.show",
    "kitchen.told",
    "kitchen.serve",
    "kitchen.not_served",
    "kitchen.bump_lines",
    "kitchen.recall_lines",
    "kitchen.refire",
    "kitchen.answer_void",
    "kitchen.acknowledge_message",
    "kitchen.message_waiter",
    "kitchen.answer_shortage",
    "menu.eighty_six",
    "menu.count",
    "menu.report_out",
    "menu.restore",
}
"""Cooking, and what a cook says to the dining room about it."""
AT_THE_PASS = {
    "kitchen.all_now",
    "kitchen.grant_rush",
    "kitchen.refuse_rush",
    "kitchen.pin",
    "kitchen.place_before",
    "orders.fire_course",
}
"""The expo's: in which order, and when."""
MONEY_COUNTED = {
    "register.open_drawer",
    "register.close_drawer",
    "register.close_day",
    "register.pay_in",
    "register.pay_out",
    "register.drop",
    "register.no_sale",
    "register.pay_tips",
    "register.hand_over",
    "register.x_report",
}


def may(role: str) -> set[str]:
    return {
        name
        for name, verb in HOUSE.verbs.items()
        if not verb.door_only and (not verb.roles or role in verb.roles)
    }


def test_a_kitchen_screen_cooks_and_nothing_else() -> None:
    assert may("cook") == COOKS | AT_THE_PASS


def test_a_waiter_takes_money_and_counts_none() -> None:
    assert {"payments.take_cash", "bills.present", "orders.void"} <= may("waiter")
    assert not may("waiter") & MONEY_COUNTED


def test_a_waiter_s_wallet_is_their_own() -> None:
    assert {"register.open_wallet", "register.hand_in"} <= may("waiter")


def test_a_cashier_counts_and_changes_no_menu() -> None:
    assert may("cashier") >= MONEY_COUNTED
    assert not {"menu.publish", "staff.appoint"} & may("cashier")


def test_a_manager_may_do_whatever_a_person_may() -> None:
    assert may("manager") == {name for name, verb in HOUSE.verbs.items() if not verb.door_only}


def test_only_a_kitchen_screen_says_that_it_shows_a_ticket() -> None:
    assert "kitchen.show" not in may("waiter") | may("cashier")


def test_what_workers_report_is_never_asked_by_a_person() -> None:
    doors = {name for name, verb in HOUSE.verbs.items() if verb.door_only}
    assert {"payments.settle_card", "paper.report", "floor.lay_out"} <= doors
