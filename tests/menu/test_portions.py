"""Portions, without a house around them."""

from __future__ import annotations

from msgspec.structs import replace

from server.kit.clock import Moment
from server.kit.ids import LineId
from server.menu.portions import (
    CountEnded,
    Portions,
    divide,
    end_counts,
    give_back,
    hold,
    lacking,
    let_lapse,
    take_outright,
    use_up,
)

A, B = LineId("a"), LineId("b")
NOON = Moment(0)
SIX = Portions(id="dish-bream", what="dish", of="bream", name="Sea bream", left=6, at=NOON)


def held(portions: Portions) -> dict[str, int]:
    return {each.line: each.pieces for each in portions.held}


def test_a_line_holds_what_it_needs_and_changes_its_mind() -> None:
    four = hold(SIX, A, 4, NOON, table="7")
    assert (four.left, held(four)) == (2, {"a": 4})
    one = hold(four, A, 1, NOON, table="7")
    assert (one.left, held(one)) == (5, {"a": 1})
    assert give_back(one, A) == SIX


def test_the_seventh_is_lacking_and_whoever_took_the_last_is_known() -> None:
    none = hold(SIX, A, 6, NOON, table="21")
    assert (none.left, none.last_table) == (0, "21")
    assert lacking(none, B, 1)
    assert not lacking(none, A, 6)
    assert hold(none, B, 1, NOON, table="7") == none


def test_more_pieces_are_held_for_ten_minutes_anew_and_fewer_are_not() -> None:
    later = Moment(60_000)
    two = hold(SIX, A, 2, NOON, table="7")
    [more] = hold(two, A, 3, later, table="7").held
    [fewer] = hold(two, A, 1, later, table="7").held
    assert (more.since, fewer.since) == (later, NOON)


def test_what_is_cooked_is_not_given_back() -> None:
    two = use_up(hold(SIX, A, 2, NOON, table="7"), A)
    assert (two.left, two.held) == (4, ())
    assert give_back(two, A).left == 4


def test_what_was_eaten_without_asking_never_leaves_less_than_none() -> None:
    assert take_outright(SIX, 9).left == 0


def test_what_lapses_is_remembered_until_its_line_is_touched() -> None:
    lapsed = let_lapse(hold(SIX, A, 2, NOON, table="7"), A, Moment(1))
    assert (lapsed.left, lapsed.held) == (6, ())
    assert [(each.line, each.pieces) for each in lapsed.freed] == [("a", 2)]
    assert hold(lapsed, A, 2, Moment(2), table="7").freed == ()


def test_what_is_sent_does_not_lapse() -> None:
    sent = hold(SIX, A, 2, NOON, table="7", sent=True)
    assert let_lapse(sent, A, Moment(1)) == sent


def test_a_line_that_is_divided_holds_as_much_as_before() -> None:
    three = hold(SIX, A, 3, NOON, table="7")
    both = divide(three, A, B, 1)
    assert (both.left, held(both)) == (3, {"a": 2, "b": 1})


def test_what_nobody_counts_is_held_for_nobody() -> None:
    free = Portions(id="dish-x", what="dish", of="x", name="X", at=NOON)
    assert hold(free, A, 3, NOON, table="7") == free
    assert take_outright(free, 3) == free


def test_counts_end_with_the_day_unless_it_is_out_until_restored() -> None:
    gone = Portions(id="dish-y", what="dish", of="y", name="Y", left=0, out_at=NOON, at=NOON)
    stays = replace(gone, id="dish-z", until_restored=True)
    ended = end_counts([SIX, gone, stays], NOON)
    assert [each.portions for each in ended if isinstance(each, CountEnded)] == [
        "dish-bream",
        "dish-y",
    ]
