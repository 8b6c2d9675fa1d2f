"""Refuse a rush: the pass says no, and the waiter reads why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from msgspec import structs

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import FiringId, PersonId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on
from server.kitchen.rush import check_words


class RefuseRush(Command, frozen=True, kw_only=True):
    """It takes as long as it takes."""

    NAME: ClassVar[str] = "kitchen.refuse_rush"

    firing: FiringId
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RushRefused(FiringEvent):
    """The waiter is told."""

    by: PersonId
    words: str

    def changed(self, whole: WholeFiring) -> WholeFiring:
        assert whole.firing.rush is not None, "only what was asked for is refused"
        rush = structs.replace(
            whole.firing.rush,
            state="refused",
            answered_at=self.at,
            answered_by=self.by,
            answer=self.words,
        )
        return replace(whole, firing=structs.replace(whole.firing, rush=rush))


class AlreadyGranted(Refusal):
    """The stations have been told to hurry."""

    code = "kitchen.already_granted"


def refuse_rush(at_hand: AtHand, asked: RefuseRush, occasion: Occasion) -> Sequence[Event]:
    whole = at_hand.firing(asked.firing)
    rush = whole.firing.rush
    if rush is None or rush.state == "refused" or whole.firing.cleared_at is not None:
        return []
    if rush.state == "granted":
        raise AlreadyGranted("This rush is granted already: the stations have been told.")
    check_words(asked.words)
    event = RushRefused(
        firing=asked.firing, by=occasion.by, words=asked.words.strip(), at=occasion.now
    )
    return passed_on(whole, at_hand.turn_of(whole), event)
