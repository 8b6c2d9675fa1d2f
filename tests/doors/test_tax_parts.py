"""Taxes as an owner writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.doors.demo import DEMO
from server.doors.menu_preview import preview
from server.doors.restaurant_file import FileFaulty, carte_of, read
from server.doors.tax_parts import TaxesPart, TaxPart, tax_of
from server.menu.tax import Elsewhere, Tax, TaxRules
from tests.doors.files import written


def test_a_rate_is_as_fine_as_it_is_written() -> None:
    part = TaxPart(id="sales", name="Sales", rate="8.875", added=True, also=("city",))
    assert tax_of(part) == Tax(
        id="sales", name="Sales", rate_bp=888, rate="8.875", added=True, also=("city",)
    )
    assert tax_of(TaxPart(id="food", name="Food", rate="2.6")).rate == ""


def test_another_tax_where_the_food_goes() -> None:
    part = TaxPart(id="food", name="Food", rate="19", takeaway="away", delivery="away")
    assert tax_of(part).elsewhere == (
        Elsewhere(service="takeaway", tax="away"),
        Elsewhere(service="delivery", tax="away"),
    )


def test_how_tax_is_worked_out() -> None:
    part = TaxesPart(by_line=True, keeps="net", exempt_keeps="net")
    assert part.rules == TaxRules(by_line=True, keeps="net", exempt_keeps="net")


@pytest.mark.parametrize("rate", ["7,5", "1e3", "NaN", "-7", "8.12345678"])
def test_what_is_no_rate_is_said(folder: Path, rate: str) -> None:
    file = written(folder, ('rate = "7"', f'rate = "{rate}"'))
    with pytest.raises(FileFaulty, match=r"Tax Food: .* write it like"):
        carte_of(read(file))


def test_what_would_change_is_said_first(folder: Path) -> None:
    file = written(folder, ('rate = "7"', 'rate = "7"\nadded = true'))
    with file.open("a", encoding="utf-8") as end:
        end.write('\n[taxes]\nby_line = true\nkeeps = "net"\n')
    rules = "rounded on every line, prices keep their net, exempt guests pay the gross"
    assert preview(carte_of(read(DEMO)), carte_of(read(file))) == [
        f"~ how tax is worked out: {rules}",
        "~ tax Food: comes on top of prices",
    ]
