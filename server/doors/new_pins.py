"""Whose PIN in the restaurant's file is not the one that opens the door now."""

from __future__ import annotations

from server.db.engine import reader
from server.db.people import pin_of
from server.doors.restaurant_parts import RestaurantFile
from server.doors.set_up import pins
from server.staff.sign_in import is_right


def new_pins(url: str, file: RestaurantFile) -> dict[str, str]:
    """By person; read beside the house, whether it runs or not."""
    reads = reader(url)
    try:
        with reads.begin() as connection:
            rows = {person: pin_of(connection, person) for person in pins(file)}
    finally:
        reads.dispose()
    return {
        person: pin
        for person, pin in pins(file).items()
        if (row := rows[person]) is None or not is_right(row.hash, pin)
    }
