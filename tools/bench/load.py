"""The load: devices that ask, screens that watch, one loop that notes every moment."""

from __future__ import annotations

import selectors
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any, Final

from server.kit.ids import fresh
from tools.bench import wire
from tools.bench.figures import Flow
from tools.bench.line import Line, Lost

SILENCE_SECONDS: Final = 10.0
"""So long without news, while something is owed, and the bench gives up."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A command before a device asks it."""

    name: str
    args: dict[str, Any]
    live: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """So many a second whatever comes back, or as many at once as may be unanswered."""

    per_second: float | None = None
    unanswered: int = 1


@dataclass(slots=True)
class _Asked:
    at: float
    answered_at: float = 0.0
    rev: int = 0


@dataclass(slots=True)
class _Sight:
    """How many screens have seen a revision, and when the first and the last of them did."""

    screens: int = 0
    first_at: float = 0.0
    at: float = 0.0


_UNSEEN: Final = _Sight()


class Refused(Exception):
    """The house said no to the bench: then there is nothing to measure."""


@dataclass(slots=True)
class Load:
    """`screens` watch, `askers` ask in turn. One run at a time."""

    screens: Sequence[Line]
    askers: Sequence[Line]
    selector: selectors.BaseSelector = field(default_factory=selectors.DefaultSelector)
    """Shared with the loads of other places: who does not run now still answers pings."""
    _asked: dict[tuple[Line, int], _Asked] = field(default_factory=dict)
    _sights: dict[int, _Sight] = field(default_factory=dict)
    _revs: dict[Line, int] = field(default_factory=dict)
    _told: dict[int, bytes] = field(default_factory=dict)
    """What the first screen was told of a revision that came by itself."""
    _unanswered: int = 0
    _turn: Iterator[Line] = field(init=False)

    def __post_init__(self) -> None:
        for line in (*self.screens, *self.askers):
            self.selector.register(line, selectors.EVENT_READ, (self, line))
        self._turn = cycle(self.askers)

    def run(self, wishes: Sequence[Wish], pace: Pace) -> Flow:
        """Ask all of it; done when each is answered and seen on every screen."""
        self._asked.clear()
        self._sights.clear()
        self._told.clear()
        busy, began = time.process_time(), time.perf_counter()
        last_news = self._ask_all(wishes, pace, began)
        assert len(self._asked) == len(wishes)
        return Flow(
            whole=[max(each.answered_at, self._seen_at(each.rev)) - each.at for each in self._all],
            answered=[each.answered_at - each.at for each in self._all],
            first=[self._sights.get(each.rev, _UNSEEN).first_at - each.at for each in self._all],
            last=[self._sights.get(each.rev, _UNSEEN).at - each.at for each in self._all],
            lasted=last_news - began,
            house_cpu=0.0,
            load_cpu=time.process_time() - busy,
        )

    def idle(self, seconds: float) -> None:
        """Ask nothing, and stay polite: whoever answers no ping is shown out."""
        until = time.perf_counter() + seconds
        while (rest := until - time.perf_counter()) > 0:
            self._listen(rest)

    def typical(self) -> bytes:
        """Of the messages that told what the last run did, the one of middle length."""
        told = [self._told[asked.rev] for asked in self._all if asked.rev in self._told]
        told.sort(key=len)
        return told[len(told) // 2]

    def seen(self) -> list[int]:
        """The last revision of each screen."""
        return [self._revs[screen] for screen in self.screens]

    def asked_at(self) -> dict[int, float]:
        """When what led to each revision of the last run was asked."""
        return {asked.rev: asked.at for asked in self._all}

    def seen_at(self, screens: int) -> dict[int, float]:
        """When the last of so many screens saw each revision."""
        return {rev: each.at for rev, each in self._sights.items() if each.screens == screens}

    def close(self) -> None:
        for line in (*self.screens, *self.askers):
            self.selector.unregister(line)
            line.close()

    @property
    def _all(self) -> Iterable[_Asked]:
        return self._asked.values()

    def _seen_at(self, rev: int) -> float:
        return self._sights[rev].at if self.screens else 0.0

    def _ask_all(self, wishes: Sequence[Wish], pace: Pace, began: float) -> float:
        """When the last news came that was owed."""
        next_up, last_news = 0, began
        while next_up < len(wishes) or self._unanswered or self._owed():
            now = time.perf_counter()
            while next_up < len(wishes) and self._may_ask(pace, next_up, now - began):
                self._ask(wishes[next_up])
                next_up += 1
            due = began + next_up / pace.per_second if pace.per_second else now + SILENCE_SECONDS
            patience = due - now if next_up < len(wishes) else SILENCE_SECONDS
            if self._listen(max(0.0, patience)):
                last_news = time.perf_counter()
            elif now - last_news > SILENCE_SECONDS:
                raise Lost(f"{self._unanswered} unanswered, {len(self._owed())} unseen")
        return last_news

    def _may_ask(self, pace: Pace, next_up: int, elapsed: float) -> bool:
        if pace.per_second:
            return elapsed >= next_up / pace.per_second
        return self._unanswered < pace.unanswered

    def _ask(self, wish: Wish) -> None:
        line = next(self._turn)
        envelope = {
            "id": fresh(),
            "seq": line.asked + 1,
            "name": wish.name,
            "args": wish.args,
            "session": line.paired.session,
            "age_ms": 1,
            "live": wish.live,
            "seen": None,
        }
        asked = _Asked(time.perf_counter())
        self._asked[line, line.ask(envelope)] = asked
        self._unanswered += 1

    def _listen(self, patience: float) -> bool:
        """True when there was something to read."""
        news = False
        for key, _ in self.selector.select(patience):
            load, line = key.data
            news |= load.read(line)
        return news

    def read(self, line: Line) -> bool:
        """True when it was a change or an answer."""
        news = False
        for payload in line.take():
            if payload.startswith(wire.CHANGES):
                self._see(line, payload)
                news = True
            elif payload.startswith(wire.ANSWERED):
                self._hear(line, payload)
                news = True
        return news

    def _see(self, line: Line, payload: bytes) -> None:
        now = time.perf_counter()
        revs = wire.revisions(payload)
        if line is self.screens[0] and len(revs) == 1:
            self._told[revs[0]] = payload
        for rev in revs:
            before = self._revs.get(line, rev - 1)
            if rev != before + 1:
                raise Lost(f"{line.paired.device}: revision {rev} after {before}")
            self._revs[line] = rev
            sight = self._sights.setdefault(rev, _Sight())
            sight.first_at = sight.first_at or now
            sight.screens += 1
            sight.at = now

    def _hear(self, line: Line, payload: bytes) -> None:
        now = time.perf_counter()
        number, told = wire.answer(payload)
        if told.status != "done":
            raise Refused(f"{told.status} {told.code} {told.sentence}")
        asked = self._asked[line, number]
        asked.answered_at, asked.rev = now, told.rev
        self._unanswered -= 1

    def _owed(self) -> list[_Asked]:
        """What is not seen by all screens."""
        return [
            asked
            for asked in self._all
            if self._sights.get(asked.rev, _UNSEEN).screens < len(self.screens)
        ]
