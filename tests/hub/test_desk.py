"""The desk over any store: SQLite's file and the simulator's memory keep the same promises."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

import msgspec
import pytest

from server.db.engine import Engine, url_of, writer
from server.db.founding import founded
from server.db.migrate import up
from server.db.people import add_device
from server.db.rows import CHANGES_KEPT_MS, OUTCOMES_KEPT_MS, forget
from server.db.store import SqlStore, Store
from server.doors.demo import DEMO
from server.doors.restaurant_file import read
from server.doors.set_up import commands
from server.house import HOUSE
from server.hub.answer import Answer
from server.hub.ask import HOUSE_ITSELF, Ask
from server.hub.desk import Desk
from server.kit.clock import HandClock
from server.kit.ids import PersonId, fresh
from tests.evening import SIX_PM
from tests.hub.lanes import espresso
from tests.hub.memory_store import MemoryRows, MemoryStore


class Rows(Protocol):
    """Where the rows are: each `begun` is one transaction."""

    def begun(self) -> AbstractContextManager[Store]: ...


class InMemory:
    def __init__(self) -> None:
        self.rows = MemoryRows(last_seqs={"tablet": 0, "phone": 0})

    @contextmanager
    def begun(self) -> Iterator[Store]:
        store = MemoryStore(self.rows)
        yield store
        store.settle()


class InAFile:
    def __init__(self, folder: Path) -> None:
        self.engine: Engine = writer(url_of(folder))
        up(self.engine, None)
        with self.engine.begin() as connection:
            founded(connection)
            for device in ("tablet", "phone"):
                row = {"id": device, "name": device, "role": "waiter", "token_hash": device,
                       "last_seq": 0, "paired_at": 0, "revoked_at": None}  # fmt: skip
                add_device(connection, row)

    @contextmanager
    def begun(self) -> Iterator[Store]:
        with self.engine.begin() as connection:
            yield SqlStore(connection)


@pytest.fixture(params=["memory", "file"])
def rows(request: pytest.FixtureRequest, folder: Path) -> Iterator[Rows]:
    if request.param == "memory":
        yield InMemory()
        return
    kept = InAFile(folder)
    yield kept
    kept.engine.dispose()


class Counter:
    """One process: its desk, and what it says to the store."""

    def __init__(self, rows: Rows) -> None:
        self.rows, self.clock = rows, HandClock(SIX_PM)
        self.desk = Desk(HOUSE, self.clock)

    def ask(self, *asks: Ask) -> list[Answer]:
        with self.rows.begun() as store:
            done = self.desk.carry_out(store, [asks])
        self.desk.committed(done)
        return list(done.answers[0])

    def asks(self, name: str, args: dict[str, Any], **how: Any) -> Answer:
        return self.ask(asked(name, args, **how))[0]

    def furnish(self) -> None:
        for name, args in commands(read(DEMO)):
            answer = self.asks(name, args)
            assert answer.status == "done", answer.sentence

    def live(self) -> dict[str, Any]:
        """What this process believes, shelf by shelf."""
        return {shelf.name: dict(self.desk.kept.live(shelf)) for shelf in HOUSE.shelves}


def asked(name: str, args: dict[str, Any], **how: Any) -> Ask:
    by = PersonId("anna") if "device" in how else HOUSE_ITSELF
    roles = frozenset({"waiter"})
    return Ask(id=how.pop("id", fresh()), name=name, args=args, by=by, roles=roles, **how)


def disk_fills_up(rows: Rows, desk: Counter, tap: Ask) -> None:
    with rows.begun() as store:
        desk.desk.carry_out(store, [[tap]])
        raise OSError("no space left on the disk")


def seated(rows: Rows) -> tuple[Counter, Counter]:
    """Two processes of one house; a party of two at table 12."""
    one, other = Counter(rows), Counter(rows)
    one.furnish()
    other.asks("floor.seat", {"turn": "t1", "table": "12", "covers": 2}, device="tablet", seq=1)
    return one, other


def test_hub_15_two_processes_of_one_house_take_turns_and_agree(rows: Rows) -> None:
    one, other = seated(rows)
    for seq, desk in enumerate((one, other, one, one, other), start=1):
        answer = desk.asks("orders.add", espresso(f"l{seq}"), device="phone", seq=seq)
        assert answer.status == "done", answer.sentence
    one.asks("orders.send", {"check": "t1-1"}, device="phone", seq=6)
    other.asks("floor.seat", {"turn": "t2", "table": "3", "covers": 4}, device="tablet", seq=2)
    with rows.begun() as store:
        one.desk.catch_up(store)
    assert one.live() == other.live()
    assert one.desk.counter == other.desk.counter


def test_hub_2_revisions_have_no_holes_across_processes(rows: Rows) -> None:
    one, other = seated(rows)
    before = other.desk.counter.rev
    revs = [
        desk.asks("orders.add", espresso(f"l{n}"), device="phone", seq=n + 1).rev
        for n, desk in enumerate((one, other, other, one))
    ]
    assert revs == [before + 1, before + 2, before + 3, before + 4]


def test_what_one_process_refused_has_used_up_its_number_at_the_other(rows: Rows) -> None:
    """A refusal moves no revision, yet the other process must know of it."""
    one, other = seated(rows)
    one.asks("orders.add", espresso("l1"), device="phone", seq=1)
    refused = other.asks("orders.send", {"check": "nowhere"}, device="phone", seq=2)
    assert refused.status == "refused"
    assert one.asks("orders.add", espresso("l2"), device="phone", seq=3).status == "done"


def test_what_one_process_erased_is_gone_at_the_other(rows: Rows) -> None:
    one, other = seated(rows)
    one.asks("orders.add", espresso("l1"), device="phone", seq=1)
    other.asks("orders.add", espresso("l2"), device="phone", seq=2)
    one.asks("orders.remove", {"check": "t1-1", "line": "l1"}, device="phone", seq=3)
    with rows.begun() as store:
        other.desk.catch_up(store)
    assert one.live() == other.live()


def test_a_commit_that_failed_leaves_no_trace_at_the_desk(rows: Rows) -> None:
    one, other = seated(rows)
    tap = asked("orders.add", espresso("l1"), device="phone", seq=1, id="tap")
    with pytest.raises(OSError, match="no space"):
        disk_fills_up(rows, one, tap)
    one.desk.doubt()
    done = one.asks("orders.add", espresso("l1"), device="phone", seq=1, id="tap")
    assert (done.status, done.again) == ("done", False)
    again = other.asks("orders.add", espresso("l1"), device="phone", seq=1, id="tap")
    assert (again.status, again.again) == ("done", True)


def test_hub_21_an_outcome_forgotten_is_too_old_and_not_done_anew(folder: Path) -> None:
    kept = InAFile(folder)
    one, _ = seated(kept)
    first = asked("orders.add", espresso("l1"), device="phone", seq=1)
    one.ask(first)
    one.asks("orders.add", espresso("l2"), device="phone", seq=2)
    with kept.engine.begin() as connection:
        forget(connection, one.desk.counter.rev, one.clock.now() + OUTCOMES_KEPT_MS + 1)
    [answer] = one.ask(first)
    assert (answer.status, answer.code, answer.last_seq) == ("refused", "hub.too_old", 2)
    kept.engine.dispose()


def test_hub_21_changes_of_seven_days_ago_are_forgotten_and_those_of_today_kept(
    folder: Path,
) -> None:
    kept = InAFile(folder)
    _, one = seated(kept)
    before = one.desk.counter.rev
    one.clock.forward(minutes=CHANGES_KEPT_MS // 60_000 + 1)
    one.asks("orders.add", espresso("l1"), device="phone", seq=1)
    with kept.engine.begin() as connection:
        forget(connection, one.desk.counter.rev, one.clock.now())
    with kept.begun() as store:
        [only] = store.changes_after(0)
    assert msgspec.json.decode(only)["rev"] == before + 1
    kept.engine.dispose()


def test_hub_10_taken_off_put_back_and_taken_off_in_one_breath(rows: Rows) -> None:
    """A screen that comes back hands over all three at once; the rows are written at the end."""
    desk, _ = seated(rows)
    desk.asks("orders.add", espresso("l1"), device="phone", seq=1)
    line = {"check": "t1-1", "line": "l1"}
    taps = ("orders.remove", "orders.restore", "orders.remove")
    answers = desk.ask(
        *(asked(name, line, device="phone", seq=seq) for seq, name in enumerate(taps, start=2))
    )
    assert [answer.status for answer in answers] == ["done"] * 3, answers
