"""Rates finer than a basis point, as text and as whole numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.kit.money import NotAnAmount, tax_on, tax_within
from server.kit.taxes import (
    EXEMPT,
    RATE_OF_BP,
    RATE_WHOLE,
    Levy,
    Taxing,
    contained,
    exempted,
    on_top,
    parted,
    rate_of,
    rate_text,
    whole_rate,
)

CITY = Levy(id="city", name="City", rate="4.5")
STATE = Levy(id="state", name="State", rate="4")
TRANSPORT = Levy(id="transport", name="Transport", rate="0.375")


@pytest.mark.parametrize(
    ("text", "rate"), [("7", 7_000_000), ("8.875", 8_875_000), ("0", 0), ("100", RATE_WHOLE)]
)
def test_a_rate_is_read_and_written_exactly(text: str, rate: int) -> None:
    assert rate_of(text) == rate
    assert rate_text(rate) == text


@pytest.mark.parametrize("text", ["", "7.", ".5", "-1", "1e3", "NaN", "7,5", "1234", "1.1234567"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(NotAnAmount):
        rate_of(text)


@given(st.integers(-(10**9), 10**9), st.integers(0, 10_000))
def test_basis_points_are_the_same_rates(cents: int, rate_bp: int) -> None:
    assert contained(cents, rate_bp * RATE_OF_BP) == tax_within(cents, rate_bp)
    assert on_top(cents, rate_bp * RATE_OF_BP) == tax_on(cents, rate_bp)


@given(st.integers(0, RATE_WHOLE))
def test_every_rate_reads_back(rate: int) -> None:
    assert rate_of(rate_text(rate)) == rate


def test_several_taxes_that_a_price_contains_share_what_is_in_it() -> None:
    """10.00 contains 0.82 at 8.875 %: 0.42 and 0.37 and 0.03, to the cent."""
    taxing = Taxing(levies=(CITY, STATE, TRANSPORT))
    assert whole_rate(taxing.levies) == rate_of("8.875")
    assert parted(taxing, 1_000) == (918, (42, 37, 3))


def test_taxes_that_come_on_top_leave_the_price_alone() -> None:
    assert parted(Taxing(levies=(CITY,), added=True), 1_000) == (1_000, None)


def test_an_exempt_guest_pays_the_price_or_the_price_without_tax() -> None:
    """119.00 with 19 % in it."""
    plain = Taxing(levies=(Levy(id="vat", name="VAT", rate="19"),))
    gross, net = exempted(plain, "gross"), exempted(plain, "net")
    assert gross == Taxing(levies=(EXEMPT,))
    assert parted(gross, 11_900) == (11_900, (0,))
    assert parted(net, 11_900) == (10_000, None)
    assert exempted(Taxing(levies=(CITY,), added=True), "net").net_of == ""
