"""The evening as the checks tell it: what fires, what waits, and each total to the cent."""

from __future__ import annotations

from typing import Any

from server.kit.ids import LineId, ModifierId
from server.orders.line import NewLine
from server.orders.remove import RemoveLine
from tests.floor.makers import moving
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    firing_course,
    firings,
    head_at,
    orders_and_sends,
    sending,
    the_check,
    voiding,
)
from tests.orders.till import pays


def a_dish(id_: str, dish: str, *modifiers: str, **wishes: Any) -> NewLine:
    chosen = tuple(ModifierId(each) for each in modifiers)
    return a_new_line(id_, dish, modifiers=chosen, **wishes)


def test_table_24_owes_13_10() -> None:
    evening = a_table_with_guests("24", covers=2)
    orders_and_sends(
        evening,
        "anna",
        a_dish("e", "Espresso", quantity=2),
        a_dish("p", "Panna cotta"),
        firing="f",
        label="24",
    )
    assert head_at(evening, "24").total_cents == 1310


def test_table_5_owes_81_10_and_nobodys_lines_are_lost() -> None:
    evening = a_table_with_guests("5", covers=3)
    mine = (
        a_dish("b", "Beer", quantity=3),
        a_dish("m1", "Burger", "medium", "cheese", seat=1),
        a_dish("m2", "Burger", "well-done", seat=2),
        a_dish("m3", "Tagliatelle", seat=3),
        a_dish("m4", "French fries"),
    )
    evening.asks("anna", adding(*mine, label="5"))
    water = orders_and_sends(evening, "ben", a_dish("w", "Water"), firing="f1", label="5")
    assert firings(water) == [("f1-now", None, ["1 Water"])]
    assert head_at(evening, "5").unsent == 7
    done = evening.asks("anna", sending(*(each.id for each in mine), firing="f2", label="5"))
    assert firings(done) == [
        ("f2-now", None, ["3 Beer"]),
        ("f2-2", 2, ["1 Burger", "1 Burger", "1 Tagliatelle", "1 French fries"]),
    ]
    assert head_at(evening, "5").total_cents == 8110


def test_table_9_owes_213_90_and_then_219_50() -> None:
    evening = a_table_with_guests("9", covers=4, waiter="ben")
    evening_lines = (
        a_dish("a1", "Bottle of red"),
        a_dish("a2", "Water"),
        a_dish("b1", "Bread"),
        a_dish("b2", "Burrata", seat=1),
        a_dish("b3", "Tomato soup", seat=2),
        a_dish("b4", "Beef tartare", seat=3),
        a_dish("b5", "Mixed salad", "no-nuts", seat=4, note="NUT ALLERGY", allergies=("nuts",)),
        a_dish("m1", "Rib-eye", "rare", "pepper-sauce", seat=1),
        a_dish("m2", "Sea bream", seat=2),
        a_dish("m3", "Rib-eye", "medium", seat=3),
        a_dish("m4", "Tagliatelle", seat=4, note="NUT ALLERGY", allergies=("nuts",)),
    )
    done = orders_and_sends(evening, "ben", *evening_lines, firing="f1")
    assert [course for _, course, _ in firings(done)] == [None, 1]
    assert head_at(evening).waiting == (2,)
    mains = ("m1", "m2", "m3", "m4")
    assert len(firings(evening.asks("ben", firing_course(2, *mains, firing="x")))) == 1
    assert evening.asks("anna", firing_course(2, *mains, firing="y")).result == {"firing": "x"}
    evening.asks("ben", adding(a_dish("p", "Panna cotta", seat=1), a_dish("t", "Tiramisu", seat=3)))
    done = evening.asks("ben", sending("p", "t", firing="f3", fire=3))
    assert firings(done) == [("f3-3", 3, ["1 Panna cotta", "1 Tiramisu"])]
    assert head_at(evening).total_cents == 21390
    late = (a_dish("e1", "Espresso", seat=1), a_dish("e3", "Espresso", seat=3))
    orders_and_sends(evening, "ben", *late, firing="f4")
    assert head_at(evening).total_cents == 21950


