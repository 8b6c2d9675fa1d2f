"""Killed again and again in full service: what was confirmed is there, and it is there once."""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from server.db.engine import reader, url_of
from server.db.history import file_faults
from server.db.tables import CHANGES, DEVICES, OUTCOMES
from server.hub.journal import folded
from server.kit.ids import fresh
from tests.doors.at_a_socket import a_party
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.raw import RawScreen

pytestmark = [pytest.mark.long, pytest.mark.socket]
KILLS = 25
TITLE = re.compile(r"BAR \d+")
TAPS_A_ROUND = 12
LONGEST_SECONDS = 0.06
"""From the first tap of a round to the kill: about as long as the house needs for all of them."""


@dataclass(slots=True)
class Waiter:
    """One tablet: what it asked, what it was told."""

    screen: RawScreen
    turn: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    told: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Command id → the first answer that reached this tablet."""
    lines: set[str] = field(default_factory=set)
    unsent: list[str] = field(default_factory=list)

    def taps(self, dice: random.Random) -> None:
        for _ in range(TAPS_A_ROUND):
            tap = self.screen.envelope(*self.wish(dice), "anna", live=False)
            self.asked.append(tap)
            promise = self.screen.put(tap)
            promise.add_done_callback(self.hears)

    def wish(self, dice: random.Random) -> tuple[str, dict[str, Any]]:
        check = f"{self.turn}-1"
        kind = dice.choice(["add", "add", "add", "send", "covers", "nonsense"])
        if kind == "add":
            line = fresh()
            self.lines.add(line)
            self.unsent.append(line)
            return "orders.add", {"check": check, "lines": [{"id": line, "dish": "espresso"}]}
        if kind == "send":
            lines, self.unsent = self.unsent, []
            return "orders.send", {"check": check, "lines": lines, "firing": fresh()}
        if kind == "covers":
            return "floor.change_covers", {"turn": self.turn, "covers": dice.randint(1, 9)}
        return "orders.send", {"check": "no-such-check", "lines": [], "firing": fresh()}

    def hears(self, done: Any) -> None:
        try:
            answer = done.result()
        except CancelledError:
            return  # The house died first.
        self.told.setdefault(answer["id"], answer)

    def comes_back(self) -> None:
        """Takes the answers that waited, offers the rest again, in order."""
        open_seqs = [tap["seq"] for tap in self.asked if tap["id"] not in self.told]
        self.screen.again(asked=min(open_seqs, default=None))
        for answer in self.screen.welcome["answers"]:
            self.told.setdefault(answer["id"], answer)
        rest = [tap for tap in self.asked if tap["seq"] > self.screen.last_seq]
        if rest:
            for answer in self.screen.put(rest).result(20):
                self.told.setdefault(answer["id"], answer)
            self.screen.last_seq = rest[-1]["seq"]


@pytest.fixture
def house(folder: Path) -> Iterator[RunningHouse]:
    running = RunningHouse(folder / "data")
    running.start()
    yield running
    running.stop()


def test_killed_25_times_under_load_nothing_confirmed_is_lost_and_nothing_is_doubled(
    house: RunningHouse,
) -> None:
    dice = random.Random(20_41)
    waiters = []
    for _ in range(4):
        screen = RawScreen.here(house).open().sign_in("anna", "1111")
        waiters.append(Waiter(screen, a_party(screen)))
    for _ in range(KILLS):
        for waiter in waiters:
            waiter.taps(dice)
        time.sleep(dice.random() * LONGEST_SECONDS)
        house.kill()
        house.start()
        for waiter in waiters:
            waiter.comes_back()
    for waiter in waiters:
        check_tablet(house, waiter)
        waiter.screen.close()
    check_house(house)


def check_tablet(house: RunningHouse, waiter: Waiter) -> None:
    assert {tap["id"] for tap in waiter.asked} == waiter.told.keys(), "every tap has its answer"
    outcomes = outcomes_of(house, waiter.screen.device)
    for id_, told in waiter.told.items():
        kept = outcomes[id_]
        assert (kept["status"], kept["rev"]) == (told["status"], told["rev"]), (
            "told and kept differ"
        )
    seqs = [answer["seq"] for answer in outcomes.values()]
    assert seqs == list(range(1, len(seqs) + 1)), "each number once, in order"
    lines = {key.partition(":")[2] for key in house.rows() if key.startswith("line:")}
    assert waiter.lines <= lines, "an order is missing"


def check_house(house: RunningHouse) -> None:
    entries, private = house.journal()
    assert folded(entries, private) == house.rows()
    ids = Counter(msgspec.json.decode(entry)["id"] for entry in entries)
    assert max(ids.values()) == 1, "something was done twice"
    check_papers(house)
    engine = reader(url_of(house.data))
    with engine.begin() as connection:
        assert file_faults(connection) == []
        revs = list(connection.execute(select(CHANGES.c.rev).order_by(CHANGES.c.rev)).scalars())
        assert revs == list(range(1, len(revs) + 1)), "a revision is missing"
    engine.dispose()


def check_papers(house: RunningHouse) -> None:
    """Every docket came out; one that may have come out before says so."""
    rows = [row for _, row in house.rows().values()]
    due = [row["number"] for row in rows if row["kind"] == "ticket" and row["station"] == "bar"]
    waited_for("every docket", lambda: len(house.papers("bar")) >= len(due) > 0)
    papers = house.papers("bar")
    first = [paper for paper in papers if "DUPLICATE" not in paper]
    titles = Counter(found[0] for paper in first if (found := TITLE.search(paper)))
    assert titles
    assert max(titles.values()) == 1, "a docket printed twice without its mark"


def outcomes_of(house: RunningHouse, device: str) -> dict[str, Any]:
    engine = reader(url_of(house.data))
    with engine.begin() as connection:
        last = connection.execute(select(DEVICES.c.last_seq).where(DEVICES.c.id == device)).scalar()
        query = select(OUTCOMES.c.id, OUTCOMES.c.answer).where(OUTCOMES.c.device == device)
        rows = connection.execute(query.order_by(OUTCOMES.c.seq)).all()
    engine.dispose()
    assert last == len(rows)
    return {row.id: msgspec.json.decode(row.answer) for row in rows}
