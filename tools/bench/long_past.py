"""A house with a long past: a million lines of years gone by must not slow a new one down."""

from __future__ import annotations

import selectors
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median
from typing import Final

import msgspec

from tools.bench import places
from tools.bench.cores import on, parted
from tools.bench.evening import Evening
from tools.bench.figures import MICROSECONDS, Finding
from tools.bench.line import Line, Paired, lines
from tools.bench.load import Load, Pace
from tools.bench.places import Place

LINES: Final = 1_000_000
LINES_A_CHECK: Final = 12
ROUNDS: Final = 5
COMMANDS: Final = 400
PACE: Final = Pace(per_second=100)
SCREENS: Final = 20
ASKERS: Final = 20
AT_MOST: Final = 1.1
COUNTER: Final = "SELECT rev FROM house"


def long_past(data: Path, past_lines: int = LINES) -> list[Finding]:
    """Two houses, alike but for their past, in turn: median of the rounds."""
    _, ours = parted()
    cpu: dict[str, list[float]] = {"empty": [], "old": []}
    with ExitStack() as doors:
        opened = {}
        for name in cpu:
            place = _opened(data / name, past_lines if name == "old" else 0)
            doors.callback(place.close)
            opened[name] = place, places.pair(place, data / name, SCREENS + ASKERS)
        # One ear for both: whoever does not run now still answers its pings.
        selector = doors.enter_context(selectors.DefaultSelector())
        stands = {name: (opened[name][0], _evening(doors, *opened[name], selector)) for name in cpu}
        doors.enter_context(on(ours))
        for number in range(ROUNDS):
            for name in sorted(cpu, reverse=bool(number % 2)):
                cpu[name].append(_round(*stands[name]))
    empty, old = (median(cpu[name]) * MICROSECONDS for name in ("empty", "old"))
    return [
        Finding(
            name=f"CPU for a command with {past_lines:,} lines of history",
            said=f"{old:.0f} us, in an empty house {empty:.0f} us",
            ratio=old / empty, at_most=AT_MOST,
        )
    ]  # fmt: skip


def _opened(folder: Path, past_lines: int) -> Place:
    """A house; with a past it is closed while that is written, as if it had been lived through."""
    folder.mkdir()
    theirs, _ = parted()
    with on(theirs):
        place = places.house(folder)
        if past_lines:
            place.close()
            remember(folder / "house.sqlite", past_lines)
            place = places.house(folder)
    return place


def _evening(
    doors: ExitStack, place: Place, paired: list[Paired], selector: selectors.BaseSelector
) -> Evening:
    watching = lines(place.where, paired[:SCREENS], greet=Line.hello)
    load = Load(watching, lines(place.where, paired[SCREENS:]), selector)
    doors.callback(load.close)
    return Evening(load, prefix=f"past-{place.port}")


def _round(place: Place, evening: Evening) -> float:
    wishes, before = evening.mixed(COMMANDS), place.cpu()
    evening.load.run(wishes, PACE)
    return (place.cpu() - before) / COMMANDS


def remember(file: Path, lines: int) -> None:
    """Filed lines, their journal and their outcomes, as their commands would have left them."""
    with closing(sqlite3.connect(file)) as house, house:
        _written(house, lines)


def _written(house: sqlite3.Connection, lines: int) -> None:
    house.execute("PRAGMA synchronous = OFF")
    [rev] = house.execute(COUNTER).fetchone()
    house.executemany(
        "INSERT INTO records (key, kind, subject, live, rev, body) VALUES (?, 'line', ?, 0, ?, ?)",
        ((f"line:{id_}", check, rev + n + 1, body) for n, id_, check, body in _past(lines)),
    )
    house.executemany(
        "INSERT INTO journal (rev, entry, hash) VALUES (?, ?, ?)",
        ((rev + n + 1, _entry(rev + n + 1, body), f"{n:064x}") for n, _, _, body in _past(lines)),
    )
    house.executemany(
        "INSERT INTO outcomes (id, asked, device, seq, at, answer) VALUES (?, ?, ?, ?, ?, ?)",
        ((f"past-{n}", "0" * 64, "long-ago", n + 1, 0, b'{"id":"past","status":"done"}')
         for n in range(lines)),
    )  # fmt: skip
    house.execute("UPDATE house SET rev = rev + ?, turn = turn + ?", (lines, lines))


def _past(lines: int) -> Iterator[tuple[int, str, str, bytes]]:
    for number in range(lines):
        id_, check = f"past-line-{number}", f"past-{number // LINES_A_CHECK}-1"
        fields = {
            "kind": "line", "id": id_, "check": check, "dish": "carbonara", "name": "Carbonara",
            "quantity": 1, "price_cents": 1_490, "course": 2, "seat": 1 + number % 4,
            "modifiers": [], "allergies": [], "note": "", "by": "anna",
        }  # fmt: skip
        yield number, id_, check, msgspec.json.encode(fields)


def _entry(rev: int, body: bytes) -> bytes:
    return b'{"changes":{"puts":[' + body + b'],"filed":[],"erased":[]},"rev":%d}' % rev
