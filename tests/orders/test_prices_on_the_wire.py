"""Figures that are none do not even reach a rule: the wire takes whole numbers alone."""

from __future__ import annotations

import msgspec
import pytest

from server.hub.messages import Command
from server.orders.discount import Discount
from server.orders.open_dish import AddOpenDish
from server.orders.override import OverridePrice

DISCOUNT = '{"reduction":"r","check":"c","reason":"x",%s}'
OVERRIDE = '{"override":"o","check":"c","line":"l","reason":"x",%s}'
OPEN = '{"check":"c","line":"l","name":"n","tax":"t","station":"s",%s}'


@pytest.mark.parametrize(
    "figure", ["NaN", "1e3", "12.345", "10.5", '"10"', '"1e3"', "null5", "Infinity", "true", "[]"]
)
@pytest.mark.parametrize(
    ("command", "words", "field"),
    [
        (Discount, DISCOUNT, "percent_bp"),
        (Discount, DISCOUNT, "amount_cents"),
        (Discount, DISCOUNT, "total_cents"),
        (OverridePrice, OVERRIDE, "price_cents"),
        (AddOpenDish, OPEN, "price_cents"),
    ],
)
def test_a_figure_is_a_whole_number(
    command: type[Command], words: str, field: str, figure: str
) -> None:
    said = words % f'"{field}":{figure}'
    with pytest.raises(msgspec.DecodeError):
        msgspec.json.decode(said.encode(), type=command)


def test_nobody_forges_what_a_reduction_comes_to() -> None:
    said = DISCOUNT % '"percent_bp":1000,"cents":1'
    with pytest.raises(msgspec.ValidationError, match="cents"):
        msgspec.json.decode(said.encode(), type=Discount)
