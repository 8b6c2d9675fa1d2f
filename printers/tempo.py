"""How long a worker waits before it tries again, and how it has gone with the paper in hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """When to try again and when to tell people, in seconds."""

    pauses: tuple[float, ...] = (0.5, 1.0, 2.0, 3.0)
    """After the first failure, the second…; the last one for ever."""
    tell: float = 5.0
    """After so long without success till and waiter are told, once a paper."""
    ask_again: float = 15.0
    """Before another printer is asked for once more, when none could help."""
    look: float = 10.0
    """How often a printer without work is looked at."""
    settle: float = 3.0
    """A printer is told to be in trouble, or out of it, when it was so for so long."""
    fault: float = 1.0
    """When the house itself does not answer; each time twice as long…"""
    fault_max: float = 5.0
    """…up to this: whoever waits for the paper behind it should not wait much longer."""


@dataclass(slots=True, kw_only=True)
class Tries:
    """How it has gone with the paper in hand."""

    work: tuple[str, int]
    since: float
    failures: int = 0
    is_told: bool = False
    is_held: bool = False
    has_left: bool = False
    """Bytes of it were at the printer once: a drawer that it opens may be open."""
    asked_at: float | None = None
    """When another printer was asked for last."""
