"""Account for what was done: one line a command in the log, and the figures."""

from __future__ import annotations

import time
from collections.abc import Sequence

import structlog

from server.hub.answer import Answer
from server.hub.ask import Ask
from server.hub.figures import Figures

_log = structlog.get_logger()


def account(figures: Figures, asks: Sequence[tuple[Ask, float]], answers: Sequence[Answer]) -> None:
    """`asks`: with the moment of standing in line, by the stopwatch. Arguments stay untold."""
    now = time.monotonic()
    figures.together.observe(len(answers))
    for (ask, since), answer in zip(asks, answers, strict=True):
        figures.answers.labels(answer.status, answer.code).inc()
        figures.command_seconds.observe(now - since)
        if answer.again:
            figures.again.inc()
        if ask.offered_again or ask.was_refused:
            figures.offered.inc()
        _log.info(
            "command", id=ask.id, name=ask.name, device=ask.device, seq=ask.seq, by=ask.by,
            status=answer.status, code=answer.code, again=answer.again, rev=answer.rev,
            ms=round((now - since) * 1_000, 1),
        )  # fmt: skip
