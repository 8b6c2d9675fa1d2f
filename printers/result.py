"""What became of a paper, in the words in which the house is told."""

from __future__ import annotations

from printers.spool import Result
from printers.transport.outcome import (
    Confirmed,
    Held,
    NotSent,
    Outcome,
    Rejected,
    SentUnconfirmed,
    Unknown,
)


def result_of(outcome: Outcome) -> tuple[Result, str]:
    match outcome:
        case Confirmed():
            return "printed", ""
        case SentUnconfirmed():
            return "sent", "this printer confirms nothing"
        case Unknown(reason):
            return "unknown", reason
        case Rejected(reason):
            return "rejected", reason
        case NotSent(reason) | Held(reason):
            return "failed", reason


def is_doubt(outcome: Outcome) -> bool:
    return isinstance(outcome, Unknown | Rejected)


def named(outcome: Outcome) -> str:
    return type(outcome).__name__
