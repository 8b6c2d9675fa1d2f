"""A real lane over a real SQLite file, for stories about the hub itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Engine, select

from server.db.engine import reader, writer
from server.db.founding import founded
from server.db.migrate import up
from server.db.people import add_device
from server.db.reads import snapshot
from server.db.tables import DEVICES, JOURNAL, OUTCOMES, PRIVATE, RECORDS
from server.doors.demo import DEMO
from server.doors.restaurant_file import read
from server.doors.set_up import commands
from server.house import HOUSE
from server.hub.answer import Answer
from server.hub.ask import Ask
from server.hub.dispatch import House
from server.hub.lane import Committed, Lane, settled
from server.hub.write_up import Frame
from server.kit.clock import HandClock
from server.kit.ids import PersonId, fresh
from tests.conftest import Place, here
from tests.evening import SIX_PM

WAITER = frozenset({"waiter"})


@dataclass(slots=True)
class LaneHouse:
    """`house.asks("floor.seat", …)` stands in line and waits for the answer."""

    place: Place | Path
    """A data folder is a place too: SQLite's."""
    house: House = HOUSE
    clock: HandClock = field(default_factory=lambda: HandClock(SIX_PM))
    frames: list[Frame] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """What left the lane, in order: "rev 7", then "answer <id>"."""
    seqs: dict[str, int] = field(default_factory=dict)
    pass_on: Callable[[Committed], None] | None = None
    """To whom the lane's news go, where they do not stay here."""
    epoch: str = ""
    lane: Lane = field(init=False)
    is_open: bool = False
    writes: Engine = field(init=False)
    reads: Engine = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        place = here(self.place) if isinstance(self.place, Path) else self.place
        self.writes, self.reads = writer(place.url), reader(place.url)
        up(self.writes, place.file)
        with self.writes.begin() as connection:
            self.epoch = founded(connection)
        self.lane = Lane(self.house, self.writes, self.clock, self._publish)
        self.lane.start()
        self.is_open = True

    def close(self) -> None:
        self.is_open = False
        self.lane.stop()
        self.writes.dispose()
        self.reads.dispose()

    def _publish(self, done: Committed) -> None:
        self.frames.extend(done.frames)
        self.told.extend(f"rev {frame.rev}" for frame in done.frames)
        self.told.extend(f"answer {answer.id}" for _, answer in done.answers)
        (self.pass_on or settled)(done)

    def furnish(self) -> None:
        for name, args in commands(read(DEMO)):
            answer = self.asks(name, args, device=None)
            assert answer.status == "done", f"{name}: {answer.sentence}"

    def furnish_for_two(self) -> None:
        """A tablet, a phone, the demo restaurant, and a party of two at table 12."""
        self.pair("tablet")
        self.pair("phone")
        self.furnish()
        self.asks("floor.seat", {"turn": "t1", "table": "12", "covers": 2})

    def pair(self, device: str) -> None:
        row = {"id": device, "name": device, "role": "waiter", "token_hash": device, "last_seq": 0,
               "paired_at": 0, "revoked_at": None}  # fmt: skip
        self.lane.aside(lambda connection: add_device(connection, row)).result()

    def ask(self, name: str, args: dict[str, Any], **how: Any) -> Ask:
        """The next ask of a device, with its next number."""
        device = how.pop("device", "tablet")
        if device is None:
            return Ask(id=how.pop("id", fresh()), name=name, args=args, **how)
        seq = how.pop("seq", self.seqs.get(device, 0) + 1)
        self.seqs[device] = max(seq, self.seqs.get(device, 0))
        return Ask(
            id=how.pop("id", fresh()), name=name, args=args, device=device, seq=seq,
            by=how.pop("by", PersonId("anna")), roles=how.pop("roles", WAITER), **how,
        )  # fmt: skip

    def asks(self, name: str, args: dict[str, Any], **how: Any) -> Answer:
        return self.lane.ask(self.ask(name, args, **how)).result(timeout=10)

    def asks_together(self, asks: Sequence[Ask]) -> list[Answer]:
        """Several at once, so that they share a commit."""
        futures: list[Future[Answer]] = [self.lane.ask(one) for one in asks]
        return [future.result(timeout=10) for future in futures]

    def asks_in_order(self, asks: Sequence[Ask]) -> list[Answer]:
        """A replayed list: carried out as a chain."""
        futures: list[Future[Answer]] = [Future() for _ in asks]
        self.lane.ask_in_order(asks, futures)
        return [future.result(timeout=10) for future in futures]

    def rows(self) -> dict[str, tuple[bool, Any]]:
        """Every record row: key → (live, fields)."""
        with self.reads.begin() as connection:
            found = connection.execute(select(RECORDS.c.key, RECORDS.c.live, RECORDS.c.body))
            return {row.key: (row.live, msgspec.json.decode(row.body)) for row in found}

    def journal(self) -> list[tuple[int, bytes, str]]:
        with self.reads.begin() as connection:
            rows = connection.execute(select(JOURNAL).order_by(JOURNAL.c.rev))
            return [(row.rev, row.entry, row.hash) for row in rows]

    def private(self) -> dict[str, bytes]:
        with self.reads.begin() as connection:
            return {row.commitment: row.value for row in connection.execute(select(PRIVATE))}

    def outcomes(self) -> int:
        with self.reads.begin() as connection:
            return len(connection.execute(select(OUTCOMES.c.id)).all())

    def last_seq(self, device: str) -> int:
        with self.reads.begin() as connection:
            query = select(DEVICES.c.last_seq).where(DEVICES.c.id == device)
            return int(connection.execute(query).scalar_one())

    def snapshot(self) -> dict[str, Any]:
        bodies = [msgspec.json.decode(body) for body in snapshot(self.reads).bodies]
        return {f"{body['kind']}:{body['id']}": body for body in bodies}


def replayed(old: dict[str, Any], frames: Sequence[Frame]) -> dict[str, Any]:
    """What a screen makes of a snapshot and the changes after it, from the very bytes."""
    screen = dict(old)
    for frame in frames:
        told = msgspec.json.decode(frame.body)
        screen |= {f"{put['kind']}:{put['id']}": put for put in told["puts"]}
        for key in told["removes"]:
            screen.pop(key, None)
    return screen


def espresso(line: str) -> dict[str, object]:
    """The arguments of one espresso more for table 12."""
    return {"check": "t1-1", "lines": [{"id": line, "dish": "espresso"}]}
