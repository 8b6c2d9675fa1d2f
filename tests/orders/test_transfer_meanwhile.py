"""What else is tapped while dishes go to another table."""

from __future__ import annotations

import pytest

from server.floor.join import Join
from server.kit.ids import LineId, TurnId
from server.orders.change import ChangeLine
from server.orders.check import CheckPaid
from server.orders.going import LineGone
from server.orders.remove import RemoveLine
from server.orders.touched import CheckTouched
from server.orders.void import VoidLine
from tests.floor.makers import moving, seating, state_of
from tests.orders.makers import (
    a_new_line,
    adding,
    check_at,
    firing_course,
    firings,
    head_at,
    line_of,
    orders_and_sends,
    sending,
    voiding,
)
from tests.orders.test_transfer import ANNA, BEN, brings, five_and_nine, to_fourteen
from tests.orders.till import pays


def test_transfer_against_transfer_the_first_at_the_house_stands() -> None:
    evening = five_and_nine()
    to_fourteen(evening, ["t2"])
    with pytest.raises(LineGone, match="Spaghetti went to table 14 meanwhile"):
        brings(evening, ["t2"], transfer="act-2")


def test_transfer_against_void_what_was_voided_meanwhile_goes_nowhere() -> None:
    evening = five_and_nine()
    evening.asks("mia", voiding("t2", label="5"))
    with pytest.raises(LineGone, match="Spaghetti was voided meanwhile"):
        brings(evening, ["t2"])


def test_void_against_transfer_the_void_follows_the_dish() -> None:
    evening = five_and_nine()
    brings(evening, ["t2"])
    done = evening.asks("mia", voiding("t2", label="5"))
    assert head_at(evening, "9").total_cents == 390
    assert [type(event).__name__ for event in done.happened] == ["Corrected", "LineVoided"]


def test_a_void_that_leaves_nothing_after_paying_looks_at_the_party_that_has_the_dish() -> None:
    evening = five_and_nine()
    pays(evening, "9")
    brings(evening, ["t2"])
    assert head_at(evening, "9", number=2).total_cents == 1990
    assert state_of(evening, "party-9") != "paid"
    evening.asks("mia", voiding("t2", label="5"))
    assert state_of(evening, "party-9") == "paid"
    assert state_of(evening, "party-5") != "paid"


def test_what_was_removed_meanwhile_goes_nowhere() -> None:
    evening = five_and_nine()
    evening.asks(ANNA, adding(a_new_line("w", "Water"), label="5"))
    evening.asks(ANNA, RemoveLine(check=check_at("5"), line=LineId("w")))
    with pytest.raises(LineGone, match="Water was removed meanwhile"):
        brings(evening, ["w"])


def test_send_against_transfer_each_dish_is_sent_where_it_is() -> None:
    evening = five_and_nine()
    evening.asks(ANNA, adding(a_new_line("w", "Water"), a_new_line("r", "Riesling"), label="5"))
    brings(evening, ["w"])
    done = evening.asks(ANNA, sending("w", "r", firing="f3", label="5"))
    assert firings(done) == [
        ("f3-now", None, ["1 Riesling"]),
        ("f3-x1-now", None, ["1 Water"]),
    ]
    assert (head_at(evening, "5").unsent, head_at(evening, "9").unsent) == (0, 0)


def test_send_and_fire_against_transfer_fires_nothing_of_the_other_table() -> None:
    evening = five_and_nine()
    orders_and_sends(evening, BEN, a_new_line("bb", "Burrata"), firing="f4", label="9")
    orders_and_sends(evening, BEN, a_new_line("s", "Spaghetti"), firing="f5", label="9")
    evening.asks(ANNA, adding(a_new_line("m", "Sea bream"), label="5"))
    brings(evening, ["m"])
    done = evening.asks(ANNA, sending("m", firing="f6", label="5", fire=2))
    assert firings(done) == []
    assert head_at(evening, "9").waiting == (2,)


