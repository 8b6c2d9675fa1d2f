"""Guests order without a table."""

from __future__ import annotations

from typing import Any

import pytest

from server.floor.contact import Contact, WrongContact
from server.floor.move import Move
from server.floor.open_tab import NoAddress, NoName, WrongPromise
from server.floor.seat import BadId, PartySeated, UnknownTable, WrongCovers
from server.floor.tab_number import TabNumber
from server.floor.turn import Turn
from server.floor.views import label_of
from server.hub.changes import Changes
from server.hub.journal import body_of, entry
from server.hub.page import Page
from server.kit.ids import TableId, TurnId
from tests.floor.makers import an_open_house, seating, the_turn
from tests.floor.tabs import contact, later, opening


def test_a_takeaway_has_a_number_a_name_and_no_table() -> None:
    evening = an_open_house()
    done = evening.asks("anna", opening(promised_at=later(evening, 40)))
    [turn] = evening.sees(Turn)
    assert turn.tab is not None
    assert (turn.tab.label, turn.service, turn.covers) == ("Takeaway 1", "takeaway", 0)
    assert turn.tab.promised_at == later(evening, 40)
    [seated] = [each for each in done.happened if isinstance(each, PartySeated)]
    assert (seated.label, seated.fires_at) == ("Takeaway 1", later(evening, 20))
    assert (contact(evening).name, contact(evening).phone) == ("Rossi", "030 1234567")


def test_opening_it_twice_is_opening_it_once() -> None:
    evening = an_open_house()
    evening.asks("anna", opening())
    assert evening.asks("anna", opening()).happened == ()
    assert evening.sees_one(TabNumber, "tab").last == 1


def test_numbers_go_up_and_skip_one_that_is_still_open() -> None:
    evening = an_open_house()
    evening.asks("anna", opening(turn="tab-1"))
    evening.asks("ben", opening("bar", turn="tab-2", covers=2))
    assert [turn.tab.label for turn in evening.sees(Turn) if turn.tab] == ["Takeaway 1", "Tab 2"]


def test_at_the_counter_the_guest_says_whether_it_is_taken_away() -> None:
    evening = an_open_house()
    evening.asks("anna", opening("counter", turn="here"))
    evening.asks("anna", opening("counter", turn="away", service="takeaway"))
    evening.asks("anna", opening("counter", turn="odd", service="delivery"))
    services = [the_turn(evening, turn).service for turn in ("here", "away", "odd")]
    assert services == ["eat_in", "takeaway", "eat_in"]
    assert evening.sees(Contact) == []


def test_a_promise_that_is_near_cooks_at_once() -> None:
    evening = an_open_house()
    done = evening.asks("anna", opening(promised_at=later(evening, 20)))
    [seated] = [each for each in done.happened if isinstance(each, PartySeated)]
    assert seated.fires_at is None


@pytest.mark.parametrize("minutes", [-10, 24 * 60 + 1])
def test_a_time_that_nobody_can_keep_is_refused(minutes: int) -> None:
    evening = an_open_house()
    with pytest.raises(WrongPromise):
        evening.asks("anna", opening(promised_at=later(evening, minutes)))


def test_what_was_taken_down_without_a_link_stands_whatever_time_it_is_by_then() -> None:
    evening = an_open_house()
    evening.asks("anna", opening(promised_at=later(evening, -30)), live=False)
    assert len(evening.sees(Turn)) == 1


def test_a_takeaway_without_a_name_is_refused() -> None:
    with pytest.raises(NoName):
        an_open_house().asks("anna", opening(name=" "))


@pytest.mark.parametrize("missing", ["address", "phone"])
def test_a_delivery_without_a_door_or_a_phone_is_refused(missing: str) -> None:
    with pytest.raises(NoAddress):
        an_open_house().asks("anna", opening("delivery", **{missing: ""}))


@pytest.mark.parametrize(
    "wrong",
    [{"name": "x" * 41}, {"phone": "no way"}, {"phone": "1" * 31}, {"address": "a\nb"},
     {"note": "n" * 201}],
)  # fmt: skip
def test_what_nobody_could_read_or_call_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(WrongContact):
        an_open_house().asks("anna", opening(**wrong))


def test_nobody_sits_at_the_bar_in_no_number() -> None:
    with pytest.raises(WrongCovers):
        an_open_house().asks("anna", opening("bar", covers=0))


def test_a_name_that_no_screen_makes_is_refused() -> None:
    with pytest.raises(BadId):
        an_open_house().asks("anna", opening(turn="Not An Id"))


def test_a_tab_is_no_table_that_others_could_sit_at() -> None:
    evening = an_open_house()
    evening.asks("anna", opening())
    evening.asks("ben", seating("9"))
    with pytest.raises(UnknownTable):
        evening.asks("ben", Move(turn=TurnId("party-9"), table=TableId("tab-1")))


def test_everybody_calls_it_by_its_number() -> None:
    evening = an_open_house()
    evening.asks("anna", opening("delivery"))
    assert label_of(Page(evening.kept), TableId("tab-1")) == "Delivery 1"


def test_the_journal_knows_neither_name_nor_phone_nor_address() -> None:
    evening = an_open_house()
    evening.asks("anna", opening("delivery", note="ring twice"))
    kept = contact(evening)
    written = entry({}, Changes(puts=(kept,), filed=(), erased=()), {kept.key: body_of(kept)}, "")
    assert not any(
        word in written.body for word in (b"Rossi", b"1234567", b"Lindenweg", b"ring twice")
    )
