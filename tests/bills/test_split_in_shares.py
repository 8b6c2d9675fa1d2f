"""Several bills of one: each its own receipt, evenly or by amounts that guests named."""

from __future__ import annotations

import pytest

from server.bills.bill import AlreadyPaid, BadBillId, UnknownBill
from server.bills.split_in_shares import BadShares, SplitInShares
from server.kit.ids import BillId, LineId
from server.orders.override import OverridePrice
from tests.bills.makers import (
    ANNA,
    CLEO,
    MIA,
    a_house,
    bill_of,
    check_at,
    line_named,
    open_bills,
    orders,
    papers,
    presents,
    sits,
    splits_by_line,
    splits_by_seat,
    taxes,
    voids,
)
from tests.bills.splits import (
    FIVE,
    presented_at_five,
    splits_in_shares,
    written_rows,
)
from tests.evening import Evening
from tests.kit.test_money import vector
from tests.payments.makers import asks_card, pays_cash, receipts

TABLE_5 = (
    "3 Beer", "1 Water", "1 Burger+medium+cheese", "1 Burger+well-done", "1 Tagliatelle",
    "1 French fries",
)  # fmt: skip
"""81.10, as in the evening: food 60.50, drinks 20.60."""


def table_five(*dishes: str) -> Evening:
    return presented_at_five(*(dishes or TABLE_5))


def test_three_bills_of_27_04_and_27_03_and_27_03_each_with_its_tax() -> None:
    """Vector S12, several documents: rows and columns add up, and the tax is each bill's own."""
    _, expected = vector("S12")
    bills = splits_in_shares(table_five(), FIVE, "a", "b", "c")
    assert [bill.total_cents for bill in bills] == expected["totals"]
    assert [taxes(bill)["food"][0] for bill in bills] == expected["7"]
    assert [taxes(bill)["drinks"][0] for bill in bills] == expected["19"]
    assert [bill.label for bill in bills] == ["Share 1 of 3", "Share 2 of 3", "Share 3 of 3"]
    assert [bill.why for bill in bills] == [
        "3 shares of 81.10; you carry the odd cent",
        "3 shares of 81.10",
        "3 shares of 81.10",
    ]


def test_each_line_is_shared_to_the_cent_and_says_how() -> None:
    one, two, three = splits_in_shares(table_five(), FIVE, "a", "b", "c")
    assert written_rows(one)[:2] == ["1 Beer 4.60", "1/3 Water 2.27"]
    water = [row for bill in (one, two, three) for row in bill.lines if row.name == "Water"]
    assert [(row.amount_cents, row.why) for row in water] == [
        (227, "1/3 of 6.80; you carry an odd cent"),
        (226, "1/3 of 6.80"),
        (227, "1/3 of 6.80; you carry an odd cent"),
    ]


def test_three_documents_of_10_00_have_159_cents_of_tax() -> None:
    """Vector S10: two legal answers; this is the one with three receipts."""
    what, expected = vector("S10")
    evening = a_house()
    sits(evening, ANNA, "5", 3)
    orders(evening, ANNA, "5", "1 Gin and tonic")
    asked = OverridePrice(
        override="price",
        check=check_at("5"),
        line=LineId(line_named(evening, "5", "Gin and tonic")),
        price_cents=what["lines"][0]["gross"],
        reason="on the board",
    )
    evening.asks(MIA, asked)
    presents(evening, ANNA, "5")
    bills = splits_in_shares(evening, FIVE, "a", "b", "c")
    documents = expected["mode_three_documents"]
    assert [bill.total_cents for bill in bills] == expected["gross"]
    assert [bill.taxes[0].tax_cents for bill in bills] == documents["tax_each"]
    assert sum(bill.taxes[0].tax_cents for bill in bills) == documents["tax_sum"]


def test_each_part_is_paid_by_itself_and_has_a_receipt_of_its_own() -> None:
    evening = table_five()
    for bill in splits_in_shares(evening, FIVE, "a", "b", "c"):
        pays_cash(evening, bill, bill.total_cents)
    assert [each.total_cents for each in receipts(evening)] == [2704, 2703, 2703]
    assert len(papers(evening, "bill")) == 1, "splitting prints nothing"


def test_i_pay_40_of_it() -> None:
    evening = table_five()
    mine, rest = splits_in_shares(evening, FIVE, "mine", "rest", amounts=(4000,))
    assert (mine.total_cents, mine.why) == (4000, "40.00 of 81.10, as it was asked")
    assert (rest.label, rest.total_cents) == ("Rest", 4110)
    assert rest.why == "what is left of 81.10 after 40.00"
    assert sum(gross for gross, _ in taxes(mine).values()) == 4000
    assert taxes(mine)["food"][0] + taxes(rest)["food"][0] == 6050


def test_fixed_amounts_and_the_others_share_what_is_left() -> None:
    bills = splits_in_shares(table_five(), FIVE, "a", "b", "c", "d", amounts=(2000, 1111))
    assert [bill.total_cents for bill in bills] == [2000, 1111, 2500, 2499]
    assert bills[2].why == "2 shares of the 49.99 that others leave; you carry the odd cent"


def test_what_is_ordered_later_goes_into_the_unpaid_shares_alone() -> None:
    evening = table_five()
    one, two, three = splits_in_shares(evening, FIVE, "a", "b", "c")
    pays_cash(evening, one, 2704)
    orders(evening, ANNA, "5", "1 Espresso")
    assert bill_of(evening, one.id).total_cents == 2704
    after = [bill_of(evening, bill.id) for bill in (two, three)]
    assert [(bill.total_cents, bill.outdated) for bill in after] == [(2843, True), (2843, True)]
    assert after[0].why == "2 shares of 56.86"


