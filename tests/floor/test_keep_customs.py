"""Keep customs: how this dining room does things."""

from __future__ import annotations

import pytest

from server.floor.customs import Customs
from server.floor.guests_gone import GuestsGone
from server.floor.keep_customs import KeepCustoms
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
