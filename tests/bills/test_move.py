"""Portions go from one bill to another, or to several guests who share them."""

from __future__ import annotations

import pytest

from server.bills.bill import AlreadyPaid, BadBillId, BillTouched, UnknownBill
from server.bills.move import MovePieces, Portion
from server.bills.split import TooFine
from server.bills.split_by_line import BadPick
from server.kit.ids import BillId, LineId
from server.paper.job import Job
from tests.bills.makers import (
    ANNA,
    BEN,
    CLEO,
    MIA,
    bill_of,
    line_named,
    orders,
    presents,
    splits_by_seat,
)
from tests.bills.splits import (
    FIVE,
    line,
    moves,
    presented_at_five,
    splits_in_shares,
    totals,
    written_rows,
)
from tests.evening import Evening
from tests.payments.makers import asks_card, pays_cash


def table_five(*dishes: str) -> Evening:
    return presented_at_five(
        *(dishes or ("1 Bottle of red", "3 Beer", "1 Burger+rare", "1 Bread")), covers=4
    )


def test_a_line_goes_to_a_new_bill_and_the_rest_stays_in_view() -> None:
    evening = table_five()
    moves(evening, FIVE, "g1", **{line(evening, "Burger"): "1"})
    assert totals(evening) == {"Rest": 4730, "Part 1": 1850}
    mine, rest = bill_of(evening, "g1"), bill_of(evening, FIVE)
    assert (mine.presented_cents, mine.outdated) == (1850, False)
    assert (rest.presented_cents, rest.outdated) == (4730, False)


def test_a_third_of_a_bottle() -> None:
    evening = table_five()
    moves(evening, FIVE, "g1", **{line(evening, "Bottle of red"): "1/3"})
    (row,) = bill_of(evening, "g1").lines
    assert (row.pieces, row.of, row.amount_cents) == (1, 3, 967)
    assert row.why == "1/3 of 29.00; you carry an odd cent"
    assert written_rows(bill_of(evening, FIVE))[0] == "2/3 Bottle of red 19.33"


def test_one_of_three_beers_goes_to_a_bill_that_is_there() -> None:
    evening = table_five()
    moves(evening, FIVE, "g1", **{line(evening, "Burger"): "1"})
    moves(evening, FIVE, "g1", **{line(evening, "Beer"): "1"})
    assert written_rows(bill_of(evening, "g1")) == ["1 Beer 4.60", "1 Burger 18.50"]
    assert totals(evening) == {"Rest": 4270, "Part 1": 2310}


def test_the_bottle_is_shared_between_three_chosen_guests_in_one_tap() -> None:
    evening = table_five()
    moves(evening, FIVE, "g1", "g2", "g3", **{line(evening, "Bottle of red"): "1"})
    assert totals(evening) == {"Rest": 3680, "Part 1": 967, "Part 2": 967, "Part 3": 966}
    whys = [bill_of(evening, id_).lines[0].why for id_ in ("g1", "g3")]
    assert whys == ["1/3 of 29.00; you carry an odd cent", "1/3 of 29.00"]


def test_what_all_seats_share_goes_to_two_of_them() -> None:
    """A line without a seat is shared by all of them, unless it is moved."""
    evening = table_five("1 Burger+rare@1", "1 Burger+rare@2", "1 Burger+rare@3", "1 Bottle of red")
    one, two, three, four = splits_by_seat(evening, "5")
    bottle = line(evening, "Bottle of red")
    for bill in (three, four):
        moves(evening, bill.id, one.id, two.id, **{bottle: "1/4"})
    assert totals(evening) == {"Seat 1": 3301, "Seat 2": 3299, "Seat 3": 1850}
    assert [row.share for row in bill_of(evening, two.id).lines][-1] * 2 == 1


def test_a_bill_may_keep_a_share_of_what_it_gives() -> None:
    evening = table_five()
    moves(evening, FIVE, FIVE, "g1", **{line(evening, "Bread"): "1"})
    assert totals(evening) == {"Rest": 6355, "Part 1": 225}


def test_a_bill_that_gives_everything_away_is_none() -> None:
    evening = table_five("1 Beer", "1 Cola")
    moves(evening, FIVE, "g1", **{line(evening, "Beer"): "1"})
    moves(evening, "g1", FIVE, **{line(evening, "Beer"): "1"})
    assert totals(evening) == {"Rest": 850}
    assert not bill_of(evening, "g1").is_standing


def test_the_same_tap_twice_moves_once() -> None:
    evening = table_five()
    for _ in range(2):
        moves(evening, FIVE, "g1", step="tap-1", **{line(evening, "Beer"): "1"})
    assert written_rows(bill_of(evening, "g1")) == ["1 Beer 4.60"]


def test_moving_tells_the_kitchen_nothing_and_prints_nothing() -> None:
    evening = table_five()
    before = len(evening.sees(Job))
    moves(evening, FIVE, "g1", **{line(evening, "Burger"): "1"})
    assert len(evening.sees(Job)) == before


def test_after_a_move_what_is_ordered_later_has_a_bill_of_its_own() -> None:
    evening = table_five()
    moves(evening, FIVE, "g1", **{line(evening, "Burger"): "1"})
    orders(evening, BEN, "5", "1 Espresso")
    assert totals(evening) == {"Rest": 4730, "Part 1": 1850, "Later orders": 280}


def test_a_printed_part_that_changes_is_presented_again() -> None:
    evening = table_five("1 Burger+rare@1", "1 Beer@2")
    one, two = splits_by_seat(evening, "5")
    presents(evening, ANNA, "5", one.id)
    moves(evening, two.id, one.id, **{line(evening, "Beer"): "1/2"})
    assert bill_of(evening, one.id).outdated
    assert not bill_of(evening, two.id).outdated


