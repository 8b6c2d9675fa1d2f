"""HUB-7: the lane waits for no printer, no terminal, no network and no other process."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.house import HOUSE
from server.hub.dispatch import Room
from tests.hub.lanes import LaneHouse

ROOT = Path(__file__).parents[2]
REACHES_OUT = tuple(f"{name}." for name in (
    "asyncio", "http", "os", "printers.transport", "printers.worker", "select", "server.doors",
    "socket", "subprocess", "threading", "time", "urllib.request",
))  # fmt: skip
"""By these a program waits, or reaches out of itself."""


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def verb_files(room: Room) -> set[Path]:
    functions = [verb.decide for verb in room.verbs] + [verb.load for verb in room.verbs]
    functions += [ear.hear for ear in room.ears] + [ear.load for ear in room.ears]
    return {ROOT / f"{function.__module__.replace('.', '/')}.py" for function in functions}


@pytest.mark.parametrize("room", HOUSE.rooms, ids=lambda room: room.name)
def test_hub_7_no_rule_of_the_house_can_wait_or_reach_out(room: Room) -> None:
    for file in verb_files(room):
        reached = [name for name in imported(file) if f"{name}.".startswith(REACHES_OUT)]
        assert not reached, f"{file.relative_to(ROOT)} could wait: {reached}"


def test_hub_7_a_docket_is_a_record_of_its_fire_and_nobody_waits_for_the_paper(
    folder: Path,
) -> None:
    house = LaneHouse(folder)  # Without a single worker: no paper ever comes out.
    house.pair("tablet")
    house.furnish()
    house.asks("floor.seat", {"turn": "t1", "table": "12", "covers": 2})
    house.asks("orders.add", {"check": "t1-1", "lines": [{"id": "l1", "dish": "espresso"}]})
    sent = house.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    assert sent.status == "done"
    told = {put.key.split(":")[0]: put for put in house.frames[-1].changes.puts}
    assert house.frames[-1].rev == sent.rev
    assert {"line", "firing", "ticket", "job"} <= set(told), "one revision tells it all"
    [job] = [job for key, job in house.snapshot().items() if key.startswith("job:")]
    assert job["state"] == "queued"
    assert house.asks("orders.add", {"check": "t1-1", "lines": [{"id": "l2", "dish": "espresso"}]})
    house.close()


def test_hub_7_what_became_of_a_paper_comes_back_as_a_command_of_a_door(folder: Path) -> None:
    house = LaneHouse(folder)
    house.pair("tablet")
    house.furnish()
    house.asks("floor.seat", {"turn": "t1", "table": "12", "covers": 2})
    house.asks("orders.add", {"check": "t1-1", "lines": [{"id": "l1", "dish": "espresso"}]})
    house.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    [job] = [job for key, job in house.snapshot().items() if key.startswith("job:")]
    told = {"job": job["id"], "copy": 0, "state": "printed"}
    assert house.asks("paper.report", told).code == "hub.unknown_command"
    assert house.asks("paper.report", told, device=None).status == "done"
    assert house.snapshot()[f"job:{job['id']}"]["state"] == "printed"
    house.close()
