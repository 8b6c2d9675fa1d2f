"""Ask for a rush: a waiter wants a course sooner, and the pass decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from msgspec import structs

from server.floor.old import check_fresh
from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import FiringId, PersonId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on
from server.kitchen.rush import Rush, check_words


class AskRush(Command, frozen=True, kw_only=True):
    """Please cook this sooner, and why."""

    NAME: ClassVar[str] = "kitchen.ask_rush"

    firing: FiringId
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RushAsked(FiringEvent):
    """The pass is asked."""

    by: PersonId
    words: str

    def changed(self, whole: WholeFiring) -> WholeFiring:
        rush = Rush(state="asked", asked_at=self.at, asked_by=self.by, words=self.words)
        return replace(whole, firing=structs.replace(whole.firing, rush=rush))


class NothingToRush(Refusal):
    """Nothing of it is cooking."""

    code = "kitchen.nothing_to_rush"


def ask_rush(at_hand: AtHand, asked: AskRush, occasion: Occasion) -> Sequence[Event]:
    whole = at_hand.firing(asked.firing)
    rush = whole.firing.rush
    if rush is not None and rush.state != "refused":
        return []
    check_fresh(occasion, at_hand.customs)
    check_words(asked.words)
    if not whole.to_make:
        raise NothingToRush("Nothing of this course is cooking: there is nothing to hurry.")
    event = RushAsked(
        firing=asked.firing, by=occasion.by, words=asked.words.strip(), at=occasion.now
    )
    return passed_on(whole, at_hand.turn_of(whole), event)
