"""What goes over the wires: who listens there hears whether both ends keep to what was agreed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from server.hub.answer import TAKEN, Answer
from server.hub.envelope import AskEnvelope
from tests.simulator.network import Wire
from tests.simulator.world import Violation


@dataclass(slots=True)
class Heard:
    """One connection, as far as somebody listened."""

    unanswered: set[str] = field(default_factory=set)
    told: int | None = None
    """The revision that was told last; None: it was not welcomed."""


@dataclass(slots=True)
class Overheard:
    """`miscounted`: devices whose numbers went wrong for a reason that is no fault of theirs."""

    wires: dict[Wire, Heard] = field(default_factory=dict)
    miscounted: set[str] = field(default_factory=set)
    said: Counter[str] = field(default_factory=Counter)
    """How often the house answered what."""

    def on(self, wire: Wire) -> Heard:
        return self.wires.setdefault(wire, Heard())

    def asked(self, wire: Wire, asks: Iterable[AskEnvelope]) -> None:
        """HUB-11: nothing is sent twice on a living connection."""
        heard = self.on(wire)
        for ask in asks:
            if ask.id in heard.unanswered:
                raise Violation(f"HUB-11: {wire.device} asks {ask.id} again, unanswered as yet")
            heard.unanswered.add(ask.id)

    def told(self, wire: Wire, rev: int) -> None:
        heard = self.on(wire)
        heard.told = max(rev, heard.told or 0)

    def answered(self, wire: Wire, answers: Sequence[Answer]) -> None:
        """HUB-5: the changes, then the answer. And nobody counts wrong without a reason."""
        heard = self.on(wire)
        for answer in answers:
            heard.unanswered.discard(answer.id)
            self.said["again" if answer.again else answer.status] += 1
            told = answer.rev if heard.told is None else heard.told
            if answer.status in TAKEN and not answer.again and answer.rev > told:
                raise Violation(f"HUB-5: {wire.device} is answered {answer.rev} at {heard.told}")
            if answer.status in {"gap", "seq_taken"} and wire.device not in self.miscounted:
                raise Violation(f"HUB-11: {wire.device} comes out of turn with {answer.id}")
