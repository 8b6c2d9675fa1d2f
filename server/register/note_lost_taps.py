"""Note lost taps: after a restore a screen went on from a later number than the house knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Occasion
from server.hub.page import Page
from server.kit.ids import DeviceId
from server.register.restoration import LostTaps, Restoration, RestorationEvent
from server.register.views import restoration_of


class NoteLostTaps(Command, frozen=True, kw_only=True):
    """Say that a screen no longer has taps that the restored house never saw."""

    NAME: ClassVar[str] = "register.note_lost_taps"

    epoch: str
    device: DeviceId
    name: str
    taps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TapsLost(RestorationEvent):
    """So many taps of one screen are gone for good."""

    lost: LostTaps

    def apply(self, state: Restoration | None) -> Restoration:
        assert state is not None, "taps are lost by a restoration only"
        return replace(state, lost_taps=(*state.lost_taps, self.lost), read_at=None)


def load(page: Page, asked: NoteLostTaps, _: Occasion) -> Restoration | None:
    return restoration_of(page, asked.epoch)


def note_lost_taps(
    restoration: Restoration | None, asked: NoteLostTaps, occasion: Occasion
) -> Sequence[TapsLost]:
    """A screen goes on from a later number once in each epoch."""
    if restoration is None or any(lost.device == asked.device for lost in restoration.lost_taps):
        return []
    lost = LostTaps(device=asked.device, name=asked.name, taps=asked.taps)
    return [TapsLost(epoch=asked.epoch, lost=lost, at=occasion.now)]
