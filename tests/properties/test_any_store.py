"""Whatever devices ask, again and again, at either of two processes: each tap counts once.

The same machine on SQLite, on PostgreSQL and on the simulator's memory, against a plain model.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from server.hub.answer import Answer
from server.hub.ask import Ask
from server.kit.ids import fresh
from tests.properties.rows_anywhere import InMemory, InSql
from tests.properties.two_processes import Rows, TwoProcesses, tap

pytestmark = pytest.mark.long
EXAMPLES = 80
STEPS = 40
DEVICES = ("tablet", "phone")
TABLES = ("1", "2", "3")
PROCESS = st.integers(0, 1)
DEVICE = st.sampled_from(DEVICES)
WISHES = st.one_of(
    st.tuples(st.just("floor.seat"), st.fixed_dictionaries({"table": st.sampled_from(TABLES)})),
    st.tuples(st.just("orders.add"), st.fixed_dictionaries({"table": st.sampled_from(TABLES)})),
    st.tuples(st.just("orders.send"), st.fixed_dictionaries({"table": st.sampled_from(TABLES)})),
    st.tuples(st.just("floor.guests_gone"),
              st.fixed_dictionaries({"table": st.sampled_from(TABLES)})),
    st.tuples(st.just("poison.take"), st.just({})),
    st.tuples(st.just("nobody.knows"), st.just({})),
)  # fmt: skip


class AnyStore(RuleBasedStateMachine):
    """The model: each device's number, and what each tap was first answered."""

    rows: ClassVar[Iterator[Rows]]
    taps = Bundle("taps")

    @initialize()
    def open(self) -> None:
        self.house = TwoProcesses(next(self.rows))
        self.seqs = dict.fromkeys(DEVICES, 0)
        self.first: dict[str, Answer] = {}

    def teardown(self) -> None:
        if hasattr(self, "house"):
            self.house.check()
            outcomes = self.house.rows.written().outcomes
            assert all(outcomes[id_].rev == was.rev for id_, was in self.first.items())
            self.house.rows.close()

    def args(self, name: str, at: dict[str, str]) -> dict[str, Any]:
        if name == "floor.seat":
            return {"turn": fresh(), "table": at["table"], "covers": 2}
        turn = next(
            (record["id"] for key, record in sorted(self.house.screen.items())
             if key.startswith("turn:") and record["table"] == at.get("table")), "nobody",
        )  # fmt: skip
        if name == "orders.add":
            return {"check": f"{turn}-1", "lines": [{"id": fresh(), "dish": "espresso"}]}
        if name == "orders.send":
            lines = [record["id"] for key, record in self.house.screen.items()
                     if key.startswith("line:") and record["check"] == f"{turn}-1"]  # fmt: skip
            return {"check": f"{turn}-1", "lines": sorted(lines), "firing": fresh()}
        return {"turn": turn} if name == "floor.guests_gone" else {}

    def next_tap(self, device: str, wish: tuple[str, dict[str, str]], ahead: int = 1) -> Ask:
        name, at = wish
        return tap(device, self.seqs[device] + ahead, name, self.args(name, at), fresh())

    def taken(self, device: str, asked: Ask, answer: Answer) -> None:
        assert answer.status in {"done", "refused", "failed"}, answer
        assert not answer.again
        assert (answer.status == "failed") == (asked.name == "poison.take")
        self.seqs[device] += 1
        assert answer.last_seq == self.seqs[device], "HUB-10: every answer uses its number up"
        self.first[asked.id] = answer

    @rule(target=taps, process=PROCESS, device=DEVICE, wish=WISHES)
    def asks(self, process: int, device: str, wish: tuple[str, dict[str, str]]) -> Ask:
        asked = self.next_tap(device, wish)
        [answer] = self.house.ask(process, asked)
        self.taken(device, asked, answer)
        return asked

    @rule(process=PROCESS, asked=taps)
    def is_asked_again(self, process: int, asked: Ask) -> None:
        """HUB-1: the same outcome, wherever it is asked."""
        [answer] = self.house.ask(process, asked)
        before = self.first[asked.id]
        assert answer.again
        assert (answer.status, answer.rev, answer.code) == (before.status, before.rev, before.code)

    @rule(process=PROCESS, asked=taps)
    def is_asked_with_other_words(self, process: int, asked: Ask) -> None:
        device = str(asked.device)
        other = tap(device, self.seqs[device] + 1, "floor.clean", {"turn": "x"}, asked.id)
        [answer] = self.house.ask(process, other)
        assert (answer.status, answer.code) == ("refused", "hub.id_reused")

    @rule(process=PROCESS, device=DEVICE, wish=WISHES, ahead=st.integers(-3, 4))
    def is_out_of_turn(
        self, process: int, device: str, wish: tuple[str, dict[str, str]], ahead: int
    ) -> None:
        if ahead == 1 or self.seqs[device] + ahead < 1:
            return
        [answer] = self.house.ask(process, self.next_tap(device, wish, ahead))
        assert answer.status == ("gap" if ahead > 1 else "seq_taken")
        assert answer.last_seq == self.seqs[device]

    @rule(
        target=taps, process=PROCESS, device=DEVICE,
        wishes=st.lists(WISHES, min_size=2, max_size=5),
        hole=st.integers(0, 5),
    )  # fmt: skip
    def replays(
        self, process: int, device: str, wishes: list[tuple[str, dict[str, str]]], hole: int
    ) -> Any:
        """A list with a number missing somewhere: what follows the hole is not taken."""
        asks = [self.next_tap(device, wish, n + 1 + (n >= hole)) for n, wish in enumerate(wishes)]
        answers = self.house.ask(process, *asks)
        for n, (asked, answer) in enumerate(zip(asks, answers, strict=True)):
            if n < hole:
                self.taken(device, asked, answer)
            else:
                assert answer.status == "gap"

        return multiple(*asks[:hole])

    @rule(target=taps, process=PROCESS, device=DEVICE, wish=WISHES)
    def is_tried_while_the_disk_is_full(
        self, process: int, device: str, wish: tuple[str, dict[str, str]]
    ) -> Ask:
        """Nothing was recorded; the same tap is then taken for the first time, by the other."""
        asked = self.next_tap(device, wish)
        self.house.fails(process, asked)
        [answer] = self.house.ask(1 - process, asked)
        self.taken(device, asked, answer)
        return asked

    @rule(process=PROCESS)
    def a_process_starts_anew(self, process: int) -> None:
        self.house.restarts(process)

    @invariant()
    def every_number_is_where_the_model_has_it(self) -> None:
        if hasattr(self, "house"):
            last_seqs = self.house.rows.last_seqs()
            assert {device: last_seqs[device] for device in DEVICES} == self.seqs


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def rows(request: pytest.FixtureRequest, folder: Path) -> Iterator[Rows]:
    if request.param == "memory":
        return (InMemory(DEVICES) for _ in iter(int, 1))
    if request.param == "sqlite":
        return InSql.files(folder, DEVICES)
    return InSql.schemas(request.getfixturevalue("postgres"), DEVICES)


def test_hub_1_2_10_15_each_tap_counts_once_on_any_store(rows: Iterator[Rows]) -> None:
    class Here(AnyStore):
        """On this store."""

    Here.rows = rows
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=EXAMPLES, stateful_step_count=STEPS,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
