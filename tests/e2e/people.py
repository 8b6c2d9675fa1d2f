"""The people who need no browser: they ask over a raw screen and see what its replica holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from printers.document import Document
from printers.encode.text import as_text
from server.kit.ids import fresh
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.raw import RawScreen
from tests.stories.dishes import Wish

PAPER = frozenset({"job", "printer"})
STATIONS = ("grill", "pasta", "cold", "bar")


@dataclass(slots=True)
class People:
    """Second waiter, cooks and bartender; and the eyes of the test on the whole house."""

    house: RunningHouse
    screen: RawScreen

    @classmethod
    def at(cls, house: RunningHouse) -> People:
        screen = RawScreen.of(house, "Phone").open()
        screen.sign_in("ben", "2222").stand_at(*STATIONS)
        return cls(house, screen)

    # ------------------------------------------------------------------ what they see
    def all(self, kind: str, **where: Any) -> list[dict[str, Any]]:
        return [
            record
            for key, record in list(self.screen.records.items())
            if key.startswith(f"{kind}:") and all(record[name] == v for name, v in where.items())
        ]

    def one(self, kind: str, **where: Any) -> dict[str, Any]:
        """Waits until there is exactly this one."""

        def look() -> dict[str, Any] | None:
            found = self.all(kind, **where)
            return found[0] if len(found) == 1 else None

        return self.screen.wait(f"one {kind} {where}", look)

    def turn(self, table: str) -> dict[str, Any]:
        return self.one("turn", table=table)

    def checks(self, table: str) -> list[dict[str, Any]]:
        self.screen.wait(f"a check at {table}", lambda: self.all("check", table=table))
        return sorted(self.all("check", table=table), key=lambda check: str(check["id"]))

    def check(self, table: str) -> dict[str, Any]:
        return self.checks(table)[-1]

    def line(self, table: str, dish: str) -> dict[str, Any]:
        checks = {check["id"] for check in self.checks(table)}
        lines = self.all("line", dish=dish, removed_at=None)
        return [line for line in lines if line["check"] in checks][-1]

    def unsent(self, table: str, by: str) -> list[dict[str, Any]]:
        check = self.check(table)["id"]
        return self.all("line", check=check, person=by, sent_at=None, removed_at=None)

    def ticket(self, title: str) -> dict[str, Any]:
        station, number = title.lower().split()
        return self.one("ticket", station=station, number=int(number))

    def ready(self, table: str) -> list[str]:
        turn = self.turn(table)["id"]
        fired = self.all("firing", turn=turn, served_at=None)
        return [firing["id"] for firing in fired if firing["ready_at"]]

    def all_day(self, station: str) -> dict[str, int]:
        return {row["name"]: row["pieces"] for row in self.one("lane", id=station)["all_day"]}

    def shows(self, table: str, state: str) -> None:
        """The table's state, as every screen shows it."""
        self.one("turn", table=table, state=state)

    # ------------------------------------------------------------------ what came out on paper
    def jobs(self) -> list[dict[str, Any]]:
        rows = self.house.rows()
        return [fields for key, (_, fields) in rows.items() if key.startswith("job:")]

    def titles(self, *stations: str) -> list[str]:
        """Every docket asked for so far, lane by lane."""
        dockets = [job for job in self.jobs() if job["station"] in (stations or STATIONS)]
        dockets.sort(key=lambda job: (STATIONS.index(job["station"]), job["number"]))
        return [job["title"] for job in dockets]

    def paper(self, title: str, which: int = -1) -> str:
        """A paper of this title; waits until the printer has confirmed it."""

        def look() -> list[dict[str, Any]]:
            found = [job for job in self.jobs() if job["title"] == title]
            return [job for job in found if job["state"] == "printed"]

        printed = sorted(waited_for(f"the paper {title}", look), key=lambda job: job["asked_at"])
        _, sheet = self.house.rows()[f"sheet:{printed[which]['id']}"]
        return as_text(msgspec.convert(sheet["blocks"], type=Document), columns=42)

    def came_out(self, *titles: str) -> None:
        """These and, together with what came before, no others."""
        waited_for(f"the papers {titles}", lambda: set(titles) <= set(self.titles()))
        for title in titles:
            self.paper(title)

    # ------------------------------------------------------------------ what they do
    def does(self, by: str, name: str, args: dict[str, Any], **how: Any) -> dict[str, Any]:
        answer = self.screen.ask(by, name, args, **how)
        assert answer["status"] == "done", f"{name}: {answer['code']}: {answer['sentence']}"
        return answer

    def is_refused(self, by: str, name: str, args: dict[str, Any]) -> dict[str, Any]:
        """Asked twice: with the first answer this screen has caught up with what came before."""
        self.screen.ask(by, name, args)
        before = self._service()
        answer = self.screen.ask(by, name, args)
        assert answer["status"] == "refused", f"{name} was {answer['status']}"
        after = self._service()
        changed = {key for key in {*before, *after} if before.get(key) != after.get(key)}
        assert not changed, f"a refusal changed {sorted(changed)}"
        return answer

    def _service(self) -> dict[str, Any]:
        """All but the papers, which come out in their own time."""
        known = dict(self.screen.records)
        return {key: known[key] for key in known if key.split(":")[0] not in PAPER}

    def seats(self, by: str, table: str, covers: int) -> None:
        self.does(by, "floor.seat", {"turn": fresh(), "table": table, "covers": covers})

    def adds(self, by: str, table: str, *wishes: Wish) -> list[str]:
        made = [fresh() for _ in wishes]
        check = self.check(table)["id"]
        lines = [wish.args(line) for line, wish in zip(made, wishes, strict=True)]
        self.does(by, "orders.add", {"check": check, "lines": lines})
        return made

    def send_args(self, by: str, table: str, **how: Any) -> dict[str, Any]:
        lines = [line["id"] for line in self.unsent(table, by)]
        return {"check": self.check(table)["id"], "lines": lines, "firing": fresh(), **how}

    def sends(self, by: str, table: str, *wishes: Wish, **how: Any) -> None:
        self.adds(by, table, *wishes)
        self.does(by, "orders.send", self.send_args(by, table, **how))

    def fire_args(self, table: str, course: int) -> dict[str, Any]:
        check = self.check(table)["id"]
        lines = [
            line["id"]
            for line in self.all("line", check=check, course=course, fired_at=None)
            if line["sent_at"] and line["quantity"]
        ]
        return {"firing": fresh(), "check": check, "course": course, "lines": lines}

    def bumps(self, *titles: str) -> None:
        for title in titles:
            self.does("cook", "kitchen.bump", {"ticket": self.ticket(title)["id"]})

    def serves(self, by: str, table: str) -> None:
        """Once everything that was fired for the table stands at the pass."""
        turn = self.turn(table)["id"]

        def look() -> list[str] | None:
            fired = self.all("firing", turn=turn, served_at=None)
            return self.ready(table) if all(firing["ready_at"] for firing in fired) else None

        ready = self.screen.wait(f"food for {table}", look)
        self.does(by, "kitchen.serve", {"firings": ready})

    def leaves(self, by: str, table: str) -> None:
        turn = self.turn(table)["id"]
        self.does(by, "floor.guests_gone", {"turn": turn})
        self.does(by, "floor.clean", {"turn": turn})
