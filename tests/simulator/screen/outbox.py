"""Taps on their way to the house: kept, numbered, handed over in order (outbox.ts)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from tests.simulator.screen.errands import Errands, Failed, Flow
from tests.simulator.screen.handing import Clocks, Handing
from tests.simulator.screen.ledger import Ledger
from tests.simulator.screen.replica import kept_snapshot
from tests.simulator.screen.tap import Json, Settled, Tap

WAITING_MAX: Final = 500
STORE_AGAIN_MS: Final = 1_000


class Outbox:
    handing_of: type[Handing] = Handing
    ledger_of: type[Ledger] = Ledger

    def __init__(self, errands: Errands, clocks: Clocks) -> None:
        self.errands, self.ledger = errands, self.ledger_of()
        self.unstored: list[Tap] = []
        """On slips only, in the order of the taps."""
        self.is_storing = False
        self.handing = self.handing_of(errands, clocks, self.record, self.read_anew)

    def settle(self, answer: Json) -> None:
        self.ledger.settle(answer)

    def record(self, answers: Sequence[Json]) -> Flow[None]:
        if not answers:
            return
        for answer in answers:
            self.settle(answer)
        yield from self.errands.cabinet("settle", answers)
        for answer in answers:
            self.errands.say("tell", "answered", answer["id"])

    def read_anew(self) -> Flow[None]:
        """What other windows put into the cabinet waits here too."""
        self.ledger.keep((yield from self.errands.cabinet("waiting", None)))

    def store(self, taps: Sequence[Tap]) -> Flow[None]:
        """From the slips into the cabinet, where they get their numbers."""
        stored = yield from self.errands.cabinet("take", taps)
        del self.unstored[: len(taps)]
        for each in stored:
            self.errands.say("slip_gone", each.id)
            if isinstance(each, Settled):
                self.settle(each.answer)
            else:
                self.ledger.keep([each])
        self.errands.say("tell", "stored")
        self.handing.wake()

    def store_all(self) -> Flow[None]:
        """In order: what the cabinet would not take is not overtaken by what came later."""
        if self.is_storing:
            return
        self.is_storing = True
        try:
            while self.unstored:
                yield from self.store(tuple(self.unstored))
        except Failed:
            self.errands.after(STORE_AGAIN_MS, lambda: self.errands.start(self.store_all()))
        self.is_storing = False

    def surely(self, act: Callable[[], Flow[Any]]) -> Flow[Any]:
        """A cabinet that sticks keeps the page waiting, and loses nothing."""
        while True:
            try:
                return (yield from act())
            except Failed:
                yield from self.errands.pause(STORE_AGAIN_MS)

    def put(self, tap: Tap) -> None:
        """Durable when it returns. The same id again is the same tap."""
        if tap.id in self.ledger.entries:
            return
        self.errands.say("slip", tap.id)
        self.ledger.keep([tap])
        self.unstored.append(tap)
        self.errands.start(self.store_all())

    def open(self, turn: str, slips: Sequence[Tap]) -> Flow[None]:
        self.handing.turned(turn)
        self.unstored.extend(slips)
        yield from self.surely(self.read_anew)
        self.ledger.keep(tap for tap in slips if tap.id not in self.ledger.entries)
        settled = yield from self.surely(lambda: self.errands.cabinet("settled_all"))
        self.ledger.file(each for each in settled if each.answer["status"] == "done")
        self.ledger.file((yield from self.surely(lambda: self.errands.cabinet("tray"))))
        yield from self.store_all()

    def lowest(self) -> int | None:
        """The lowest number without an answer."""
        return min((tap.seq for tap in self.ledger.entries.values() if tap.seq), default=None)

    def welcomed(self, welcome: Json, snapshot: Json | None) -> Flow[None]:
        """Takes the answers that the house kept, and sorts out what is still to be handed over."""
        yield from self.record(welcome["answers"])
        epoch, last_seq = welcome["epoch"], welcome["last_seq"]
        first = snapshot and kept_snapshot(snapshot)
        ids = yield from self.errands.cabinet("offer_again", epoch, last_seq, first)
        if ids:
            self.ledger.offered_again(ids)
            self.errands.say("tell", "offered_again", ids)
        first = yield from self.errands.cabinet("waiting", 1)
        if first and first[0].seq <= last_seq:
            yield from self.errands.cabinet("renumber", last_seq)
        yield from self.read_anew()

    def dismiss(self, id_: str) -> None:
        self.ledger.drop(id_)
        self.errands.say("tell", "dismissed", id_)
        self.errands.start(self.errands.cabinet("dismiss", id_))
