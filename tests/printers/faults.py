"""Every fault of a printer, what people are told of it, and how it ends: the rows of the matrix."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from printers.profiles import Acknowledgement
from tests.printers.paper_tiger import PaperTiger

SHORT = 0.05
"""For what is sure to be waited for in vain. Everything else has seconds, and needs none."""

SENT = "sent: this printer confirms nothing"
PRINTED = "printed"


async def nothing(_: PaperTiger) -> None:
    return


async def puts_paper_in(tiger: PaperTiger) -> None:
    tiger.put_paper_in()


async def catches_up(tiger: PaperTiger) -> None:
    tiger.catch_up()


async def is_switched_on(tiger: PaperTiger) -> None:
    await tiger.switch_on()


async def reads_again(tiger: PaperTiger) -> None:
    tiger.reads_nothing = False
    tiger.woken.set()


async def speaks_again(tiger: PaperTiger) -> None:
    tiger.is_silent = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What people are told before somebody helps and after, and how often it came out at the end.

    `held_out` is how often it had come out before anybody helped.
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    held_out: int = 0
    out: int = 1
    drawers: int | None = None
    """How often a drawer opened, where it is another number: a pulse is never sent again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    name: str
    tiger: Mapping[str, Any] = field(default_factory=dict)
    patience: Mapping[str, Any] = field(default_factory=dict)
    helped: Callable[[PaperTiger], Awaitable[None]] = nothing
    asked: Course
    """A printer that acknowledges with an id."""
    in_order: Course | None = None
    """One that acknowledges in order; when it goes another way."""
    blind: Course
    """One that never answers."""

    def course(self, how: Acknowledgement) -> Course:
        match how:
            case "id":
                return self.asked
            case "barrier":
                return self.in_order or self.asked
            case "none":
                return self.blind


def waits(*reasons: str) -> Course:
    """It is told, somebody helps, it comes out."""
    return Course(before=tuple(f"failed: {reason}" for reason in reasons), after=(PRINTED,))


def holds(reason: str) -> Course:
    """The printer has it; somebody helps, it comes out."""
    return Course(before=(f"held: {reason}",), after=(PRINTED,))


def doubt(reason: str, out: int, *before: str) -> Course:
    """It is told, and it is never sent again."""
    return Course(before=(*before, f"unknown: {reason}"), held_out=out, out=out)


NO_FAULT = Course(before=(PRINTED,), held_out=1)
BELIEVED = Course(before=(SENT,))
"""Sent, and it comes out when the printer can."""

FAULTS = (
    Fault(name="none", asked=NO_FAULT, blind=BELIEVED),
    Fault(
        name="refused",
        tiger={"is_off": True},
        helped=is_switched_on,
        asked=waits("not reachable"),
        blind=Course(before=("failed: not reachable",), after=(SENT,)),
    ),
    Fault(
        name="black hole: never accepts",
        tiger={"is_stuck": True},
        patience={"connect": SHORT},
        helped=is_switched_on,
        asked=waits("not reachable"),
        blind=Course(before=("failed: not reachable",), after=(SENT,)),
    ),
    Fault(
        name="black hole: never reads",
        tiger={"reads_nothing": True},
        patience={"status": SHORT},
        helped=reads_again,
        asked=waits("does not answer"),
        blind=BELIEVED,
    ),
    Fault(
        name="reset in the middle",
        tiger={"hangs_up_after": 9},
        patience={"settle": 5.0},
        asked=doubt("the connection broke while it was printing", 0),
        blind=doubt("the connection broke while it was printing", 0),
    ),
    Fault(
        name="out of paper before",
        tiger={"has_paper": False},
        helped=puts_paper_in,
        asked=waits("out of paper"),
        blind=BELIEVED,
    ),
    Fault(
        name="out of paper during",
        tiger={"runs_out_on_next": True},
        patience={"print": SHORT, "poll": SHORT},
        helped=puts_paper_in,
        asked=holds("out of paper"),
        blind=BELIEVED,
    ),
    Fault(
        name="cover open before",
        tiger={"cover_open": True},
        helped=puts_paper_in,
        asked=waits("cover open"),
        blind=BELIEVED,
    ),
    Fault(
        name="cover open during",
        tiger={"opens_on_next": True},
        patience={"print": SHORT, "poll": SHORT},
        helped=puts_paper_in,
        asked=holds("cover open"),
        blind=BELIEVED,
    ),
    Fault(
        name="silent",
        tiger={"is_silent": True},
        patience={"status": SHORT},
        helped=speaks_again,
        asked=waits("does not answer"),
        blind=BELIEVED,
    ),
    Fault(
        name="silent from the first letter on",
        tiger={"falls_silent_on_next": True},
        patience={"print": SHORT, "poll": SHORT, "status": SHORT * 4, "silences": 2},
        asked=doubt("no answer while it was printing", 1, "held: does not answer"),
        blind=BELIEVED,
    ),
    Fault(
        name="slow",
        tiger={"is_slow": True},
        patience={"print": SHORT, "poll": SHORT},
        helped=catches_up,
        asked=holds("slow"),
        blind=BELIEVED,
    ),
    Fault(
        name="acknowledgement lost",
        tiger={"acknowledges": False},
        patience={"print": SHORT, "poll": SHORT, "slow": SHORT, "alarm": 5.0},
        asked=doubt("ready, yet it never said that it printed", 1),
        blind=BELIEVED,
    ),
    Fault(
        name="acknowledges an older job",
        tiger={"is_a_paper_behind": True},
        patience={"print": SHORT, "poll": SHORT, "slow": SHORT, "alarm": 5.0},
        asked=doubt("ready, yet it never said that it printed", 1),
        in_order=NO_FAULT,
        blind=BELIEVED,
    ),
    Fault(
        name="an old answer comes first",
        tiger={"says_an_old_word": True},
        asked=NO_FAULT,
        blind=BELIEVED,
    ),
    Fault(
        name="nobody helps, and it gives the paper back",
        tiger={"runs_out_on_next": True},
        patience={"print": SHORT, "poll": SHORT, "hold": SHORT},
        helped=puts_paper_in,
        asked=Course(
            before=("held: out of paper", "failed: gave the paper back"),
            after=(PRINTED,),
            drawers=0,
        ),
        blind=BELIEVED,
    ),
    Fault(
        name="nobody helps, and it gives nothing back",
        tiger={"runs_out_on_next": True, "gives_back": False},
        patience={"print": SHORT, "poll": SHORT, "hold": SHORT, "status": SHORT * 4},
        helped=puts_paper_in,
        asked=Course(before=("held: out of paper", "unknown: still holds the paper")),
        blind=BELIEVED,
    ),
    Fault(name="status packets", tiger={"chatters": True}, asked=NO_FAULT, blind=BELIEVED),
    Fault(
        name="every byte alone",
        tiger={"stutters": True, "chatters": True},
        asked=NO_FAULT,
        blind=BELIEVED,
    ),
    Fault(name="paper ends soon", tiger={"ends_soon": True}, asked=NO_FAULT, blind=BELIEVED),
)
