"""What a guest wishes of a dish: how many, when, for which seat, with what note."""

from __future__ import annotations

from server.hub.messages import Refusal
from server.kit.text import is_clean
from server.menu.allergen import ALLERGENS
from server.orders.course import check_course

QUANTITY_MAX = 99
SEAT_MAX = 99
NOTE_LENGTH_MAX = 200
AT_ONCE = 0
"""Asked for as a course: no course at all, straight to its station."""
NO_SEAT = 0
"""Asked for as a seat: for the whole table."""


class WrongQuantity(Refusal):
    """None, or more than a party can eat."""

    code = "orders.wrong_quantity"


class WrongSeat(Refusal):
    """No table has that many seats."""

    code = "orders.wrong_seat"


class BadNote(Refusal):
    """Too long, or with letters that a docket cannot print."""

    code = "orders.bad_note"


class UnknownAllergen(Refusal):
    """Not one of the allergens that a menu names."""

    code = "orders.unknown_allergen"


def check_wishes(
    quantity: int | None,
    course: int | None,
    seat: int | None,
    note: str | None,
    allergies: tuple[str, ...] | None,
) -> None:
    """None is a wish that is not there."""
    if quantity is not None and not 1 <= quantity <= QUANTITY_MAX:
        raise WrongQuantity(f"A line is 1 to {QUANTITY_MAX} pieces.")
    if course is not None and course != AT_ONCE:
        check_course(course)
    if seat is not None and not NO_SEAT <= seat <= SEAT_MAX:
        raise WrongSeat(f"Seats are numbered 1 to {SEAT_MAX}.")
    if note is not None and not is_clean(note, NOTE_LENGTH_MAX):
        raise BadNote(f"A note is one line of at most {NOTE_LENGTH_MAX} letters.")
    if allergies is not None and not _are_allergens(allergies):
        raise UnknownAllergen("One of these allergies is not on the menu's list.")


def _are_allergens(allergies: tuple[str, ...]) -> bool:
    return len(set(allergies)) == len(allergies) and all(each in ALLERGENS for each in allergies)
