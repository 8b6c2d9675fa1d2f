"""The rounds: house and limits in turn, so that the machine's moods strike all of them alike."""

from __future__ import annotations

import selectors
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from tools.bench import places
from tools.bench.cores import on, parted
from tools.bench.evening import Evening
from tools.bench.figures import Flow, Trial, figures
from tools.bench.line import Line, Paired, lines
from tools.bench.load import Load, Pace, Wish
from tools.bench.places import Place

HOUSE: Final = "house"
LIMITS: Final = ("screens", "stock")
ADD: Final = "orders.add"
FIRE: Final = "orders.fire_course"
REHEARSED: Final = 120
REHEARSED_PER_SECOND: Final = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much of everything; the tests have a small one."""

    screens: int = 20
    askers: int = 100
    rounds: int = 5
    at_20: int = 80
    at_100: int = 250
    flooded: int = 480
    unanswered: int = 50
    fire_rounds: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of load: a command and a pace."""

    name: str
    pace: Pace
    rounds: int
    wishes: Callable[[Evening], list[Wish]]
    aim: str = ""


def kinds(size: Size) -> list[Kind]:
    """A service: nine lines added for each course fired, at two paces and as much as goes."""

    def serving(name: str, pace: Pace, commands: int, aim: str = "") -> Kind:
        def wishes(evening: Evening) -> list[Wish]:
            return evening.mixed(commands)

        return Kind(name=name, pace=pace, rounds=size.rounds, wishes=wishes, aim=aim)

    return [
        serving("9 add : 1 fire at 20/s", Pace(per_second=20), size.at_20, "answer within 3.5x"),
        serving("9 add : 1 fire at 100/s", Pace(per_second=100), size.at_100),
        serving(
            "9 add : 1 fire, ceiling",
            Pace(unanswered=size.unanswered),
            size.flooded,
            "38% or more",
        ),
        Kind(
            name="fire_course alone at 10/s",
            pace=Pace(per_second=10),
            rounds=size.fire_rounds,
            wishes=Evening.firing,
        ),
    ]


@dataclass(frozen=True, slots=True)
class Stand:
    """A place, and the load that stands before it."""

    place: Place
    load: Load

    def run(self, wishes: Sequence[Wish], pace: Pace) -> Flow:
        before = self.place.cpu()
        flow = self.load.run(wishes, pace)
        return replace(flow, house_cpu=self.place.cpu() - before)


def rounds(size: Size, data: Path, say: Callable[[str], None]) -> list[Trial]:
    """Open the house and both limits, rehearse, and run every kind of load at each in turn."""
    with ExitStack() as doors:
        stands = _opened(doors, size, data, say)
        evening = Evening(stands[HOUSE].load)
        return [_trial(kind, evening, stands, say) for kind in kinds(size)]


def _opened(
    doors: ExitStack, size: Size, data: Path, say: Callable[[str], None]
) -> Mapping[str, Stand]:
    say("opening the house")
    theirs, ours = parted()
    with on(theirs):
        place = places.house(data)
    doors.callback(place.close)
    doors.enter_context(on(ours))
    selector = doors.enter_context(selectors.DefaultSelector())
    devices = places.pair(place, data, size.screens + size.askers)
    stands = {HOUSE: _stand(doors, place, devices, size, selector)}
    say("rehearsing")
    frames = _rehearsed(stands[HOUSE].load)
    for manager in LIMITS:
        with on(theirs):
            # A process may take longer to start than the house waits for a screen's pong.
            place = places.limit(manager, frames, data, meanwhile=stands[HOUSE].load.idle)
        doors.callback(place.close)
        stands[manager] = _stand(doors, place, devices, size, selector)
    return stands


def _stand(
    doors: ExitStack,
    place: Place,
    devices: Sequence[Paired],
    size: Size,
    selector: selectors.BaseSelector,
) -> Stand:
    screens = lines(place.where, devices[: size.screens], greet=Line.hello)
    load = Load(screens, lines(place.where, devices[size.screens :]), selector)
    doors.callback(load.close)
    return Stand(place, load)


def _rehearsed(load: Load) -> Mapping[str, str]:
    """Warm the house up, and take down what it tells its screens: the limits tell the same."""
    evening = Evening(load, prefix="rehearsal")
    frames = {}
    for command, wishes in ((ADD, _adding), (FIRE, Evening.firing)):
        load.run(wishes(evening), Pace(per_second=REHEARSED_PER_SECOND))
        frames[command] = load.typical().split(b",", 2)[2][:-1].decode()
    evening.clear()
    return frames


def _adding(evening: Evening) -> list[Wish]:
    evening.seat()
    return evening.adding(REHEARSED)


def _trial(
    kind: Kind, evening: Evening, stands: Mapping[str, Stand], say: Callable[[str], None]
) -> Trial:
    flows: dict[str, list[Flow]] = {name: [] for name in stands}
    order = deque(stands)
    for number in range(kind.rounds):
        say(f"{kind.name}, round {number + 1} of {kind.rounds}")
        wishes = kind.wishes(evening)
        for name in order:
            flows[name].append(stands[name].run(wishes, kind.pace))
        order.rotate()
    return Trial(
        name=kind.name,
        house=figures(flows[HOUSE]),
        limits={name: figures(flows[name]) for name in LIMITS},
        flooded=kind.pace.per_second is None,
        aim=kind.aim,
    )
