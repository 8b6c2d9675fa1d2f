"""What a screen waits for: its cabinet, the house, a snapshot, a while. Nothing here really waits.

A flow is a generator: it runs until it needs an errand done, and goes on when told what came of
it. So the screen is a machine of steps: one input in, whatever it asks of the world out.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any, TypeVar

Found = TypeVar("Found")
Flow = Generator[int, Any, Found]
Output = tuple[Any, ...]


class Failed(Exception):
    """The errand came to nothing: a cabinet that will not open, a snapshot that did not come."""


def nothing() -> None:
    """Nobody minds."""


@dataclass(slots=True)
class Errands:
    """Errands and timers are numbered in the order in which the screen asked for them.

    A flow that waits for a timer waits under its number below zero.
    """

    out: list[Output] = field(default_factory=list)
    errands: int = 0
    timers: int = 0
    _flows: dict[int, tuple[Flow[Any], Callable[[], None], Callable[[], None]]] = field(
        default_factory=dict
    )
    _acts: dict[int, Callable[[], None]] = field(default_factory=dict)

    def say(self, *output: Any) -> None:
        self.out.append(output)

    def done(self, kind: str, *what: Any) -> Flow[Any]:
        """One errand, named to the world by its kind and number."""
        self.errands += 1
        self.out.append((kind, self.errands, *what))
        return (yield self.errands)

    def cabinet(self, act: str, *args: Any) -> Flow[Any]:
        return self.done("cabinet", act, *args)

    def start(
        self,
        flow: Flow[Any],
        done: Callable[[], None] = nothing,
        failed: Callable[[], None] = nothing,
    ) -> None:
        self._go_on(flow, done, failed, None)

    def came(self, errand: int, found: Any) -> None:
        """What came of an errand; nobody may be waiting for it any more."""
        if errand in self._flows:
            self._go_on(*self._flows.pop(errand), found)

    def _go_on(
        self,
        flow: Flow[Any],
        done: Callable[[], None],
        failed: Callable[[], None],
        found: Any,
    ) -> None:
        try:
            errand = flow.throw(found) if isinstance(found, Failed) else flow.send(found)
        except StopIteration:
            return done()
        except Failed:
            return failed()
        self._flows[errand] = (flow, done, failed)
        return None

    def after(self, ms: int, act: Callable[[], None]) -> int:
        self.timers += 1
        self._acts[self.timers] = act
        self.out.append(("after", self.timers, ms))
        return self.timers

    def cancel(self, timer: int) -> None:
        if self._acts.pop(timer, None):
            self.out.append(("cancel", timer))

    def pause(self, ms: int) -> Flow[None]:
        """A while that a flow waits out."""
        waiting = -(self.timers + 1)
        self.after(ms, lambda: self.came(waiting, None))
        yield waiting

    def due(self, timer: int) -> None:
        act = self._acts.pop(timer, None)
        if act:
            act()
