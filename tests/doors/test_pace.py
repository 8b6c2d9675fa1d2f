"""Strangers knock only so often, and never fill the house's memory."""

from __future__ import annotations

import pytest

from server.doors import pace
from server.doors.pace import Pace
from server.kit.clock import MINUTE, Moment

NOW = Moment(1_000_000)


def test_each_has_their_own_times_and_gets_them_back() -> None:
    here = Pace(2, MINUTE)
    assert [here.wait_seconds("a", NOW) for _ in range(3)] == [0, 0, 60]
    assert here.wait_seconds("b", NOW) == 0
    assert here.wait_seconds("a", Moment(NOW + MINUTE - 1)) == 1
    assert here.wait_seconds("a", Moment(NOW + MINUTE)) == 0


def test_more_strangers_than_anybody_has_are_let_in_once_the_others_are_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pace, "KEYS_MAX", 2)
    here = Pace(1, MINUTE)
    assert [here.wait_seconds(who, NOW) for who in "abc"] == [0, 0, 60]
    assert here.wait_seconds("c", Moment(NOW + MINUTE)) == 0
