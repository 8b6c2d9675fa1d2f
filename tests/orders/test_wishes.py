"""How many, when, for whom, with what note."""

from __future__ import annotations

from typing import Any

import pytest

from server.hub.messages import Refusal
from server.orders.course import WrongCourse
from server.orders.wishes import (
    NOTE_LENGTH_MAX,
    BadNote,
    UnknownAllergen,
    WrongQuantity,
    WrongSeat,
    check_wishes,
)
from tests.orders.makers import a_new_line, a_table_with_guests, adding, line_of

WRONG: list[tuple[type[Refusal], dict[str, Any]]] = [
    (WrongQuantity, {"quantity": 0}),
    (WrongQuantity, {"quantity": -1}),
    (WrongQuantity, {"quantity": 100}),
    (WrongQuantity, {"quantity": 10**15}),
    (WrongCourse, {"course": -1}),
    (WrongCourse, {"course": 10}),
    (WrongSeat, {"seat": -1}),
    (WrongSeat, {"seat": 100}),
    (BadNote, {"note": "x" * (NOTE_LENGTH_MAX + 1)}),
    (BadNote, {"note": "no\x1b@nuts"}),
    (BadNote, {"note": "\u202estun on"}),
    (UnknownAllergen, {"allergies": ("kryptonite",)}),
    (UnknownAllergen, {"allergies": ("nuts", "nuts")}),
]


@pytest.mark.parametrize(("refusal", "wish"), WRONG)
def test_a_wish_out_of_reason_is_refused(refusal: type[Refusal], wish: dict[str, Any]) -> None:
    evening = a_table_with_guests()
    with pytest.raises(refusal):
        evening.asks("anna", adding(a_new_line("b", "Bread", **wish)))


def test_notes_seats_and_allergies_stand_on_the_line() -> None:
    evening = a_table_with_guests()
    evening.asks(
        "anna",
        adding(a_new_line("s", "Mixed salad", seat=4, note=" NUT ALLERGY ", allergies=("nuts",))),
    )
    line = line_of(evening, "s")
    assert (line.seat, line.note, line.allergies) == (4, "NUT ALLERGY", ("nuts",))


def test_no_wish_is_no_wish() -> None:
    check_wishes(None, None, None, None, None)
