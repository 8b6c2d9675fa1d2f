"""Dishes that go to another table, with those who eat them or without."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from server.floor.change_covers import PartyLeft
from server.floor.guests_gone import GuestsGone
from server.floor.join import NeedsTheLink
from server.floor.seat import BadId, TableTaken, UnknownTable, WrongCovers
from server.floor.turn import Turn, UnknownTurn
from server.hub.dispatch import CarriedOut
from server.kit.ids import LineId, TableId, TurnId
from server.orders.check import UnknownCheck, UnknownLine
from server.orders.going import WrongPieces
from server.orders.line import Line
from server.orders.transfer import BadTransfer, Pieces, Transfer
from tests.evening import Evening
from tests.floor.makers import seating, state_of
from tests.orders.makers import (
    a_house_with_a_menu,
    a_new_line,
    check_at,
    head_at,
    line_of,
    orders_and_sends,
)

BEN, ANNA = "ben", "anna"


def five_and_nine() -> Evening:
    """Anna's party of 4 at table 5 has two courses; Ben's party of 2 at table 9 has a cola."""
    evening = a_house_with_a_menu()
    evening.asks(ANNA, seating("5", covers=4))
    evening.asks(BEN, seating("9"))
    starters = (a_new_line("b1", "Burrata", seat=1), a_new_line("b2", "Burrata", seat=2))
    mains = (a_new_line("t1", "Tagliatelle", seat=1), a_new_line("t2", "Spaghetti", seat=2))
    orders_and_sends(evening, ANNA, *starters, *mains, firing="f1", label="5")
    orders_and_sends(evening, BEN, a_new_line("c", "Cola"), firing="f2", label="9")
    return evening


def brings(evening: Evening, lines: Sequence[str], turn: str = "party-9", **how: Any) -> CarriedOut:
    """Anna brings lines of table 5 to the party at table 9, or to the one that is named."""
    occasion = {key: how.pop(key) for key in ("live", "seen") if key in how}
    asked = Transfer(
        transfer=how.pop("transfer", "act-1"),
        check=check_at(how.pop("label", "5")),
        lines=tuple(LineId(line) for line in lines),
        turn=TurnId(turn),
        **how,
    )
    return evening.asks(ANNA, asked, **occasion)


def to_fourteen(evening: Evening, lines: Sequence[str], **how: Any) -> CarriedOut:
    """To table 14, which is free."""
    return brings(
        evening, lines, turn="party-14", table=TableId("table-14"), **{"covers": 2, **how}
    )


def test_two_guests_take_their_dishes_to_a_free_table() -> None:
    evening = five_and_nine()
    to_fourteen(evening, ["b1", "t1"], along=2)
    new = evening.sees_one(Turn, "party-14")
    assert (new.table, new.covers, new.waiter) == ("table-14", 2, ANNA)
    assert evening.sees_one(Turn, "party-5").covers == 2
    assert (head_at(evening, "14").fired, head_at(evening, "14").waiting) == ((1,), (2,))
    assert (head_at(evening, "5").fired, head_at(evening, "5").waiting) == ((1,), (2,))
    assert head_at(evening, "14").total_cents + head_at(evening, "5").total_cents == 6170
    assert line_of(evening, "b1").seat == 1


def test_what_was_entered_at_the_wrong_table_goes_alone() -> None:
    evening = five_and_nine()
    brings(evening, ["t2"])
    assert line_of(evening, "t2").check == check_at("9")
    assert evening.sees_one(Turn, "party-5").covers == 4
    assert line_of(evening, "t2").seat is None, "nobody knows yet who of them eats it"


def test_guests_who_join_another_table_sit_behind_those_who_are_there() -> None:
    evening = five_and_nine()
    brings(evening, ["b2", "t2"], along=1)
    assert evening.sees_one(Turn, "party-9").covers == 3
    assert (line_of(evening, "b2").seat, line_of(evening, "t2").seat) == (3, 3)


def test_part_of_a_firing_gets_a_share_of_its_own_and_the_rest_keeps_its_name() -> None:
    evening = five_and_nine()
    brings(evening, ["b1"])
    assert line_of(evening, "b2").firing == "f1-1"
    assert line_of(evening, "b1").firing not in {"f1-1", None}
    assert line_of(evening, "b1").price_cents == 1250


def test_all_of_a_firing_keeps_its_name() -> None:
    evening = five_and_nine()
    brings(evening, ["b1", "b2"])
    assert {line_of(evening, name).firing for name in ("b1", "b2")} == {"f1-1"}


def test_bringing_twice_is_bringing_once() -> None:
    evening = five_and_nine()
    brings(evening, ["t2"])
    assert brings(evening, ["t2"], transfer="act-2").happened == ()


def test_a_taken_table_is_refused_with_who_took_it() -> None:
    evening = five_and_nine()
    with pytest.raises(TableTaken, match="Ben's party of 2"):
        brings(evening, ["t2"], turn="new", table=TableId("table-9"), covers=1)


def test_somebody_has_to_stay() -> None:
    evening = five_and_nine()
    with pytest.raises(WrongCovers, match="move the table instead"):
        to_fourteen(evening, ["t2"], along=4)


@pytest.mark.parametrize(
    ("lines", "how", "why"),
    [
        (["t2"], {"live": False}, NeedsTheLink),
        (["t2"], {"turn": "nobody"}, UnknownTurn),
        (["t2"], {"turn": "new", "table": TableId("table-99"), "covers": 1}, UnknownTable),
        (["t2"], {"turn": "new", "table": TableId("table-14"), "covers": 0}, WrongCovers),
        (["t2"], {"turn": "NEW", "table": TableId("table-14"), "covers": 1}, BadId),
        (["t2"], {"transfer": "No id"}, BadTransfer),
        ([], {}, BadTransfer),
        (["nothing"], {}, UnknownLine),
        (["t2"], {"label": "12"}, UnknownCheck),
        (["t2"], {"along": -1}, WrongCovers),
    ],
)
def test_what_cannot_be_is_refused(lines: list[str], how: dict[str, Any], why: type) -> None:
    with pytest.raises(why):
        brings(five_and_nine(), lines, **how)


def test_guests_who_left_get_nothing() -> None:
    evening = five_and_nine()
    evening.asks(BEN, GuestsGone(turn=TurnId("party-9")))
    with pytest.raises(PartyLeft):
        brings(evening, ["t2"])


def test_a_table_says_ordered_once_it_has_what_others_ordered() -> None:
    evening = five_and_nine()
    to_fourteen(evening, ["t2"])
    assert state_of(evening, "party-14") == "ordered"


def test_two_of_three_pieces_go_and_one_stays() -> None:
    evening = five_and_nine()
    orders_and_sends(evening, ANNA, a_new_line("beer", "Beer", 3), firing="f9", label="5")
    brings(evening, [], some=(Pieces(line=LineId("beer"), pieces=2),))
    [part] = [
        line for line in evening.sees(Line) if line.name == "Beer" and line.check == check_at("9")
    ]
    assert (line_of(evening, "beer").quantity, part.quantity) == (1, 2)
    assert (part.price_cents, part.person, part.voided) == (460, ANNA, 0)
    assert head_at(evening, "9").total_cents == 390 + 920
    assert head_at(evening, "5").total_cents == 6170 + 460


def test_some_pieces_twice_are_some_pieces_once() -> None:
    evening = five_and_nine()
    orders_and_sends(evening, ANNA, a_new_line("beer", "Beer", 3), firing="f9", label="5")
    brings(evening, [], some=(Pieces(line=LineId("beer"), pieces=1),))
    assert brings(evening, [], some=(Pieces(line=LineId("beer"), pieces=1),)).happened == ()


def test_all_pieces_are_the_line_itself() -> None:
    evening = five_and_nine()
    brings(evening, [], some=(Pieces(line=LineId("t2"), pieces=1),))
    assert line_of(evening, "t2").check == check_at("9")


@pytest.mark.parametrize("pieces", [0, 4, -1])
def test_more_pieces_than_there_are_do_not_go(pieces: int) -> None:
    evening = five_and_nine()
    orders_and_sends(evening, ANNA, a_new_line("beer", "Beer", 3), firing="f9", label="5")
    with pytest.raises(WrongPieces, match="1 to 3 pieces"):
        brings(evening, [], some=(Pieces(line=LineId("beer"), pieces=pieces),))
