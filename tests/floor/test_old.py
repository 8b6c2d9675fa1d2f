"""What counts as old: by its age on the way, or because it comes out of a former history."""

from __future__ import annotations

import pytest

from server.floor.customs import PLAIN, Customs
from server.floor.old import TooOld, check_fresh, check_recent, is_old, tapped
from server.hub.messages import Occasion
from server.kit.clock import MINUTE, Moment
from server.kit.ids import DeviceId, PersonId

NOW = Moment(1_777_658_400_000)


def on_its_way(age_ms: int, *, offered_again: bool = False) -> Occasion:
    return Occasion(
        now=NOW,
        by=PersonId("anna"),
        device=DeviceId("tablet"),
        age_ms=age_ms,
        offered_again=offered_again,
    )


def test_a_tap_was_made_so_long_before_it_came() -> None:
    tap = tapped(on_its_way(4 * MINUTE))
    assert (tap.at, tap.device, tap.offered_again) == (NOW - 4 * MINUTE, "tablet", False)


def test_a_tap_from_the_future_was_made_now() -> None:
    assert tapped(on_its_way(-5)).at == NOW


@pytest.mark.parametrize(
    ("age_ms", "limit_seconds", "old"),
    [(180_000, 180, False), (180_001, 180, True), (60_000, 30, True), (60_000, 60, False)],
)
def test_hub_20_older_than_the_custom_of_the_house_is_old(
    age_ms: int, limit_seconds: int, old: bool
) -> None:
    customs = Customs(id="house", old_after_seconds=limit_seconds)
    assert is_old(tapped(on_its_way(age_ms)), customs, NOW) is old


def test_hub_14_what_is_offered_again_is_old_however_young() -> None:
    assert is_old(tapped(on_its_way(0, offered_again=True)), PLAIN, NOW)


def test_what_nobody_tapped_is_never_old() -> None:
    assert not is_old(None, PLAIN, NOW)


def test_what_is_of_no_use_later_is_refused_when_it_comes_late() -> None:
    check_fresh(on_its_way(MINUTE), PLAIN)
    with pytest.raises(TooOld, match="tap again"):
        check_fresh(on_its_way(5 * MINUTE), PLAIN)
    with pytest.raises(TooOld):
        check_fresh(on_its_way(0, offered_again=True), PLAIN)


def test_what_was_done_in_a_former_history_stays_a_fact() -> None:
    check_recent(on_its_way(5 * MINUTE, offered_again=True), PLAIN)
    with pytest.raises(TooOld):
        check_recent(on_its_way(5 * MINUTE), PLAIN)
