"""What must hold whatever goes wrong, looked at all along and once more at rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from server.hub.answer import TAKEN
from server.hub.desk import Done
from tests.hub.memory_store import MemoryRows
from tests.simulator.chain import Chain
from tests.simulator.device import Device
from tests.simulator.premises import Premises
from tests.simulator.screen.page import Page
from tests.simulator.screen.tap import Tap
from tests.simulator.world import Violation, World


@dataclass(slots=True)
class Tapped:
    """A finger's wish, as the finger remembers it."""

    tap: Tap
    device: str
    at: int
    answered_at: int | None = None


@dataclass(slots=True)
class Witness:
    world: World
    house: Premises
    taps: dict[str, Tapped] = field(default_factory=dict)
    doors: set[str] = field(default_factory=set)
    flooded: set[str] = field(default_factory=set)
    strikes: list[tuple[str, str, int, int]] = field(default_factory=list)
    """Fault, device (empty: everybody), from, to."""
    waiting: dict[str, set[str]] = field(default_factory=dict)
    lines: dict[str, dict[str, str]] = field(default_factory=dict)
    """Device → line that must be on its screen → the tap that ordered it."""

    # ------------------------------------------------------------------ all along
    def tapped(self, device: Device, tap: Tap) -> None:
        self.world.note(device.id, "taps", tap.id, tap.name, tap.args)
        self.taps[tap.id] = Tapped(tap, device.id, self.world.now)
        self.waiting.setdefault(device.id, set()).add(tap.id)
        if tap.name == "orders.add":
            mine = self.lines.setdefault(device.id, {})
            mine |= {line["id"]: tap.id for line in tap.args["lines"]}

    def struck(self, fault: str, whom: str, lasts: int) -> None:
        self.strikes.append((fault, whom, self.world.now, self.world.now + lasts))

    def committed(self, done: Done, group: Sequence[Chain]) -> None:
        before = self.house.rows.counter.rev - len(done.frames)
        for n, frame in enumerate(done.frames, start=1):
            if frame.rev != before + n:
                raise Violation(f"HUB-2: revision {frame.rev} came after {before + n - 1}")
        for chain, answers in zip(group, done.answers, strict=True):
            for ask, answer in zip(chain.asks, answers, strict=True):
                self.world.note(
                    "the house", f"rev {answer.rev}", ask.device or "a door", ask.id, ask.name,
                    answer.status, answer.code, "again" if answer.again else "",
                )  # fmt: skip

    def looks_at(self, device: Device) -> None:
        page = device.page
        if page is None or not page.is_open:
            return
        entries = page.outbox.ledger.entries
        for id_ in [id_ for id_ in self.waiting.get(device.id, ()) if id_ not in entries]:
            self.waiting[device.id].discard(id_)
            self.taps[id_].answered_at = self.world.now
        self.own_lines_stay(device, page)

    def own_lines_stay(self, device: Device, page: Page) -> None:
        """A line that was tapped here leaves the screen only when it was refused, or filed."""
        mine = self.lines.get(device.id)
        if not mine:
            return
        records, ledger, rev = page.replica.records, page.outbox.ledger, page.replica.rev
        for line, tap in list(mine.items()):
            if f"line:{line}" in records or tap in ledger.entries:
                continue
            done = ledger.done.get(tap)
            if done and done.answer["rev"] > rev:
                continue
            if tap in ledger.tray or self.is_filed(line):
                del mine[line]
                continue
            raise Violation(f"{device.id}: {line} of {tap} has left the screen")

    def is_filed(self, line: str) -> bool:
        row = self.house.rows.records.get(f"line:{line}")
        return row is not None and not row.live

    def forgotten(self, rows: MemoryRows, before: MemoryRows) -> None:
        lost = [id_ for id_ in rows.outcomes if id_ not in before.outcomes]
        self.world.note("the house", "loses", f"rev {before.counter.rev}..{rows.counter.rev}", lost)

    # ------------------------------------------------------------------ at rest
    def at_rest(self, devices: Iterable[Device]) -> None:
        rows = self.house.rows
        live = {key: self.house.decoded(row.body) for key, row in rows.records.items() if row.live}
        for device in devices:
            assert device.page is not None
            if device.page.replica.records != live:
                raise Violation(f"HUB-3: {device.id} does not show what is true")
            self.device_at_rest(device, device.page)
        self.each_effect_once(rows)
        self.order_of_taps(rows)

    def device_at_rest(self, device: Device, page: Page) -> None:
        refused = set()
        for id_, tapped in self.taps.items():
            if tapped.device != device.id:
                continue
            if id_ not in self.house.rows.outcomes:
                raise Violation(f"{id_} ({tapped.tap.name}) of {device.id} never took effect")
            answer = msgspec.json.decode(self.house.rows.outcomes[id_][1])
            assert answer["status"] in TAKEN
            if answer["status"] != "done":
                refused.add(id_)
        if set(page.outbox.ledger.tray) != refused:
            wrong = sorted(refused ^ set(page.outbox.ledger.tray))
            raise Violation(f"HUB-12: the tray of {device.id} is wrong about {wrong}")

    def each_effect_once(self, rows: MemoryRows) -> None:
        asked = [msgspec.json.decode(row["entry"], type=Effect) for row in rows.journal]
        counted = Counter(effect.id for effect in asked)
        twice = [id_ for id_, times in counted.items() if times > 1]
        if twice:
            raise Violation(f"HUB-1: {twice} took effect twice")
        known = {*self.taps, *self.doors, *self.flooded}
        known |= {id_ for id_ in counted if id_.startswith(("furnish", "till"))}
        strange = counted.keys() - known
        if strange:
            raise Violation(f"{strange} took effect, and no finger tapped it")

    def order_of_taps(self, rows: MemoryRows) -> None:
        for device, answers in rows.answers.items():
            if sorted(answers) != list(range(1, len(answers) + 1)):
                raise Violation(f"the numbers of {device} have holes")
            ids = [msgspec.json.decode(answers[seq], type=Effect).id for seq in sorted(answers)]
            tapped = [id_ for id_, tap in self.taps.items() if tap.device == device]
            if device != "flood" and ids != tapped:
                raise Violation(f"the taps of {device} came in another order: {ids} {tapped}")


class Effect(msgspec.Struct):
    """What a journal entry or an answer says of its cause."""

    id: str


def met(witness: Witness) -> Counter[tuple[str, str]]:
    """How often each fault met each verb: the tap waited for its answer while the fault was on."""
    pairs: Counter[tuple[str, str]] = Counter()
    for tapped in witness.taps.values():
        until: Any = tapped.answered_at if tapped.answered_at is not None else tapped.at
        for fault, whom, start, end in witness.strikes:
            if whom in {"", tapped.device} and tapped.at <= end and until >= start:
                pairs[fault, tapped.tap.name] += 1
    return pairs
