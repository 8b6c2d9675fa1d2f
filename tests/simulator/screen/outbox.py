"""Taps on their way to the house: kept, numbered, handed over in order (outbox.ts)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from tests.simulator.screen.errands import Errands, Failed, Flow
from tests.simulator.screen.handing import Clocks, Handing
from tests.simulator.screen.ledger import Ledger
from tests.simulator.screen.tap import Json, Settled, Tap

WAITING_MAX: Final = 500
STORE_AGAIN_MS: Final = 1_000


class Outbox:
    handing_of: type[Handing] = Handing

    def __init__(self, errands: Errands, clocks: Clocks) -> None:
        self.errands, self.ledger = errands, Ledger()
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

    def store(self, tap: Tap) -> Flow[None]:
        """From the slip into the cabinet, where it gets its number."""
        try:
            stored = yield from self.errands.cabinet("take", tap)
        except Failed:
            self.errands.after(STORE_AGAIN_MS, lambda: self.errands.start(self.store(tap)))
            return
        self.errands.say("slip_gone", tap.id)
        if isinstance(stored, Settled):
            self.settle(stored.answer)
        else:
            self.ledger.keep([stored])
        self.errands.say("tell", "stored")
        self.handing.wake()

    def put(self, tap: Tap) -> None:
        """Durable when it returns. The same id again is the same tap."""
        if tap.id in self.ledger.entries:
            return
        self.errands.say("slip", tap.id)
        self.ledger.keep([tap])
        self.errands.start(self.store(tap))

    def open(self, turn: str, slips: Sequence[Tap], opened: Callable[[], None]) -> Flow[None]:
        self.handing.turned(turn)
        yield from self.read_anew()
        self.ledger.keep(tap for tap in slips if tap.id not in self.ledger.entries)
        settled = yield from self.errands.cabinet("settled_all")
        self.ledger.file(each for each in settled if each.answer["status"] == "done")
        self.ledger.file((yield from self.errands.cabinet("tray")))
        self.store_all(slips, opened)

    def store_all(self, slips: Sequence[Tap], opened: Callable[[], None]) -> None:
        """All at once; the page opens when the last of them stands in the cabinet."""
        if not slips:
            return opened()
        left = len(slips)

        def stored() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                opened()

        for tap in slips:
            self.errands.start(self.store(tap), done=stored)
        return None

    def lowest(self) -> int | None:
        """The lowest number without an answer."""
        return min((tap.seq for tap in self.ledger.entries.values() if tap.seq), default=None)

    def welcomed(self, welcome: Json, *, is_new_epoch: bool) -> Flow[None]:
        """Takes the answers that the house kept, and sorts out what is still to be handed over."""
        yield from self.record(welcome["answers"])
        if is_new_epoch:
            yield from self.errands.cabinet("offer_again", welcome["last_seq"])
            self.ledger.start_anew()
        first = yield from self.errands.cabinet("waiting", 1)
        if first and first[0].seq != welcome["last_seq"] + 1:
            yield from self.errands.cabinet("renumber", welcome["last_seq"])
        yield from self.read_anew()

    def dismiss(self, id_: str) -> None:
        self.ledger.drop(id_)
        self.errands.say("tell", "dismissed", id_)
        self.errands.start(self.errands.cabinet("dismiss", id_))
