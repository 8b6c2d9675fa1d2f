"""Handing tables over to a colleague."""

from __future__ import annotations

from typing import Any

import pytest

from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.floor.hand_over import (
    TURNS_MAX,
    HandedOverMeanwhile,
    HandOver,
    NotYourTables,
    NoWaiter,
    TooManyTables,
)
from server.floor.join import NeedsTheLink
from server.floor.turn import Turn, UnknownTurn
from server.hub.dispatch import CarriedOut
from server.kit.ids import PersonId, TurnId
from tests.evening import Evening
from tests.floor.makers import an_open_house, moving, seating

ANNA, BEN, MIA = "anna", "ben", "mia"


def hands_over(
    evening: Evening, by: str, *labels: str, waiter: str = ANNA, to: str = BEN, **occasion: Any
) -> CarriedOut:
    turns = tuple(TurnId(f"party-{label}") for label in labels)
    asked = HandOver(turns=turns, waiter=PersonId(waiter), to=PersonId(to))
    return evening.asks(by, asked, **occasion)


def anna_s_tables() -> Evening:
    """Anna has 5, 7 and 9, Ben has 12."""
    evening = an_open_house()
    for label in ("5", "7", "9"):
        evening.asks(ANNA, seating(label))
    evening.asks(BEN, seating("12"))
    return evening


def tables_of(evening: Evening, person: str) -> set[str]:
    return {
        turn.table.removeprefix("table-") for turn in evening.sees(Turn) if turn.waiter == person
    }


def test_all_my_tables_are_a_colleague_s() -> None:
    evening = anna_s_tables()
    hands_over(evening, ANNA, "5", "7", "9")
    assert tables_of(evening, BEN) == {"5", "7", "9", "12"}
    assert tables_of(evening, ANNA) == set()


def test_a_single_table_goes_alone() -> None:
    evening = anna_s_tables()
    hands_over(evening, ANNA, "7")
    assert tables_of(evening, ANNA) == {"5", "9"}


def test_handing_over_twice_is_handing_over_once() -> None:
    evening = anna_s_tables()
    hands_over(evening, ANNA, "7")
    assert hands_over(evening, ANNA, "7").happened == ()


def test_a_colleague_s_tables_are_not_mine_to_give_or_to_take() -> None:
    evening = anna_s_tables()
    for by, to in ((BEN, BEN), (BEN, MIA)):
        with pytest.raises(NotYourTables):
            hands_over(evening, by, "7", to=to)


def test_a_manager_hands_anybody_s_tables_over_and_approves_it() -> None:
    evening = anna_s_tables()
    hands_over(evening, MIA, "5")
    hands_over(evening, BEN, "7", approved_by=PersonId(MIA))
    assert tables_of(evening, BEN) == {"5", "7", "12"}


def test_hand_over_against_hand_over_the_first_at_the_house_stands() -> None:
    evening = anna_s_tables()
    hands_over(evening, ANNA, "7", to=BEN)
    with pytest.raises(HandedOverMeanwhile, match="Table 7 is Ben's by now"):
        hands_over(evening, ANNA, "5", "7", to=MIA)
    assert tables_of(evening, ANNA) == {"5", "9"}, "all of it or none"


def test_hand_over_against_clean_a_table_that_is_free_by_now_needs_nobody() -> None:
    evening = anna_s_tables()
    evening.asks(ANNA, GuestsGone(turn=TurnId("party-7")))
    evening.asks(ANNA, Clean(turn=TurnId("party-7")))
    hands_over(evening, ANNA, "5", "7")
    assert tables_of(evening, BEN) == {"5", "12"}


def test_hand_over_against_move_the_party_is_handed_over_wherever_it_sits() -> None:
    evening = anna_s_tables()
    evening.asks(BEN, moving("party-7", "14"))
    hands_over(evening, ANNA, "7")
    assert tables_of(evening, BEN) == {"12", "14"}


def test_a_table_to_clean_is_handed_over_too() -> None:
    evening = anna_s_tables()
    evening.asks(ANNA, GuestsGone(turn=TurnId("party-7")))
    hands_over(evening, ANNA, "7")
    assert "7" in tables_of(evening, BEN)


@pytest.mark.parametrize("to", ["nobody", "gina"])
def test_tables_go_to_somebody_who_waits_on_tables(to: str) -> None:
    with pytest.raises(NoWaiter):
        hands_over(anna_s_tables(), ANNA, "7", to=to)


def test_a_party_that_is_not_there_is_not_handed_over() -> None:
    with pytest.raises(UnknownTurn):
        hands_over(anna_s_tables(), ANNA, "5", "24")


def test_without_a_link_no_table_is_handed_over() -> None:
    with pytest.raises(NeedsTheLink):
        hands_over(anna_s_tables(), ANNA, "5", live=False)


def test_no_house_has_more_tables_than_that() -> None:
    with pytest.raises(TooManyTables):
        hands_over(anna_s_tables(), ANNA, *(str(number) for number in range(TURNS_MAX + 1)))
