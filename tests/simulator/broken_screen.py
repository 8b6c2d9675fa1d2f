"""Screens that break one promise each: small variations of their core."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tests.simulator.screen.cabinet import Shelves
from tests.simulator.screen.errands import Flow
from tests.simulator.screen.handing import Handing
from tests.simulator.screen.ledger import Ledger
from tests.simulator.screen.outbox import Outbox
from tests.simulator.screen.page import Page
from tests.simulator.screen.replica import Replica
from tests.simulator.screen.tap import Json, Settled, Tap


# ---------------------------------------------------------------------- handing over
class NamesAnew(Handing):
    """Each connection gives a tap another id."""

    def envelope(self, tap: Tap) -> Json:
        return {**super().envelope(tap), "id": f"{tap.id}-{self.road}"}

    def taken(self, replies: Sequence[Json]) -> Flow[int]:
        return super().taken([{**reply, "id": reply["id"].rpartition("-")[0]} for reply in replies])


class ResendsByTimer(Handing):
    """It sends once more after a second, on a connection that lives."""

    def hand_over(self, asks: Sequence[Json]) -> Flow[None]:
        mine = self.errands.errands + 1
        self.errands.after(1_000, lambda: self.again(mine, asks))
        return super().hand_over(asks)

    def again(self, errand: int, asks: Sequence[Json]) -> None:
        if self.sent_at is not None and self.errands.errands == errand:
            self.errands.say("ask", errand, asks)


class TakesBusyForAnAnswer(Handing):
    """Not taken is taken for done."""

    def taken(self, replies: Sequence[Json]) -> Flow[int]:
        answered = [
            {**reply, "status": "done", "rev": 0} if reply["status"] == "busy" else reply
            for reply in replies
        ]
        return super().taken(answered)


class KeepsItsNumber(Handing):
    """A number that is taken by another is asked for again and again."""

    def anew(self, *_: object) -> Flow[int]:
        yield from self.errands.pause(1_000)
        return 0


class NewIdOnRetryBox(Outbox):
    handing_of = NamesAnew


class ResendingBox(Outbox):
    handing_of = ResendsByTimer


class BusyIsDoneBox(Outbox):
    handing_of = TakesBusyForAnAnswer


class KeepsItsNumberBox(Outbox):
    handing_of = KeepsItsNumber


# ---------------------------------------------------------------------- what is remembered
class ForgetsOnAnswer(Ledger):
    """An answered tap is no longer shown, whether its change has come or not."""

    def file(self, settled: Iterable[Settled]) -> None:
        super().file(one for one in settled if one.answer["status"] != "done")


class ForgetsOnAnswerBox(Outbox):
    ledger_of = ForgetsOnAnswer


class NoSlips(Outbox):
    """A tap is not written down before the cabinet has it."""

    def put(self, tap: Tap) -> None:
        super().put(tap)
        self.errands.out = [each for each in self.errands.out if each[0] != "slip"]
        self.errands.say("slip", tap.id)
        self.errands.say("slip_gone", tap.id)


class ForgetsOnSending(Outbox):
    """What went out is done with."""

    def welcomed(self, welcome: Json, snapshot: Json | None) -> Flow[None]:
        sent = [tap.id for tap in self.ledger.waiting() if tap.seq]
        dropped = [{"id": id_, "status": "done", "rev": 0} for id_ in sent[:1]]
        yield from self.record(dropped)
        yield from super().welcomed(welcome, snapshot)


class IgnoresGaps(Replica):
    """Something between was lost, and it goes on."""

    def apply(self, changes: Json) -> str:
        if changes["rev"] <= self.rev:
            return "old"
        self.change(changes)
        self.rev = changes["rev"]
        self.moved()
        return "applied"


class OffersNoRefusals(Shelves):
    """After a lost history only what was done is offered again."""

    def settled_all(self) -> list[Settled]:
        return [each for each in super().settled_all() if each.answer["status"] == "done"]


class OffersNothing(Shelves):
    """What was answered once is never offered again."""

    def offer_again(self, *_: object) -> list[str]:
        return []


class SaysNotThatItWasDone(Shelves):
    """What is offered again looks like a fresh tap."""

    def waiting(self, limit: int | None = None) -> list[Tap]:
        return [_fresh(tap) for tap in super().waiting(limit)]


def _fresh(tap: Tap) -> Tap:
    return replace(tap, again="") if tap.again == "done" else tap


# ---------------------------------------------------------------------- pages with these
class NewIdOnRetry(Page):
    outbox_of = NewIdOnRetryBox


class Resends(Page):
    outbox_of = ResendingBox


class BusyIsDone(Page):
    outbox_of = BusyIsDoneBox


class NeverRenumbers(Page):
    outbox_of = KeepsItsNumberBox


class DroppedOnAnswer(Page):
    outbox_of = ForgetsOnAnswerBox


class WithoutSlips(Page):
    outbox_of = NoSlips


class DroppedOnSending(Page):
    outbox_of = ForgetsOnSending


class GapIgnored(Page):
    replica_of = IgnoresGaps
