"""What a person sees on a screen: its replica, with this device's own unanswered wishes on top."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.simulator.screen.page import Page
from tests.simulator.screen.tap import Json, Tap

Shown = dict[str, dict[str, Json]]


@dataclass(slots=True)
class Sight:
    """Records by kind and id."""

    person: str
    shown: Shown = field(default_factory=dict)

    def of(self, kind: str, wanted: Callable[[Json], object] = lambda _: True) -> list[Json]:
        return [each for each in self.shown.get(kind, {}).values() if wanted(each)]

    def put(self, record: Json) -> None:
        self.shown.setdefault(record["kind"], {})[record["id"]] = record

    def change(self, kind: str, id_: str, **now: object) -> None:
        record = self.shown.get(kind, {}).get(id_)
        if record:
            self.put({**record, **now})


def seen(page: Page, person: str) -> Sight:
    sight = Sight(person)
    for record in page.replica.records.values():
        sight.put(record)
    for tap in page.standing():
        guess = _GUESSES.get(tap.name)
        if guess:
            guess(sight, tap)
    return sight


def _seated(sight: Sight, tap: Tap) -> None:
    turn, table = tap.args["turn"], tap.args["table"]
    if turn not in sight.shown.get("turn", {}):
        sight.put({"kind": "turn", "id": turn, "table": table, "state": "seated"})
        sight.put(
            {"kind": "check", "id": f"{turn}-1", "turn": turn, "table": table, "closed_at": None,
             "waiting": [], "held": []}
        )  # fmt: skip


def _added(sight: Sight, tap: Tap) -> None:
    for line in tap.args["lines"]:
        if line["id"] not in sight.shown.get("line", {}):
            sight.put(
                {"kind": "line", "check": tap.args["check"], "person": sight.person,
                 "sent_at": None, "removed_at": None, "firing": None, **line}
            )  # fmt: skip


def _removed(sight: Sight, tap: Tap) -> None:
    sight.change("line", tap.args["line"], removed_at=tap.wall)


def _sent(sight: Sight, tap: Tap) -> None:
    for id_ in tap.args["lines"]:
        sight.change("line", id_, sent_at=tap.wall)


_GUESSES: dict[str, Callable[[Sight, Tap], None]] = {
    "floor.seat": _seated,
    "orders.add": _added,
    "orders.remove": _removed,
    "orders.send": _sent,
}