def test_a_named_amount_stays_and_the_rest_takes_what_comes() -> None:
    evening = table_five()
    splits_in_shares(evening, FIVE, "mine", "rest", amounts=(4000,))
    orders(evening, ANNA, "5", "1 Espresso")
    mine, rest = bill_of(evening, "mine"), bill_of(evening, "rest")
    assert (mine.total_cents, mine.outdated) == (4000, False)
    assert (rest.total_cents, rest.outdated) == (4390, True)


def test_a_void_is_shared_by_all_who_have_not_paid() -> None:
    evening = table_five()
    splits_in_shares(evening, FIVE, "a", "b", "c")
    voids(evening, ANNA, "5", line_named(evening, "5", "Tagliatelle"))
    assert [bill.total_cents for bill in open_bills(evening, "5")] == [2144, 2143, 2143]


def test_a_void_of_more_than_the_rest_leaves_less_for_who_named_an_amount() -> None:
    evening = table_five("1 Beer", "1 Sea bream")
    splits_in_shares(evening, FIVE, "mine", "rest", amounts=(3000,))
    voids(evening, ANNA, "5", line_named(evening, "5", "Sea bream"))
    assert [bill.total_cents for bill in open_bills(evening, "5")] == [460]


def test_a_share_is_shared_once_more_and_still_takes_its_part_of_what_comes() -> None:
    evening = table_five("2 Burger+rare")
    _, two = splits_in_shares(evening, FIVE, "a", "b")
    parts = splits_in_shares(evening, two.id, "b1", "b2")
    assert [bill.label for bill in parts] == [
        "Share 2 of 2, share 1 of 2",
        "Share 2 of 2, share 2 of 2",
    ]
    orders(evening, ANNA, "5", "2 Espresso")
    assert [bill.total_cents for bill in open_bills(evening, "5")] == [2130, 1065, 1065]


def test_a_share_split_by_line_is_even_no_more_and_later_orders_stand_by_themselves() -> None:
    evening = table_five("2 Burger+rare", "2 Beer")
    one, _ = splits_in_shares(evening, FIVE, "a", "b")
    beer = line_named(evening, "5", "Beer").replace("-", "_")
    splits_by_line(evening, one.id, **{beer: 1})
    orders(evening, ANNA, "5", "1 Espresso")
    assert [(bill.label, bill.total_cents) for bill in open_bills(evening, "5")] == [
        ("Share 2 of 2", 2310),
        ("Part 1", 460),
        ("Rest", 1850),
        ("Later orders", 280),
    ]


def test_one_seat_s_bill_is_shared_by_two() -> None:
    evening = table_five("1 Burger+rare@1", "1 Beer@2")
    one, _ = splits_by_seat(evening, "5")
    mine, yours = splits_in_shares(evening, one.id, "mine", "yours")
    assert [(bill.label, bill.seat, bill.total_cents) for bill in (mine, yours)] == [
        ("Seat 1, share 1 of 2", 1, 925),
        ("Seat 1, share 2 of 2", 1, 925),
    ]
    orders(evening, ANNA, "5", "1 Espresso")
    assert open_bills(evening, "5")[-1].label == "Later orders"


@pytest.mark.parametrize(
    ("parts", "amounts", "said"),
    [
        (("a",), (), "between 2 and 99"),
        (tuple(f"p{n}" for n in range(100)), (), "between 2 and 99"),
        (("a", "b"), (4000, 4110), "Leave a share"),
        (("a", "b", "c"), (4000, 0), "nothing, or less"),
        (("a", "b"), (-4000,), "nothing, or less"),
        (("a", "b"), (8110,), "only 81.10"),
        (("a", "b"), (999_999,), "only 81.10"),
    ],
)
def test_what_cannot_be_shared_is_refused(
    parts: tuple[str, ...], amounts: tuple[int, ...], said: str
) -> None:
    with pytest.raises(BadShares, match=said):
        splits_in_shares(table_five(), FIVE, *parts, amounts=amounts)


@pytest.mark.parametrize("parts", [("a", "a"), (FIVE, "b"), ("A", "b")])
def test_the_parts_need_ids_of_their_own(parts: tuple[str, ...]) -> None:
    with pytest.raises(BadBillId):
        splits_in_shares(table_five(), FIVE, *parts)


def test_a_bill_of_another_check_lends_no_id() -> None:
    evening = table_five()
    sits(evening, ANNA, "9", 2)
    orders(evening, ANNA, "9", "1 Beer")
    presents(evening, ANNA, "9")
    with pytest.raises(BadBillId):
        splits_in_shares(evening, FIVE, "bill-party-9-1", "b")


def test_what_is_paid_or_being_paid_is_not_split() -> None:
    evening = table_five()
    asks_card(evening, bill_of(evening, FIVE), 1000)
    with pytest.raises(AlreadyPaid, match="Wait for the terminal"):
        splits_in_shares(evening, FIVE, "a", "b")
    evening = table_five()
    pays_cash(evening, bill_of(evening, FIVE), 1000)
    with pytest.raises(AlreadyPaid, match="wholly or in part"):
        splits_in_shares(evening, FIVE, "a", "b")


def test_two_tills_split_at_once_and_the_first_split_stands() -> None:
    evening = table_five()
    splits_in_shares(evening, FIVE, "a", "b")
    with pytest.raises(UnknownBill, match="Look at the table's bills again"):
        splits_in_shares(evening, FIVE, "c", "d", "e")
    asked = SplitInShares(bill=FIVE, parts=(BillId("a"), BillId("b")))
    with pytest.raises(UnknownBill):
        evening.asks(CLEO, asked)
    assert sum(bill.total_cents for bill in open_bills(evening, "5")) == 8110
