"""Splits by line: picked pieces on a part, everything else on the rest."""

from __future__ import annotations

import pytest

from server.bills.bill import BadBillId
from server.bills.split_by_line import BadPick, Picked, SplitByLine
from server.kit.ids import BillId, LineId
from tests.bills.makers import (
    ANNA,
    BEN,
    CLEO,
    a_house,
    line_named,
    open_bills,
    orders,
    papers,
    presents,
    sits,
    splits_by_line,
    splits_by_seat,
    taxes,
)
from tests.evening import Evening

BILL = "bill-party-12-1"


def table_twelve() -> Evening:
    evening = a_house()
    sits(evening, ANNA, "12", 2)
    dishes = ("1 Gin and tonic", "1 Riesling", "1 Bread", "1 Sea bream", "1 Tagliatelle")
    orders(evening, ANNA, "12", *dishes)
    presents(evening, ANNA, "12")
    return evening


def picks(evening: Evening, *names: str) -> dict[str, int]:
    return {line_named(evening, "12", name).replace("-", "_"): 1 for name in names}


def test_table_12_pays_38_00_and_28_70() -> None:
    evening = table_twelve()
    part, rest = splits_by_line(evening, BILL, **picks(evening, "Gin and tonic", "Sea bream"))
    assert (part.label, part.total_cents) == ("Part 1", 3800)
    assert (rest.label, rest.total_cents) == ("Rest", 2870)
    assert taxes(part) == {"food": (2750, 180), "drinks": (1050, 168)}
    assert taxes(rest) == {"food": (2130, 139), "drinks": (740, 118)}
    assert part.presented_cents == 3800
    assert len(papers(evening, "bill")) == 1


def test_one_of_three_beers() -> None:
    evening = a_house()
    sits(evening, ANNA, "12", 2)
    (beers,) = orders(evening, ANNA, "12", "3 Beer")
    presents(evening, ANNA, "12")
    part, rest = splits_by_line(evening, BILL, **{beers.replace("-", "_"): 1})
    assert [(row.pieces, row.amount_cents) for row in (*part.lines, *rest.lines)] == [
        (1, 460),
        (2, 920),
    ]


def test_the_rest_may_be_split_once_more() -> None:
    evening = table_twelve()
    _, rest = splits_by_line(evening, BILL, **picks(evening, "Sea bream"))
    splits_by_line(evening, rest.id, **picks(evening, "Riesling"))
    assert [(bill.label, bill.total_cents) for bill in open_bills(evening, "12")] == [
        ("Part 1", 2750),
        ("Part 2", 740),
        ("Rest", 3180),
    ]


def test_a_seat_s_share_of_the_bottle_moves_as_a_share() -> None:
    evening = a_house()
    sits(evening, BEN, "12", 2)
    bottle, _, _ = orders(evening, BEN, "12", "1 Bottle of red", "1 Beer@1", "1 Cola@2")
    presents(evening, BEN, "12")
    one, _ = splits_by_seat(evening, "12")
    part, rest = splits_by_line(evening, one.id, **{bottle.replace("-", "_"): 1})
    (row,) = part.lines
    assert (row.pieces, row.of, row.amount_cents) == (1, 2, 1450)
    assert rest.total_cents == 460


def test_what_is_ordered_later_comes_on_neither() -> None:
    evening = table_twelve()
    part, rest = splits_by_line(evening, BILL, **picks(evening, "Sea bream"))
    orders(evening, BEN, "12", "1 Riesling")
    *before, later = open_bills(evening, "12")
    assert before == [part, rest]
    assert later.total_cents == 740


def test_bad_picks_are_refused() -> None:
    evening = table_twelve()
    bream = LineId(line_named(evening, "12", "Sea bream"))
    everything = tuple(
        Picked(line=row.line, pieces=1) for row in open_bills(evening, "12")[0].lines
    )
    for picked in (
        (),
        everything,
        (Picked(line=LineId("nothing"), pieces=1),),
        (Picked(line=bream, pieces=0),),
        (Picked(line=bream, pieces=-1),),
        (Picked(line=bream, pieces=2),),
        (Picked(line=bream, pieces=1), Picked(line=bream, pieces=1)),
    ):
        with pytest.raises(BadPick):
            evening.asks(
                CLEO,
                SplitByLine(bill=BillId(BILL), part=BillId("p"), rest=BillId("r"), picked=picked),
            )


@pytest.mark.parametrize(("part", "rest"), [("p", "p"), (BILL, "r"), ("p", BILL), ("P", "r")])
def test_the_parts_need_ids_of_their_own(part: str, rest: str) -> None:
    evening = table_twelve()
    picked = (Picked(line=LineId(line_named(evening, "12", "Bread")), pieces=1),)
    with pytest.raises(BadBillId):
        evening.asks(
            CLEO,
            SplitByLine(bill=BillId(BILL), part=BillId(part), rest=BillId(rest), picked=picked),
        )


def test_what_was_never_presented_may_be_split_and_is_presented_before_anybody_pays() -> None:
    evening = table_twelve()
    splits_by_line(evening, BILL, **picks(evening, "Sea bream"))
    riesling, _ = orders(evening, BEN, "12", "1 Riesling", "1 Beer")
    later = open_bills(evening, "12")[-1]
    part, rest = splits_by_line(evening, later.id, **{riesling.replace("-", "_"): 1})
    assert [(bill.total_cents, bill.presented_at) for bill in (part, rest)] == [
        (740, None),
        (460, None),
    ]
    assert presents(evening, ANNA, "12", part.id).presented_cents == 740


def test_a_part_that_costs_nothing_is_no_part() -> None:
    evening = a_house()
    sits(evening, ANNA, "12", 2)
    orders(evening, ANNA, "12", "1 Tap water", "1 Beer")
    presents(evening, ANNA, "12")
    with pytest.raises(BadPick, match="leave some"):
        splits_by_line(evening, BILL, **picks(evening, "Tap water"))
