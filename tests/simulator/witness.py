"""What must hold whatever goes wrong, looked at all along and once more at rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from server.hub.ask import Ask
from server.hub.desk import Done
from server.hub.messages import Record
from server.hub.write_up import Frame
from server.kitchen.ticket import Ticket
from server.paper.job import Job
from tests.hub.memory_store import MemoryRows
from tests.simulator.chain import Chain
from tests.simulator.device import Device
from tests.simulator.premises import Premises
from tests.simulator.screen.page import Page
from tests.simulator.screen.tap import Tap
from tests.simulator.world import Violation, World

KITCHEN_PAPERS: Final = frozenset({"cook", "add", "fire", "void", "moved", "hold", "refire"})
OLD_MS: Final = 180_000
SLACK_MS: Final = 20_000
"""On its way and in line: an age is measured when a tap is handed over."""
SAID_SO: Final = "kitchen.answer_old_work"


class Told(msgspec.Struct):
    """What a frame says of its asker."""

    by: tuple[str | None, int | None]


@dataclass(slots=True)
class Tapped:
    """A finger's wish, as the finger remembers it."""

    tap: Tap
    device: str
    at: int
    answered_at: int | None = None
    is_evicted: bool = False
    """The browser has thrown away all that it knew of it."""
    was_done: bool = False
    """In a history that is lost, and its device knows."""
    is_lost: bool = False
    """For good: the browser threw its storage away, and the house went back."""


@dataclass(slots=True)
class Witness:
    world: World
    house: Premises
    taps: dict[str, Tapped] = field(default_factory=dict)
    doors: set[str] = field(default_factory=set)
    flooded: set[str] = field(default_factory=set)
    strikes: list[tuple[str, str, int, int]] = field(default_factory=list)
    """Fault, device (empty: everybody), from, to."""
    devices: dict[str, Device] = field(default_factory=dict)
    waiting: dict[str, set[str]] = field(default_factory=dict)
    papers: dict[tuple[str, str], str] = field(default_factory=dict)
    """Station and title → the job that took it: no number is ever given out twice."""
    known: set[str] = field(default_factory=set)
    """Tickets and jobs that are there already."""
    lines: dict[str, dict[str, str]] = field(default_factory=dict)
    """Device → line that must be on its screen → the tap that ordered it."""

    # ------------------------------------------------------------------ all along
    def tapped(self, device: Device, tap: Tap) -> None:
        self.world.note(device.id, "taps", tap.id, tap.name, tap.args)
        self.devices[device.id] = device
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
        asked = {ask.id: ask for chain in group for ask in chain.asks}
        for frame in done.frames:
            self.kitchen_hears(frame, asked)
        for chain, answers in zip(group, done.answers, strict=True):
            for ask, answer in zip(chain.asks, answers, strict=True):
                if answer.status == "failed":
                    raise Violation(f"HUB-10: {ask.name} {ask.id} broke the house's rules")
                self.world.note(
                    "the house", f"rev {answer.rev}", ask.device or "a door", ask.id, ask.name,
                    answer.status, answer.code, "again" if answer.again else "",
                )  # fmt: skip

    def kitchen_hears(self, frame: Frame, asked: Mapping[str, Ask]) -> None:
        """HUB-20: what comes too late reaches the kitchen only when somebody has said so."""
        fresh = [record for record in frame.changes.puts if self.is_new_in_the_kitchen(record)]
        if not fresh:
            return
        by = msgspec.json.decode(frame.body, type=Told).by
        ask = next((each for each in asked.values() if (each.device, each.seq) == by), None)
        for record in fresh:
            self.known.add(record.key)
            if isinstance(record, Job):
                self.has_a_number_of_its_own(record)
        if ask is None or ask.id not in self.taps or ask.name == SAID_SO:
            return
        age = self.world.now - self.taps[ask.id].at
        if age > OLD_MS + SLACK_MS or self.taps[ask.id].was_done:
            what = ", ".join(record.key for record in fresh)
            raise Violation(f"HUB-20: {ask.name} {ask.id} of {age} ms ago brought out {what}")

    def is_new_in_the_kitchen(self, record: Record) -> bool:
        if isinstance(record, Job):
            return record.paper in KITCHEN_PAPERS and record.key not in self.known
        return isinstance(record, Ticket) and record.key not in self.known

    def has_a_number_of_its_own(self, job: Job) -> None:
        title = (job.station or "", job.title)
        if self.papers.setdefault(title, job.id) != job.id:
            raise Violation(f"two papers are called {job.title}")

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

    def evicted(self, device: str) -> None:
        self.house.overheard.miscounted.add(device)
        for id_, tapped in self.taps.items():
            if tapped.device == device:
                tapped.is_evicted = True
                tapped.is_lost |= id_ not in self.house.rows.outcomes
        self.lines.pop(device, None)

    def forgotten(self, rows: MemoryRows, before: MemoryRows) -> None:
        lost = [id_ for id_ in rows.outcomes if id_ not in before.outcomes]
        for id_ in lost:
            if id_ in self.taps:
                self.taps[id_].is_lost = self.taps[id_].is_evicted
                kept = self.devices[self.taps[id_].device].shelves.settled.get(id_)
                self.taps[id_].was_done |= kept is not None and kept.answer["status"] == "done"
        self.known = set(before.records)
        self.world.note("the house", "loses", f"rev {before.counter.rev}..{rows.counter.rev}", lost)


def met(witness: Witness) -> Counter[tuple[str, str]]:
    """How often each fault met each verb: the tap waited for its answer while the fault was on."""
    pairs: Counter[tuple[str, str]] = Counter()
    for tapped in witness.taps.values():
        until: Any = tapped.answered_at if tapped.answered_at is not None else tapped.at
        for fault, whom, start, end in witness.strikes:
            if whom in {"", tapped.device} and tapped.at <= end and until >= start:
                pairs[fault, tapped.tap.name] += 1
    return pairs
