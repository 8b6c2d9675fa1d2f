"""Which taxes are due on a dish, and what its price says of them, wherever it goes."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from server.kit.taxes import Keeps, Levy, Taxing
from server.menu.publish import MenuFaulty
from server.menu.tax import Elsewhere, Tax, tax_for, taxing_of
from tests.menu.test_publish import MENU, published

FOOD = Tax(
    id="food", name="Food", rate_bp=1_900, elsewhere=(Elsewhere(service="takeaway", tax="away"),)
)
AWAY = Tax(id="away", name="Food to go", rate_bp=700)
SALES = Tax(
    id="sales",
    name="Sales",
    rate_bp=888,
    rate="8.875",
    added=True,
    elsewhere=(Elsewhere(service="delivery", tax="away"),),
)
BOTH = Tax(id="both", name="GST", rate_bp=500, added=True, also=("qst",))
QST = Tax(id="qst", name="QST", rate_bp=998, rate="9.975")
TAXES = {tax.id: tax for tax in (FOOD, AWAY, SALES, BOTH, QST)}
TO_GO = Levy(id="away", name="Food to go", rate="7")


def test_food_to_go_has_a_tax_of_its_own() -> None:
    assert tax_for(TAXES, "food", "eat_in") is FOOD
    assert tax_for(TAXES, "food", "takeaway") is AWAY
    assert tax_for(TAXES, "food", "delivery") is FOOD


@pytest.mark.parametrize(
    ("tax", "service", "keeps", "taxing"),
    [
        ("food", "eat_in", "net", None),
        ("food", "takeaway", "gross", None),
        ("food", "takeaway", "net", Taxing(levies=(TO_GO,), net_of="19")),
        ("sales", "delivery", "net", Taxing(levies=(TO_GO,), added=True)),
    ],
)
def test_what_a_price_says_of_the_tax_that_takes_the_other_s_place(
    tax: str, service: Any, keeps: Keeps, taxing: Taxing | None
) -> None:
    """A price with tax in it keeps its gross or its net; one without keeps its net."""
    assert taxing_of(TAXES, tax, service, keeps) == taxing


def test_several_taxes_on_one_price() -> None:
    found = taxing_of(TAXES, "both", "eat_in")
    assert found is not None
    assert [(levy.id, levy.rate) for levy in found.levies] == [("both", "5"), ("qst", "9.975")]
    assert found.added


FIRST = MENU.taxes[0]
FAULTS = [
    (replace(FIRST, rate="1e3"), "between 0 and 100"),
    (replace(FIRST, rate="100.1"), "between 0 and 100"),
    (replace(FIRST, also=("luxury",)), "there is no tax luxury"),
    (replace(FIRST, also=(FIRST.id,)), "names itself"),
    (replace(FIRST, also=(MENU.taxes[1].id,) * 2), "each once"),
    (replace(FIRST, elsewhere=(Elsewhere(service="takeaway", tax="zoo"),)), "no tax zoo"),
    (
        replace(FIRST, elsewhere=(Elsewhere(service="takeaway", tax=MENU.taxes[1].id),) * 2),
        "takeaway stands there 2 times",
    ),
]


@pytest.mark.parametrize(("wrong", "sentence"), FAULTS)
def test_taxes_that_contradict_each_other_are_refused(wrong: Tax, sentence: str) -> None:
    with pytest.raises(MenuFaulty, match=sentence):
        published(replace(MENU, taxes=(wrong, *MENU.taxes[1:])))