def test_a_bill_nobody_has_seen_makes_parts_nobody_has_seen() -> None:
    evening = table_five()
    orders(evening, ANNA, "5", "1 Espresso")
    moves(evening, FIVE, "g1", **{line(evening, "Burger"): "1"})
    assert bill_of(evening, "g1").presented_at is None
    assert bill_of(evening, FIVE).outdated


def test_the_shares_of_an_even_split_change_hands() -> None:
    evening = table_five("1 Bottle of red", "2 Burger+rare")
    one, two = splits_in_shares(evening, FIVE, "a", "b")
    moves(evening, one.id, two.id, **{line(evening, "Bottle of red"): "1/2"})
    assert [bill_of(evening, id_).total_cents for id_ in ("a", "b")] == [1850, 4750]
    assert bill_of(evening, "a").why == "", "it is no even share any more"


def test_what_is_not_there_cannot_be_moved() -> None:
    evening = table_five()
    beer, id_ = line(evening, "Beer"), FIVE
    for much in ("4", "7/2", "0", "-1", "1/0", "1/-2"):
        with pytest.raises(BadPick):
            moves(evening, FIVE, "g1", **{beer: much})
    with pytest.raises(BadPick, match="on this bill"):
        moves(evening, FIVE, "g1", nothing="1")
    with pytest.raises(BadPick, match="on this bill"):
        moves(evening, FIVE, "g1")
    for to in ((), (FIVE, FIVE), tuple(f"g{n}" for n in range(100))):
        with pytest.raises(BadPick, match="Choose"):
            moves(evening, FIVE, *to, **{beer: "1"})
    with pytest.raises(BadBillId):
        moves(evening, FIVE, "Not An Id", **{beer: "1"})
    twice = (Portion(line=LineId(beer.replace("_", "-")), pieces=2),) * 2
    with pytest.raises(BadPick, match="less than that"):
        evening.asks(CLEO, MovePieces(step="s", bill=id_, to=(BillId("g1"),), portions=twice))


def test_one_bill_that_takes_everything_is_no_split() -> None:
    evening = table_five("1 Beer")
    with pytest.raises(BadPick, match="Leave something"):
        moves(evening, FIVE, "g1", **{line(evening, "Beer"): "1"})


def test_what_costs_nothing_makes_no_bill() -> None:
    evening = table_five("1 Beer", "1 Tap water")
    with pytest.raises(BadPick, match="costs nothing"):
        moves(evening, FIVE, "g1", **{line(evening, "Tap water"): "1"})


def test_crumbs_are_not_shared_for_ever() -> None:
    evening = table_five("1 Bottle of red", "1 Beer")
    with pytest.raises(TooFine):
        moves(
            evening,
            FIVE,
            "g1",
            **{line(evening, "Bottle of red"): "400000000000/1000000000001"},
        )


def test_nothing_goes_to_or_from_a_bill_that_money_was_taken_for() -> None:
    evening = table_five("1 Burger+rare@1", "2 Beer@2")
    one, two = splits_by_seat(evening, "5")
    pays_cash(evening, one, one.total_cents)
    with pytest.raises(AlreadyPaid, match="Seat 1 is paid"):
        moves(evening, two.id, one.id, **{line(evening, "Beer"): "1"})
    asks_card(evening, two, 100)
    with pytest.raises(AlreadyPaid, match="Wait for the terminal"):
        moves(evening, two.id, "g1", **{line(evening, "Beer"): "1"})


def test_two_tills_want_the_same_half_and_each_has_one() -> None:
    evening = table_five()
    seen, bottle = evening.rev, line(evening, "Bottle of red")
    moves(evening, FIVE, "g1", **{bottle: "1/2"})
    evening.asks(MIA, a_half(evening, "g2"), seen=seen)
    assert totals(evening) == {"Rest": 3680, "Part 1": 1450, "Part 2": 1450}
    with pytest.raises(BadPick, match="on this bill"):
        evening.asks(MIA, a_half(evening, "g3"))


def test_two_tills_want_the_whole_line_and_the_first_one_has_it() -> None:
    evening = table_five()
    moves(evening, FIVE, "g1", **{line(evening, "Bottle of red"): "1"})
    with pytest.raises(BadPick):
        moves(evening, FIVE, "g2", by=MIA, **{line(evening, "Bottle of red"): "1"})


def test_a_move_against_a_split_looks_at_the_bills_again() -> None:
    evening = table_five()
    splits_in_shares(evening, FIVE, "a", "b")
    with pytest.raises(UnknownBill):
        moves(evening, FIVE, "g1", **{line(evening, "Beer"): "1"})


def test_a_tap_that_waited_for_the_link_is_about_what_its_screen_showed() -> None:
    evening = table_five()
    seen = evening.rev
    moves(evening, FIVE, "g1", **{line(evening, "Beer"): "1"})
    with pytest.raises(BillTouched, match="Look at it again"):
        evening.asks(MIA, a_half(evening, "g2"), seen=seen, live=False)
    evening.asks(MIA, a_half(evening, "g2"), seen=evening.rev, live=False)


def a_half(evening: Evening, to: str) -> MovePieces:
    bottle = LineId(line_named(evening, "5", "Bottle of red"))
    return MovePieces(
        step=f"half-{to}",
        bill=FIVE,
        to=(BillId(to),),
        portions=(Portion(line=bottle, pieces=1, of=2),),
    )
