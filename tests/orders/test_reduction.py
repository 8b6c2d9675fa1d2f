"""How reductions shrink and part with their lines: every cent is kept, none falls below nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.kit.money import percent_of
from server.orders.reduction import Reduction, paid_pieces, parted, repriced, shrunk

PRICES = st.integers(1, 5_000)


def a_reduction(id_: str, cents: int, pieces: int, how: Any = "amount", bp: int = 0) -> Reduction:
    return Reduction(
        id=id_,
        kind="comp" if how == "free" else "discount",
        how=how,
        percent_bp=bp,
        cents=cents,
        pieces=pieces,
        of_cents=cents,
        of_pieces=pieces,
        reason="",
        by=PersonId("anna"),
        at=Moment(0),
    )


def cents(reductions: tuple[Reduction, ...]) -> int:
    return sum(each.cents for each in reductions)


@st.composite
def lines(draw: st.DrawFn) -> tuple[int, int, tuple[Reduction, ...]]:
    """Price, pieces, and whatever was given on them."""
    price, quantity = draw(PRICES), draw(st.integers(1, 12))
    left, reductions = price * quantity, list[Reduction]()
    for number in range(draw(st.integers(0, 4))):
        paid = paid_pieces(reductions, quantity)
        if not left or not paid:
            break
        how = draw(st.sampled_from(["percent", "amount", "free"]))
        pieces, bp = paid, 0
        if how == "free":
            pieces = draw(st.integers(1, paid))
            off = left if pieces == paid else left * pieces // paid
        elif how == "percent":
            bp = draw(st.integers(1, 10_000))
            off = percent_of(left, bp)
        else:
            off = draw(st.integers(1, left))
        reductions.append(a_reduction(f"r{number}", off, pieces, how, bp))
        left -= off
    return price, quantity, tuple(reductions)


@given(lines(), st.data())
def test_a_void_leaves_what_is_worth_nothing_or_more_and_never_gives_more(
    line: tuple[int, int, tuple[Reduction, ...]], data: st.DataObject
) -> None:
    price, quantity, reductions = line
    left = data.draw(st.integers(0, quantity))
    after = shrunk(reductions, price, left)
    assert 0 <= cents(after) <= price * left
    assert all(0 <= a.cents <= b.cents for a, b in zip(after, reductions, strict=True))
    if left == quantity:
        assert cents(after) == cents(reductions)


@given(lines(), st.data())
def test_the_order_of_voids_does_not_matter(
    line: tuple[int, int, tuple[Reduction, ...]], data: st.DataObject
) -> None:
    price, quantity, reductions = line
    some = data.draw(st.integers(0, quantity))
    fewer = data.draw(st.integers(0, some))
    at_once = shrunk(reductions, price, fewer)
    in_steps = shrunk(shrunk(reductions, price, some), price, fewer)
    assert abs(cents(at_once) - cents(in_steps)) <= len(reductions)
    if len(reductions) <= 1:
        assert at_once == in_steps


@given(lines(), st.data())
def test_what_parts_keeps_every_cent_and_neither_side_falls_below_nothing(
    line: tuple[int, int, tuple[Reduction, ...]], data: st.DataObject
) -> None:
    price, quantity, reductions = line
    going = data.draw(st.integers(0, quantity))
    stays, goes = parted(reductions, price, quantity, going)
    assert cents(stays) + cents(goes) == cents(reductions)
    assert 0 <= cents(stays) <= price * (quantity - going)
    assert 0 <= cents(goes) <= price * going
    assert paid_pieces(stays, quantity - going) >= 0
    assert paid_pieces(goes, going) >= 0


@given(lines(), st.integers(0, 5_000))
def test_another_price_never_leaves_less_than_nothing(
    line: tuple[int, int, tuple[Reduction, ...]], price: int
) -> None:
    _, quantity, reductions = line
    assert 0 <= cents(repriced(reductions, price, quantity)) <= price * quantity


def test_f01_ten_euros_off_three_pieces_go_with_them_one_by_one() -> None:
    off = (a_reduction("off", 1_000, 3),)
    left = [cents(shrunk(off, 2_000, pieces)) for pieces in (3, 2, 1, 0)]
    assert [before - after for before, after in pairwise(left)] == [
        333,
        334,
        333,
    ]
