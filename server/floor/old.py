"""Old: a tap that reached the house long after the finger, or comes out of a former history."""

from __future__ import annotations

from dataclasses import dataclass

from server.floor.customs import Customs
from server.hub.messages import Occasion, Refusal
from server.kit.clock import SECOND, Moment
from server.kit.ids import DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Tapped:
    """When a finger asked for something, by the house's clock, and on which screen."""

    at: Moment
    device: DeviceId | None = None
    offered_again: bool = False


class TooOld(Refusal):
    """It was asked for so long ago that a person has to say it again."""

    code = "floor.too_old"


def tapped(occasion: Occasion) -> Tapped:
    """The age comes from the screen's own stopwatch: no two clocks are ever compared (HUB-20)."""
    return Tapped(
        at=Moment(occasion.now - max(0, occasion.age_ms)),
        device=occasion.device,
        offered_again=occasion.offered_again,
    )


def is_old(tap: Tapped | None, customs: Customs, now: Moment) -> bool:
    """Nobody cooks by it unasked. None: nobody tapped, the house itself did it."""
    if tap is None:
        return False
    return tap.offered_again or now - tap.at > customs.old_after_seconds * SECOND


def check_fresh(occasion: Occasion, customs: Customs) -> None:
    """For acts that are of no use later: they need the link."""
    if is_old(tapped(occasion), customs, occasion.now):
        raise TooOld("This was tapped too long ago to be done now. If it still holds, tap again.")


def check_recent(occasion: Occasion, customs: Customs) -> None:
    """The same for acts that stay facts when they were done in a former history (HUB-14)."""
    if not occasion.offered_again:
        check_fresh(occasion, customs)
