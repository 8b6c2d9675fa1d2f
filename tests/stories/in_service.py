"""A house in service: people ask, papers come out, screens agree after every command."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from printers.document import Document
from printers.encode.text import as_text
from server.hub.answer import Answer
from server.hub.ask import Ask
from server.kit.clock import MINUTE, HandClock
from server.kit.ids import PersonId, derived
from tests.evening import SIX_PM
from tests.hub.lanes import LaneHouse, replayed
from tests.stories.dishes import Wish

ROLES = {
    "anna": ("waiter",),
    "ben": ("waiter",),
    "carla": ("cashier",),
    "marco": ("manager", "cashier", "waiter"),
    "cook": ("cook",),
}


class Said(AssertionError):
    """An answer that the story did not expect."""


@dataclass(slots=True)
class Service:
    """The restaurant of the demo file, with its own clock."""

    folder: Path
    house: LaneHouse = field(init=False)
    screen: dict[str, Any] = field(default_factory=dict)
    seen_frames: int = 0
    lines: int = 0
    turns: dict[str, str] = field(default_factory=dict)
    """Table label → the party sitting there."""

    def __post_init__(self) -> None:
        self.house = LaneHouse(self.folder, clock=HandClock(SIX_PM - 3 * 60 * MINUTE))
        for person in ROLES:
            self.house.pair(person)
        self.house.furnish()
        self.screen = self.house.snapshot()
        self.seen_frames = len(self.house.frames)

    def at(self, time: str) -> None:
        """Set the clock: local time, which is two hours ahead of UTC in May."""
        hours, minutes = time.split(":")
        since_six = int(hours) * 60 + int(minutes) - 18 * 60
        moment = SIX_PM - 2 * 60 * MINUTE + since_six * MINUTE
        assert moment >= self.house.clock.moment, "time runs forward"
        self.house.clock.moment = moment

    def tell(self, by: str, name: str, args: dict[str, Any], **how: Any) -> Answer:
        """Ask, then check that a screen which heard the changes stands where the house stands."""
        ask = self.ask(by, name, args, **how)
        answer = self.house.lane.ask(ask).result(timeout=10)
        self.agree()
        return answer

    def ask(self, by: str, name: str, args: dict[str, Any], **how: Any) -> Ask:
        how = {"seen": self.house.lane.rev, **how}
        return self.house.ask(
            name, args, device=by, by=PersonId(by), roles=frozenset(ROLES[by]), **how
        )

    def agree(self) -> None:
        self.screen = replayed(self.screen, self.house.frames[self.seen_frames :])
        self.seen_frames = len(self.house.frames)
        assert self.screen == self.house.snapshot(), "a screen disagrees with the house"

    def does(self, by: str, name: str, args: dict[str, Any], **how: Any) -> Answer:
        answer = self.tell(by, name, args, **how)
        if answer.status != "done":
            raise Said(f"{by} {name}: {answer.code}: {answer.sentence}")
        return answer

    def is_refused(self, by: str, name: str, args: dict[str, Any], **how: Any) -> Answer:
        before = self.house.rows()
        answer = self.tell(by, name, args, **how)
        assert answer.status == "refused", f"{name} was {answer.status}"
        assert self.house.rows() == before, "a refusal changed something"
        return answer

    def door(self, name: str, args: dict[str, Any]) -> Answer:
        answer = self.house.asks(name, args, device=None, id=derived(name, str(args)))
        self.agree()
        assert answer.status == "done", answer.sentence
        return answer

    # ------------------------------------------------------------------ what screens show
    def all(self, kind: str, **where: Any) -> list[dict[str, Any]]:
        return [
            record
            for key, record in self.screen.items()
            if key.startswith(f"{kind}:") and all(record[name] == v for name, v in where.items())
        ]

    def one(self, kind: str, **where: Any) -> dict[str, Any]:
        found = self.all(kind, **where)
        assert len(found) == 1, f"{len(found)} of {kind} {where}"
        return found[0]

    def turn(self, table: str) -> dict[str, Any]:
        return self.one("turn", table=table)

    def checks(self, table: str) -> list[dict[str, Any]]:
        return sorted(self.all("check", table=table), key=lambda check: str(check["id"]))

    def check(self, table: str) -> dict[str, Any]:
        return self.checks(table)[-1]

    def unsent(self, table: str, by: str) -> list[dict[str, Any]]:
        return [
            line
            for line in self.all("line", check=self.check(table)["id"], person=by)
            if line["sent_at"] is None and line["removed_at"] is None
        ]

    def line(self, table: str, dish: str) -> dict[str, Any]:
        checks = {check["id"] for check in self.checks(table)}
        found = [
            line for line in self.all("line", dish=dish)
            if line["check"] in checks and not line["removed_at"]
        ]  # fmt: skip
        return found[-1]

    def ticket(self, title: str) -> dict[str, Any]:
        station, number = title.lower().split()
        return self.one("ticket", station=station, number=int(number))

    def minutes(self, table: str) -> int:
        return int((self.house.clock.moment - self.turn(table)["since"]) // MINUTE)

    # ------------------------------------------------------------------ what came out on paper
    def papers(self, station: str | None = None) -> list[str]:
        """The titles of every job so far, in the order of their lanes."""
        jobs = [job for job in self.jobs() if station is None or job["station"] == station]
        return [job["title"] for job in jobs]

    def jobs(self) -> list[dict[str, Any]]:
        rows = [fields for key, (_, fields) in self.house.rows().items() if key.startswith("job:")]
        return sorted(
            rows, key=lambda job: (job["station"] or "~", job["number"] or 0, job["asked_at"])
        )

    def text(self, title: str, which: int = -1) -> str:
        """A paper as it comes out, 42 columns wide."""
        found = sorted(
            (job for job in self.jobs() if job["title"] == title), key=lambda job: job["asked_at"]
        )
        _, sheet = self.house.rows()[f"sheet:{found[which]['id']}"]
        return as_text(msgspec.convert(sheet["blocks"], type=Document), columns=42)

    # ------------------------------------------------------------------ what people do
    def seats(self, by: str, table: str, covers: int) -> None:
        turn = derived("party", table, str(self.house.lane.rev))
        self.does(by, "floor.seat", {"turn": turn, "table": table, "covers": covers})
        self.turns[table] = turn

    def adds(self, by: str, table: str, *wishes: Wish) -> list[str]:
        made = []
        for wish in wishes:
            self.lines += 1
            made.append(f"line-{self.lines:03}")
            args = {"check": self.check(table)["id"], "lines": [wish.args(made[-1])]}
            self.does(by, "orders.add", args)
        return made

    def send_args(self, by: str, table: str, **how: Any) -> dict[str, Any]:
        lines = [line["id"] for line in self.unsent(table, by)]
        firing = derived("send", table, by, str(self.house.lane.rev))
        return {"check": self.check(table)["id"], "lines": lines, "firing": firing, **how}

    def sends(self, by: str, table: str, *wishes: Wish, **how: Any) -> list[str]:
        """Adds and sends; the titles of the papers that this brought out."""
        before = set(self.papers())
        self.adds(by, table, *wishes)
        self.does(by, "orders.send", self.send_args(by, table, **how))
        return [title for title in self.papers() if title not in before]

    def fire_args(self, table: str, course: int, by: str = "") -> dict[str, Any]:
        check = self.check(table)["id"]
        lines = [
            line["id"] for line in self.all("line", check=check, course=course)
            if line["sent_at"] and not line["fired_at"] and line["quantity"]
        ]  # fmt: skip
        firing = derived("fire", check, str(course), by, str(self.house.lane.rev))
        return {"firing": firing, "check": check, "course": course, "lines": lines}

    def fires(self, by: str, table: str, course: int) -> list[str]:
        before = set(self.papers())
        self.does(by, "orders.fire_course", self.fire_args(table, course))
        return [title for title in self.papers() if title not in before]

    def bumps(self, *titles: str) -> None:
        for title in titles:
            self.does("cook", "kitchen.bump", {"ticket": self.ticket(title)["id"]})

    def ready(self, table: str) -> list[str]:
        """Which firings of a table wait at the pass."""
        turn = self.turn(table)["id"]
        return [
            f["id"] for f in self.all("firing", turn=turn) if f["ready_at"] and not f["served_at"]
        ]

    def serves(self, by: str, table: str) -> None:
        self.does(by, "kitchen.serve", {"firings": self.ready(table)})
        assert self.ready(table) == []

    def has_all(self, by: str, table: str) -> None:
        """Their waiter says served, also of what nobody has bumped."""
        fired = self.all("firing", turn=self.turn(table)["id"], served_at=None)
        self.does(by, "kitchen.serve", {"firings": [firing["id"] for firing in fired]})

    def leaves(self, by: str, table: str) -> None:
        turn = self.turn(table)["id"]
        self.does(by, "floor.guests_gone", {"turn": turn})
        self.does(by, "floor.clean", {"turn": turn})
        assert self.all("turn", table=table) == []
