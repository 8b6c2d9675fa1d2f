"""The addressee: whom an invoice is for, in the guest's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from server.hub.messages import Refusal
from server.kit.text import is_clean

WORDS_LENGTH_MAX: Final = 120
NUMBER_LENGTH_MAX: Final = 40


class Addressee(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`name` and `more`: a company and a person, in either order. `town` with its postcode."""

    name: str
    more: str = ""
    street: str
    town: str
    country: str = ""
    tax_number: str = ""

    @property
    def rows(self) -> tuple[str, ...]:
        """As it stands in the window of an envelope."""
        said = (self.name, self.more, self.street, self.town, self.country)
        return tuple(row for row in said if row)


class BadAddress(Refusal):
    """No letter would arrive there."""

    code = "invoices.bad_address"


def checked(asked: Addressee) -> Addressee:
    """With blanks at the ends cut off; raises BadAddress."""
    found = Addressee(
        name=asked.name.strip(),
        more=asked.more.strip(),
        street=asked.street.strip(),
        town=asked.town.strip(),
        country=asked.country.strip(),
        tax_number=asked.tax_number.strip(),
    )
    for fault in _faults(found):
        raise BadAddress(fault)
    return found


def _faults(asked: Addressee) -> Iterator[str]:
    missing = [
        word
        for word, said in (("name", asked.name), ("street", asked.street), ("town", asked.town))
        if not said
    ]
    if missing:
        yield f"An invoice needs the guest's {' and '.join(missing)}."
    if not all(is_clean(row, WORDS_LENGTH_MAX) for row in asked.rows):
        yield f"Each row has at most {WORDS_LENGTH_MAX} letters, and only such that can be printed."
    if not is_clean(asked.tax_number, NUMBER_LENGTH_MAX):
        yield f"A tax number has at most {NUMBER_LENGTH_MAX} letters and figures."
