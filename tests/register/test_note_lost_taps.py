"""What a screen no longer has after a restore is shown until the day closes."""

from __future__ import annotations

from server.kit.ids import DeviceId
from server.register.note_lost_taps import NoteLostTaps
from server.register.restoration import LostTaps, Restoration
from tests.evening import Evening
from tests.payments.makers import HOUSE, an_open_till
from tests.register.test_resume import lost_evening, resumed


def notes(evening: Evening, epoch: str, taps: int) -> None:
    device = DeviceId("tablet-3")
    evening.asks(HOUSE, NoteLostTaps(epoch=epoch, device=device, name="Tablet 3", taps=taps))


def test_hub_14_lost_taps_stand_with_the_restoration_once_a_screen() -> None:
    evening = an_open_till()
    epoch = resumed(evening, lost_evening(evening)).id
    notes(evening, epoch, 29)
    notes(evening, epoch, 29)
    lost = LostTaps(device=DeviceId("tablet-3"), name="Tablet 3", taps=29)
    assert evening.sees_one(Restoration, epoch).lost_taps == (lost,)


def test_an_epoch_that_nobody_restored_has_lost_nothing() -> None:
    evening = an_open_till()
    before = dict(evening.screen)
    notes(evening, "epoch-9", 29)
    assert evening.screen == before