def test_table_3_owes_58_80_and_the_second_round_is_not_merged() -> None:
    evening = a_table_with_guests("3", covers=2, waiter="ben")
    first = (
        a_dish("b", "Beer", quantity=2),
        a_dish("m1", "Burger", "medium", "bacon"),
        a_dish("m2", "Spaghetti"),
    )
    evening.asks("ben", adding(*first, a_dish("c", "Cola"), label="3"))
    evening.asks("ben", RemoveLine(check=check_at("3"), line=LineId("c")))
    done = evening.asks("ben", sending("b", "m1", "m2", "c", label="3"))
    assert firings(done) == [
        ("f1-now", None, ["2 Beer"]),
        ("f1-2", 2, ["1 Burger", "1 Spaghetti"]),
    ]
    evening.clock.forward(minutes=56)
    again = a_dish("b2", "Beer", quantity=2)
    done = orders_and_sends(evening, "ben", again, firing="f2", label="3")
    assert firings(done) == [("f2-now", None, ["2 Beer"])]
    beers = [line.quantity for line in the_check(evening, "3").lines if line.name == "Beer"]
    assert beers == [2, 2]
    assert head_at(evening, "3").total_cents == 5880


def test_table_7_owes_219_40_after_one_rib_eye_of_three_was_voided() -> None:
    evening = a_table_with_guests("7", covers=5)
    drinks = (
        a_dish("a1", "Bottle of red"),
        a_dish("a2", "Water", quantity=2),
        a_dish("a3", "Beer"),
    )
    orders_and_sends(evening, "anna", *drinks, firing="f1", label="7")
    food = (
        a_dish("b1", "Beef tartare", quantity=2),
        a_dish("b2", "Burrata"),
        a_dish("b3", "Mixed salad"),
        a_dish("m1", "Rib-eye", "medium-rare", quantity=3),
        a_dish("m2", "Tagliatelle", quantity=2),
        a_dish("m3", "Burger", "well-done"),
    )
    done = orders_and_sends(evening, "anna", *food, firing="f2", label="7")
    assert [course for _, course, _ in firings(done)] == [1]
    evening.asks("anna", firing_course(2, "m1", "m2", "m3", label="7"))
    before = head_at(evening, "7").total_cents
    evening.asks("anna", voiding("m1", label="7"), approved_by="mia")
    assert head_at(evening, "7").total_cents == before - 3400 == 21940


def test_table_12_owes_66_70_and_after_it_has_paid_7_40() -> None:
    evening = a_table_with_guests("12", covers=2)
    first = (
        a_dish("a1", "Gin and tonic"),
        a_dish("a2", "Riesling"),
        a_dish("b1", "Bread"),
        a_dish("m1", "Sea bream"),
        a_dish("m2", "Spaghetti"),
    )
    orders_and_sends(evening, "anna", *first, firing="f1", label="12")
    evening.asks("anna", voiding("m2", label="12", reason="guest changed mind"))
    done = orders_and_sends(evening, "anna", a_dish("m3", "Tagliatelle"), firing="f2", label="12")
    assert firings(done) == []
    done = evening.asks("anna", firing_course(2, "m1", "m2", "m3", label="12"))
    assert firings(done) == [("fire", 2, ["1 Sea bream", "1 Tagliatelle"])]
    assert head_at(evening, "12").total_cents == 6670
    pays(evening, "12")
    orders_and_sends(evening, "ben", a_dish("r", "Riesling"), firing="f3", label="12")
    paid, owed = head_at(evening, "12"), head_at(evening, "12", number=2)
    assert (paid.total_cents, owed.total_cents) == (6670, 740)
    assert owed.waiter == "anna"


def test_table_21_moves_to_14_and_owes_215_80() -> None:
    evening = a_table_with_guests("21", covers=6, waiter="ben")
    lines = (
        a_dish("a1", "Spritz", quantity=4),
        a_dish("a2", "Cola", quantity=2),
        a_dish("b1", "Schnitzel", quantity=2, course=1),
        a_dish("b2", "Tomato soup", quantity=2),
        a_dish("b3", "Burrata", quantity=2),
        a_dish("m1", "Rib-eye", "medium"),
        a_dish("m2", "Rib-eye", "well-done"),
        a_dish("m3", "Sea bream"),
        a_dish("m4", "Spaghetti"),
    )
    done = orders_and_sends(evening, "ben", *lines, firing="f1", label="21")
    assert firings(done) == [
        ("f1-now", None, ["4 Spritz", "2 Cola"]),
        ("f1-1", 1, ["2 Schnitzel", "2 Tomato soup", "2 Burrata"]),
    ]
    evening.asks("ben", firing_course(2, "m1", "m2", "m3", "m4", label="21"))
    evening.asks("ben", moving("party-21", "14", origin="21"))
    head = head_at(evening, "21")
    assert (head.table, head.total_cents, head.waiting) == ("table-14", 21580, ())
