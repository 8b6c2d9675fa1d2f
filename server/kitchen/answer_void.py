"""Answer a void: had the station begun? Not started, cooked for somebody else, or wasted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import PersonId
from server.kitchen.waste import Waste, WasteEvent

VoidFate = Literal["not_started", "cooked", "wasted"]


class AnswerVoid(Command, frozen=True, kw_only=True):
    """Say what became of a dish that was voided; `waste` bears the name of the void's notice."""

    NAME: ClassVar[str] = "kitchen.answer_void"

    waste: str
    fate: VoidFate


@dataclass(frozen=True, slots=True, kw_only=True)
class FateSaid(WasteEvent):
    """Somebody at the station knows what became of it."""

    fate: VoidFate
    by: PersonId

    def apply(self, state: Waste | None) -> Waste:
        assert state is not None, "only what was noted has a fate"
        return replace(state, fate=self.fate, answered_at=self.at, answered_by=self.by)


class UnknownVoid(Refusal):
    """No station was ever told of this void."""

    code = "kitchen.unknown_void"


def answer_void(waste: Waste | None, asked: AnswerVoid, occasion: Occasion) -> Sequence[Event]:
    """A fact, and a slip of the finger is mended by the next one, until the day is closed."""
    if waste is None or waste.what != "void":
        raise UnknownVoid("No station was told of this void; look at the ticket again.")
    if waste.fate == asked.fate or waste.filed_at is not None:
        return []
    return [FateSaid(waste=asked.waste, fate=asked.fate, by=occasion.by, at=occasion.now)]
