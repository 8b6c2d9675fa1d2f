"""Traces of one screen: every input with its time, every output, and what a person would see.

The TypeScript core is led through the same inputs and must answer with the same outputs.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from server.hub.tally import tally_of_bodies
from tests.simulator.device import Device
from tests.simulator.screen.errands import Failed, Output
from tests.simulator.screen.page import Page
from tests.simulator.screen.tap import Json, Tap

SEEN_EVERY = 10
"""A tally over all records takes longer than all the rest."""


@dataclass(slots=True)
class Recorder:
    """One device, from its first page to its last."""

    lines: list[Json] = field(default_factory=list)
    name: Callable[[Json], Json] = field(default_factory=lambda: named)
    """How a record stands in the trace."""
    _kinds: dict[int, str] = field(default_factory=dict)
    """Errand → what kind it was."""

    def loaded(self, device: Device) -> None:
        assert device.page is not None
        self._kinds = {}
        self.lines.append({"page": device.page.clocks.life})

    def stepped(self, device: Device, said: tuple[Any, ...], out: Sequence[Output]) -> None:
        assert device.page is not None
        line: Json = {
            "t": device.elapsed, "w": device.wall, "in": self._input(said),
            "out": [self.output(each, device.page) for each in out],
        }  # fmt: skip
        if device.randoms:
            line["r"] = list(device.randoms)
            device.randoms.clear()
        if any(each[0] not in {"after", "cancel"} for each in out):
            line["shows"] = shown(device.page)
        if len(self.lines) % SEEN_EVERY == 0:
            line["tally"] = tally(device.page, self.name)
        self.lines.append(line)

    def performed(self, device: Device, errand: int, found: Any) -> None:
        """The transaction happened, and the page was gone before it heard."""
        said = ["came", errand, "performed", brief(found)]
        self.lines.append({"t": device.elapsed, "w": device.wall, "in": said, "out": []})

    def told(self, line: Json) -> None:
        self.lines.append(line)

    def written(self, file: Path) -> None:
        lines = (json.dumps(line, separators=(",", ":"), ensure_ascii=False) for line in self.lines)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _input(self, said: tuple[Any, ...]) -> list[Any]:
        match said:
            case ("load", turn, _):
                return ["load", turn]
            case ("tap", Tap() as tap):
                return ["tap", _told(tap)]
            case ("came", errand, found):
                return ["came", errand, *self._came(errand, found)]
            case ("wire", _, "answered", errand, replies):
                return ["came", errand, "answered", replies]
            case _:
                return [_brief_records(each) for each in said]

    def _came(self, errand: int, found: Any) -> list[Any]:
        if isinstance(found, Failed):
            return ["failed"]
        if self._kinds[errand] == "fetch":
            return ["fetched", _brief_records(found)]
        return ["found", brief(found)]

    def output(self, output: Output, page: Page) -> list[Any]:
        kind, *what = output
        if kind == "check":
            return [kind, {**what[0], "hash": tally(page, self.name)}]
        if kind in {"cabinet", "fetch", "ask"}:
            self._kinds[what[0]] = kind
        if kind != "cabinet":
            return [kind, *what]
        errand, act, *given = what
        return [kind, errand, act, *_given(act, given)]


def _given(act: str, given: Sequence[Any]) -> list[Any]:
    """What the cabinet was given, in short."""
    match act, given:
        case "take", [taps]:
            return [[tap.id for tap in taps]]
        case "settle", [answers]:
            return [[answer["id"] for answer in answers]]
        case "offer_again", [epoch, last, first]:
            return [epoch, last, first and first["rev"]]
        case "write", [key, value]:
            return [key, value["rev"]]
    return list(given)


def _told(tap: Tap) -> Json:
    fields = asdict(tap)
    del fields["seq"]
    return {**fields, "person": None, "at": 0}


def brief(found: Any) -> Any:
    """What the trace tells of something that the cabinet gave."""
    if isinstance(found, list):
        return [each if isinstance(each, str) else [each.id, each.seq] for each in found]
    return found["rev"] if found else None


def _brief_records(message: Any) -> Any:
    """Records stand in a trace by their names and sums: a screen's core looks no further."""
    if isinstance(message, list):
        return [_brief_records(each) for each in message]
    if isinstance(message, dict):
        if "kind" in message and "id" in message:
            return named(message)
        return {
            key: _brief_records(value) if key in {"changes", "puts", "records"} else value
            for key, value in message.items()
        }
    return message


def named(record: Json) -> Json:
    total = zlib.crc32(msgspec.json.encode(record, order="sorted"))
    return {"kind": record["kind"], "id": record["id"], "sum": total}


def tally(page: Page, name: Callable[[Json], Json]) -> str:
    records = page.replica.records.values()
    return tally_of_bodies(msgspec.json.encode(name(record)) for record in records)


def shown(page: Page) -> Json:
    ledger = page.outbox.ledger
    return {
        "state": page.session.liveness,
        "epoch": page.replica.epoch,
        "rev": page.replica.rev,
        "waiting": [[tap.id, tap.seq] for tap in ledger.waiting()],
        "done": list(ledger.done),
        "tray": list(ledger.tray),
    }
