"""Lead this side's page through a trace, as clients/sync/traces.test.ts leads the other side's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.simulator.screen.cabinet import Shelves
from tests.simulator.screen.errands import Failed, Output
from tests.simulator.screen.page import Page
from tests.simulator.screen.tap import Json, Tap
from tests.simulator.traces import Recorder, brief, shown, tally


class Replay:
    """One device; every output is compared with the trace's."""

    def __init__(self) -> None:
        self.shelves, self.slips = Shelves(), dict[str, Tap]()
        self.random: list[float] = []
        self.asked: dict[int, Output] = {}
        self.recorder = Recorder(name=lambda record: record)
        self.page: Page | None = None
        self.tapping: Tap | None = None

    def line(self, line: Json) -> None:
        if "page" in line:
            self.page, self.asked = Page(line["page"], lambda: self.random.pop(0)), {}
            return
        if "thrown_away" in line:
            self.shelves = Shelves()
            return
        if "last_number" in line:
            self.shelves.kept["seq"] = line["last_number"]
            return
        assert self.page is not None
        self.random.extend(line.get("r", ()))
        said = self.input(*line["in"])
        if said is None:
            return
        out = self.page.step(line["t"], line["w"], *said)
        told = [self.recorder.output(each, self.page) for each in out]
        assert json.loads(json.dumps(told)) == line["out"], line["in"]
        for output in out:
            self.kept(output)
        if "tally" in line:
            assert tally(self.page, self.recorder.name) == line["tally"], line["in"]
        if "shows" in line:
            assert json.loads(json.dumps(shown(self.page))) == line["shows"], line["in"]

    def kept(self, output: Output) -> None:
        match output:
            case ("slip", id_):
                assert self.tapping is not None
                self.slips[id_] = self.tapping
            case ("slip_gone", id_):
                self.slips.pop(id_, None)
            case ("cabinet" | "fetch" | "ask", errand, *_):
                self.asked[errand] = output

    def input(self, kind: str, *what: Any) -> tuple[Any, ...] | None:
        match kind, *what:
            case "load", turn:
                return "load", turn, tuple(self.slips[id_] for id_ in sorted(self.slips))
            case "tap", fields:
                known = {name: value for name, value in fields.items() if name in _FIELDS}
                self.tapping = Tap(**known)
                return "tap", self.tapping
            case "came", errand, "failed":
                return "came", errand, Failed()
            case "came", errand, ("found" | "performed") as how, expected:
                _, _, act, *given = self.asked[errand]
                found = self.shelves.perform(act, *given)
                assert brief(found) == expected, what
                return ("came", errand, found) if how == "found" else None
            case "came", errand, _, message:
                return "came", errand, message
        return kind, *what


_FIELDS = frozenset(Tap.__dataclass_fields__)


def lines_of(file: Path) -> Iterator[Json]:
    for text in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(text)
