"""After a new epoch: what tablets did in the lost history is taken once, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from server.db.copying import begin_epoch
from server.hub.answer import Answer
from server.hub.envelope import AskEnvelope, vouched
from server.hub.session import APPROVAL_LASTS_MS, SESSION_LASTS_MS, Approval, Seal, Session
from server.kit.clock import Moment
from server.kit.ids import PersonId
from tests.conftest import Place
from tests.evening import SIX_PM
from tests.hub.lanes import LaneHouse, espresso


@pytest.fixture
def house(place: Place) -> Iterator[LaneHouse]:
    made = LaneHouse(place)
    made.furnish_for_two()
    yield made
    made.close()


def goes_back(house: LaneHouse) -> None:
    """Whatever came after this moment is lost; here nothing did."""
    house.close()
    house.open()
    with house.writes.begin() as connection:
        begin_epoch(connection)


def offers(house: LaneHouse, seq: int, line: str = "l1", **how: Any) -> Answer:
    return house.asks("orders.add", espresso(line), seq=seq, offered_again=True, **how)


def test_hub_14_a_device_goes_on_from_what_it_still_has_once_an_epoch(house: LaneHouse) -> None:
    last = house.last_seq("tablet")
    goes_back(house)
    answer = offers(house, last + 30)
    assert (answer.status, answer.last_seq) == ("done", last + 30)
    assert [jump.seq - jump.last - 1 for jump in house.lane.jumps] == [29]
    assert offers(house, last + 60, "l2").status == "gap"
    assert house.last_seq("tablet") == last + 30


def test_hub_14_after_the_jump_its_numbers_go_on_without_a_hole(house: LaneHouse) -> None:
    last = house.last_seq("tablet")
    goes_back(house)
    asks = [house.ask("orders.add", espresso(f"l{n}"), seq=last + 9 + n) for n in range(3)]
    assert [answer.status for answer in house.asks_in_order(asks)] == ["done"] * 3


def test_hub_14_in_the_epoch_that_it_was_paired_in_a_device_never_jumps(house: LaneHouse) -> None:
    assert offers(house, house.last_seq("tablet") + 2).status == "gap"
    goes_back(house)
    house.pair("new")
    seat = {"turn": "t2", "table": "5", "covers": 2}
    assert house.asks("floor.seat", seat, device="new", seq=7).status == "gap"
    assert list(house.lane.jumps) == []


def test_hub_14_each_device_has_a_jump_of_its_own(house: LaneHouse) -> None:
    goes_back(house)
    assert offers(house, 40).status == "done"
    assert offers(house, 50, "l2", device="phone").status == "done"


def test_hub_14_another_epoch_is_another_jump(house: LaneHouse) -> None:
    goes_back(house)
    assert offers(house, 40).status == "done"
    goes_back(house)
    assert offers(house, 60, "l2").status == "done"


def test_hub_14_what_the_house_still_knows_is_answered_again(house: LaneHouse) -> None:
    ask = house.ask("orders.add", espresso("l1"))
    house.lane.ask(ask).result(timeout=10)
    goes_back(house)
    answer = house.lane.ask(ask).result(timeout=10)
    assert (answer.status, answer.again) == ("done", True)


def test_hub_14_what_was_refused_takes_its_number_and_stays_refused(house: LaneHouse) -> None:
    goes_back(house)
    seq = house.last_seq("tablet") + 1
    answer = house.asks("orders.add", espresso("l1"), seq=seq, was_refused=True)
    assert (answer.status, answer.code) == ("refused", "hub.refused_before")
    assert house.last_seq("tablet") == seq
    assert "line:l1" not in house.rows()


def test_hub_14_a_party_that_sat_there_before_sits_there_again(house: LaneHouse) -> None:
    """Another tablet came back first and its guests have the table now: both sit there."""
    goes_back(house)
    seat = {"turn": "t9", "table": "12", "covers": 4}
    assert house.asks("floor.seat", seat).status == "refused"
    assert house.asks("floor.seat", {**seat, "turn": "t8"}, offered_again=True).status == "done"


SEAL = Seal("a secret of this house")


def a_tap(session_over: int, approval_over: int, **how: Any) -> AskEnvelope:
    session = Session(
        person=PersonId("anna"), roles=("waiter",), device="tablet", expires_at=Moment(session_over)
    )
    approval = Approval(
        person=PersonId("marco"), command="a", device="tablet", expires_at=Moment(approval_over)
    )
    return AskEnvelope(
        id="a", seq=1, name="orders.void", args={}, session=SEAL.signed(session),
        approval=SEAL.signed(approval), **how,
    )  # fmt: skip


def test_hub_14_a_manager_s_yes_is_as_good_as_it_was_when_it_was_given() -> None:
    """An approval lasts two minutes; the void that it was for is offered again an hour later."""
    tapped = SIX_PM - 3_600_000
    over = (tapped + SESSION_LASTS_MS, tapped + APPROVAL_LASTS_MS)
    late = vouched(a_tap(*over, age_ms=3_600_000), "tablet", SEAL, Moment(SIX_PM))
    assert late.refused is not None
    again = vouched(
        a_tap(*over, age_ms=3_600_000, offered_again=True), "tablet", SEAL, Moment(SIX_PM)
    )
    assert (again.refused, again.approved_by) == (None, "marco")


def test_hub_14_what_was_good_long_ago_vouches_for_nothing() -> None:
    weeks = 14 * 24 * 3_600_000
    ages_ago = a_tap(SIX_PM - weeks, SIX_PM - weeks, age_ms=2 * weeks, offered_again=True)
    assert vouched(ages_ago, "tablet", SEAL, Moment(SIX_PM)).refused is not None
