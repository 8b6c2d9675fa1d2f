"""Keep customs: how this dining room does things."""

from __future__ import annotations

import pytest

from server.floor.customs import Customs
from server.floor.guests_gone import GuestsGone
from server.floor.keep_customs import KeepCustoms, WrongCustoms
from server.floor.turn import Turn
from server.kit.ids import TurnId
from tests.floor.makers import an_open_house, seating

FIVE = TurnId("party-5")


@pytest.mark.parametrize(("clean_at_once", "states"), [(True, []), (False, ["to_clear"])])
def test_the_house_decides_whether_gone_means_clean(clean_at_once: bool, states: list[str]) -> None:
    evening = an_open_house()
    evening.asks("mia", KeepCustoms(clean_at_once=clean_at_once))
    assert evening.sees_one(Customs, "house").clean_at_once is clean_at_once
    evening.asks("anna", seating("5"))
    evening.asks("ben", GuestsGone(turn=FIVE))
    assert [turn.state for turn in evening.sees(Turn)] == states


def test_keeping_the_same_customs_changes_nothing() -> None:
    evening = an_open_house()
    evening.asks("mia", KeepCustoms(clean_at_once=True))
    rev = evening.rev
    evening.asks("mia", KeepCustoms(clean_at_once=True))
    assert evening.rev == rev


@pytest.mark.parametrize("seconds", [0, 29, 3601, -1])
def test_work_is_neither_old_at_once_nor_never(seconds: int) -> None:
    evening = an_open_house()
    with pytest.raises(WrongCustoms, match="30 to 3600"):
        evening.asks("mia", KeepCustoms(old_after_seconds=seconds))


def test_what_is_left_out_stays_as_it_was() -> None:
    evening = an_open_house()
    evening.asks("mia", KeepCustoms(clean_at_once=True))
    evening.asks("mia", KeepCustoms(old_after_seconds=60))
    customs = evening.sees_one(Customs, "house")
    assert (customs.clean_at_once, customs.old_after_seconds) == (True, 60)


@pytest.mark.parametrize("seconds", [-1, 3601])
def test_plates_wait_no_longer_than_an_hour(seconds: int) -> None:
    evening = an_open_house()
    with pytest.raises(WrongCustoms, match="0 to 3600"):
        evening.asks("mia", KeepCustoms(ready_late_seconds=seconds))


def test_the_pass_may_be_silent_and_may_print() -> None:
    evening = an_open_house()
    evening.asks("mia", KeepCustoms(ready_late_seconds=0, ready_prints=True))
    customs = evening.sees_one(Customs, "house")
    assert (customs.ready_late_seconds, customs.ready_prints) == (0, True)
