"""How busy a slow kitchen screen is in a rush, in a real browser.

Forty tickets hang at the grill, the browser's processor is slowed down six times, and the house
takes fifty changes a second: dishes entered at every table, and the grill's own tickets begun,
bumped and recalled. Busy is the main thread's time in tasks over the time that passed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import count, cycle, islice
from pathlib import Path
from statistics import median
from typing import Any, Final

from tools.bench import places
from tools.bench.evening import QUICKLY, TABLES
from tools.bench.figures import Finding
from tools.bench.line import Line, lines
from tools.bench.load import Load, Pace, Wish
from tools.bench.places import Place

TICKETS: Final = 40
LINES: Final = 4
GRILLED: Final = ("sea-bream", "half-chicken")
PER_SECOND: Final = 50
SECONDS: Final = 12
ROUNDS: Final = 3
SLOWER: Final = 6
ASKERS: Final = 6
BUSY_MAX: Final = 0.5
ROLES: Final = ("waiter", "cook")
WIDTH: Final = 1920
HEIGHT: Final = 1080
SETTLES_SECONDS: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """Shares of a slowed-down core, medians over the rounds."""

    at_rest: float
    in_a_rush: float


@dataclass(slots=True)
class Grill:
    """Forty parties whose dishes hang at the grill, and what goes on in the house meanwhile."""

    load: Load

    def hang(self, tickets: int = TICKETS) -> list[str]:
        """The tickets' ids."""
        turns = [f"rush-{number}" for number in range(tickets)]
        tables = islice(cycle(TABLES), tickets)
        self._do(
            Wish("floor.seat", {"turn": turn, "table": table, "covers": 4}, live=False)
            for turn, table in zip(turns, tables, strict=True)
        )
        self._do(Wish("orders.add", self._entered(turn, LINES)) for turn in turns)
        self._do(Wish("orders.send", self._sent(turn)) for turn in turns)
        return [f"{turn}-firing-2-grill" for turn in turns]

    def rush(self, tickets: list[str], number: Iterator[int]) -> list[Wish]:
        """Of ten changes seven are dishes entered, one is a start, one a bump, one its recall."""
        wishes = []
        for at in range(PER_SECOND * SECONDS):
            ticket = tickets[at // 10 % len(tickets)]
            acts = {7: "kitchen.start", 8: "kitchen.bump", 9: "kitchen.recall"}
            act = acts.get(at % 10)
            turn = f"rush-{at % TICKETS}"
            dish = {"id": f"rush-more-{next(number)}", "dish": GRILLED[0], "seat": 1}
            entered = {"check": f"{turn}-1", "lines": [dish]}
            wishes.append(Wish(act, {"ticket": ticket}) if act else Wish("orders.add", entered))
        return wishes

    def _entered(self, turn: str, lines: int) -> dict[str, Any]:
        new = [
            {"id": f"{turn}-{at}", "dish": GRILLED[at % len(GRILLED)], "seat": at + 1}
            for at in range(lines)
        ]
        return {"check": f"{turn}-1", "lines": new}

    def _sent(self, turn: str) -> dict[str, Any]:
        entered = [f"{turn}-{at}" for at in range(LINES)]
        return {"check": f"{turn}-1", "lines": entered, "firing": f"{turn}-firing"}

    def _do(self, wishes: Iterator[Wish]) -> None:
        self.load.run(list(wishes), QUICKLY)


class Screen:
    """A kitchen screen in Chromium, at the grill."""

    def __init__(self, doors: ExitStack, place: Place) -> None:
        from playwright.sync_api import sync_playwright

        playwright = doors.enter_context(sync_playwright())
        browser = playwright.chromium.launch(**places.CHROMIUM)
        doors.callback(browser.close)
        self.page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        self.page.goto(f"http://{places.LOOPBACK}:{place.port}/kds")
        self.page.locator("[data-station=grill]").click()
        self.page.locator(".kitchen-button.main").click()
        self.page.locator("[data-ticket]").first.wait_for()
        self._chrome = self.page.context.new_cdp_session(self.page)
        self._chrome.send("Performance.enable")
        self._chrome.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def busy_during(self, what: Callable[[], object]) -> float:
        before = self._figures()
        what()
        after = self._figures()
        passed = after["Timestamp"] - before["Timestamp"]
        return (after["TaskDuration"] - before["TaskDuration"]) / passed

    def _figures(self) -> dict[str, float]:
        said = self._chrome.send("Performance.getMetrics")
        return {each["name"]: each["value"] for each in said["metrics"]}


def measured(data: Path, say: Callable[[str], None]) -> Busy:
    with ExitStack() as doors:
        say("opening the house")
        place = places.house(data)
        doors.callback(place.close)
        devices = places.pair(place, data, ASKERS + 1, ROLES)
        watching = lines(place.where, devices[:1], greet=Line.hello)
        load = Load(watching, lines(place.where, devices[1:]))
        doors.callback(load.close)
        grill, number = Grill(load), count()
        tickets = grill.hang()
        screen = Screen(doors, place)
        say(f"{TICKETS} tickets hang")
        rest, rush = [], []
        for turn in range(ROUNDS):
            load.idle(SETTLES_SECONDS)
            rest.append(screen.busy_during(partial(load.idle, SETTLES_SECONDS)))
            hurry = partial(load.run, grill.rush(tickets, number), Pace(per_second=PER_SECOND))
            rush.append(screen.busy_during(hurry))
            say(f"round {turn + 1} of {ROUNDS}: at rest {rest[-1]:.0%}, in a rush {rush[-1]:.0%}")
        return Busy(at_rest=median(rest), in_a_rush=median(rush))


def kitchen(data: Path) -> list[Finding]:
    busy = measured(data, _say)
    return [
        Finding(
            name=f"a kitchen screen {SLOWER}x slower, {TICKETS} tickets, {PER_SECOND} changes/s",
            said=f"{busy.in_a_rush:.0%} busy, {busy.at_rest:.0%} at rest",
            ratio=busy.in_a_rush / BUSY_MAX, at_most=1.0,
        )
    ]  # fmt: skip


def _say(what: str) -> None:
    sys.stderr.write(f"  {what}\n")