def test_fire_against_transfer_each_dish_is_fired_where_it_is() -> None:
    evening = five_and_nine()
    brings(evening, ["t2"])
    done = evening.asks(ANNA, firing_course(2, "t1", "t2", label="5"))
    assert firings(done) == [
        ("fire", 2, ["1 Tagliatelle"]),
        ("fire-x1", 2, ["1 Spaghetti"]),
    ]


def test_fire_after_fire_and_transfer_is_answered_with_the_earlier_firing() -> None:
    evening = five_and_nine()
    evening.asks(ANNA, firing_course(2, "t1", "t2", label="5"))
    brings(evening, ["t2"])
    assert line_of(evening, "t2").course is None, "table 9 has had no course yet"
    done = evening.asks(BEN, firing_course(2, "t2", firing="late", label="5"))
    assert done.happened == ()
    assert done.result == {"firing": line_of(evening, "t2").firing}


def test_change_against_transfer_an_unsent_dish_is_changed_where_it_is() -> None:
    evening = five_and_nine()
    evening.asks(ANNA, adding(a_new_line("w", "Water"), label="5"))
    brings(evening, ["w"])
    evening.asks(ANNA, ChangeLine(check=check_at("5"), line=LineId("w"), quantity=3))
    assert head_at(evening, "9").unsent == 3


def test_transfer_against_move_the_dish_goes_where_the_party_went() -> None:
    evening = five_and_nine()
    evening.asks(BEN, moving("party-9", "14"))
    brings(evening, ["t2"])
    assert line_of(evening, "t2").check == check_at("9")
    assert head_at(evening, "9").table == "table-14"


def test_transfer_against_join_the_dish_goes_to_the_party_that_they_are_now() -> None:
    evening = five_and_nine()
    evening.asks(BEN, seating("12"))
    evening.asks(BEN, Join(turn=TurnId("party-9"), into=TurnId("party-12")))
    brings(evening, ["t2"])
    assert line_of(evening, "t2").check == check_at("12")


def test_transfer_against_pay_a_paid_dish_stays() -> None:
    evening = five_and_nine()
    pays(evening, "5")
    with pytest.raises(CheckPaid, match="Spaghetti is paid"):
        brings(evening, ["t2"])


def test_a_void_names_its_line_wherever_it_is() -> None:
    evening = five_and_nine()
    brings(evening, ["t2"])
    again = VoidLine(
        correction="v9", check=check_at("9"), line=LineId("t2"), pieces=1, reason="wrong"
    )
    evening.asks("mia", again)
    assert head_at(evening, "9").total_cents == 390


def test_transfer_against_add_a_check_that_changed_unseen_is_looked_at_again() -> None:
    evening = five_and_nine()
    seen = evening.rev
    evening.asks(BEN, adding(a_new_line("w", "Water", quantity=2), label="5"))
    with pytest.raises(CheckTouched, match="Table 5 was changed meanwhile, last: Ben entered 2 W"):
        brings(evening, ["t2"], seen=seen)
    brings(evening, ["t2"])


def test_what_was_fired_or_voided_unseen_is_said() -> None:
    evening = five_and_nine()
    seen = evening.rev
    evening.clock.forward(minutes=1)
    evening.asks(BEN, firing_course(2, "t1", label="5"))
    with pytest.raises(CheckTouched, match="1 Tagliatelle went to the kitchen"):
        brings(evening, ["t2"], seen=seen)
    evening.clock.forward(minutes=1)
    evening.asks("mia", voiding("t1", label="5"))
    with pytest.raises(CheckTouched, match="Mia voided 1 Tagliatelle"):
        brings(evening, ["t2"], seen=seen)


def test_what_happens_at_other_tables_is_nobody_s_business() -> None:
    evening = five_and_nine()
    seen = evening.rev
    evening.asks(BEN, adding(a_new_line("w", "Water"), label="9"))
    brings(evening, ["t2"], seen=seen)
    assert line_of(evening, "t2").check == check_at("9")
