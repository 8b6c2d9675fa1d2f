"""The generated files are in step, and the samples of every message fit both ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from server.house import HOUSE
from server.hub.answer import Answer
from server.hub.envelope import greeted, opened
from server.hub.wire import files, stale, wire_of, write

ROOT = Path(__file__).parents[2]


def sample(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ROOT / f"tests/fixtures/wire/{name}.json").read_text())
    return content


def test_the_generated_files_say_what_the_python_definitions_say() -> None:
    assert stale(HOUSE, ROOT) == []


def test_writing_brings_a_drifted_folder_back_in_step(tmp_path: Path) -> None:
    assert len(stale(HOUSE, tmp_path)) == len(files(HOUSE))
    write(HOUSE, tmp_path)
    assert stale(HOUSE, tmp_path) == []
    (tmp_path / "clients/wire/records.ts").write_text("drifted")
    assert stale(HOUSE, tmp_path) == ["clients/wire/records.ts"]


def test_screens_are_not_offered_what_only_doors_may_ask() -> None:
    wire = wire_of(HOUSE)
    assert "paper.report" in {kind.NAME for kind in wire.door_commands}
    assert "paper.report" not in {kind.NAME for kind in wire.commands}
    assert '"paper.report"' not in files(HOUSE)["clients/wire/commands.ts"]


def test_every_refusal_has_a_code_of_its_room() -> None:
    for refusal in wire_of(HOUSE).refusals:
        room, _, reason = refusal.code.partition(".")
        assert room
        assert reason


def test_the_house_reads_the_sample_of_an_ask_and_of_a_hello() -> None:
    asks = sample("ask")
    one, approved = opened([asks["one"], asks["approved"]])
    assert (one.seq, one.name, one.seen) == (7, "floor.seat", 41)
    assert (approved.approval, approved.live) == ("one-use-token", False)
    assert greeted(sample("hello")["message"]).asked == 7
    assert greeted(sample("hello")["empty"]).epoch is None


def test_the_house_answers_as_the_samples_say() -> None:
    for name, told in sample("answer").items():
        if name != "what":
            assert msgspec.to_builtins(msgspec.convert(told, Answer)) == told
