"""Ask a terminal once: stored first, then the first byte, then whatever it says or does not say."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Final

import structlog

from server.kit.clock import SECOND
from server.payments.note_card import NoteCard
from server.payments.terminals.answers import answered, is_verdict, plausible
from server.payments.terminals.case import Case
from server.payments.terminals.driver import (
    Attempt,
    Cancelled,
    NotStarted,
    Outcome,
    PaymentTerminal,
    Unknown,
    asked,
)

BEGIN_TRIES: Final = 5

_log = structlog.get_logger()


async def ask_once(case: Case) -> Outcome | None:
    """None: its terminal is not free, and it stays where it is. `case.wire` is set once stored."""
    terminal = case.terminal
    if terminal is None:
        return NotStarted(why="No such terminal is connected.", code="not_there")
    if (no := _not_any_more(case)) is not None:
        return no
    await asyncio.sleep(case.not_before - asyncio.get_running_loop().time())
    try:
        async with asyncio.timeout(case.tempo.prepare):
            memo = await terminal.prepare(case.as_asked())
    except Exception as away:  # noqa: BLE001 - nothing was sent: that is proved
        _log.info("terminal.away", terminal=case.attempt.terminal, error=type(away).__name__)
        return NotStarted(why="The terminal cannot be reached.", code="away")
    if not await case.tell(NoteCard(attempt=case.attempt.id, stage="sending")):
        return _in_the_way(case)
    case.wire = await _begun(case, memo)
    if case.wire is None:
        return _in_the_way(case)
    return await _answer(case, terminal, case.wire)


def _not_any_more(case: Case) -> Outcome | None:
    """A guest who was to be asked before the house went away has gone."""
    attempt = case.attempt
    if attempt.purpose != "sale":
        return None
    if attempt.cancel_asked_at is not None:
        return Cancelled(by="till")
    age = case.clock.now() - attempt.asked_at
    if attempt.state == "sending" or age > case.tempo.stale * SECOND:
        return NotStarted(why="The house was away before the terminal was asked.", code="stale")
    return None


def _in_the_way(case: Case) -> Outcome | None:
    """A guest is told at once; what the house wants by itself waits for its turn."""
    if case.attempt.purpose != "sale":
        return None
    return NotStarted(why="Something else is open at that terminal.", code="busy")


async def _begun(case: Case, memo: str) -> Attempt | None:
    """Stored before the terminal hears of it: a crash can never make it ask twice."""
    wanted = replace(case.as_asked(), memo=memo, begun_at=case.clock.now())
    for _ in range(BEGIN_TRIES):
        begun = await case.books.begin(wanted, case.attempt.share)
        if begun is not None:
            return begun
        await asyncio.sleep(case.tempo.round)  # The one before is being written off.
    return None


async def _answer(case: Case, terminal: PaymentTerminal, wire: Attempt) -> Outcome:
    """Until the terminal has an outcome. Its silence is looked into meanwhile."""
    call = answered(asked(terminal, wire, case.see), terminal.caps.hard_timeout_s)
    asking = asyncio.ensure_future(call)
    pause = case.tempo.silence
    try:
        while True:
            is_silent = not await case.woken(pause, asking)
            await case.tell_stages()
            if asking.done():
                return plausible(wire, asking.result())
            if (heard := case.heard_now()) is not None:
                return heard
            here = case.stands()
            if here is None or not here.is_open:
                return Unknown(reason="It was settled otherwise.")
            if await case.break_off():
                pause = case.tempo.pauses[0]
            if is_silent and (found := await _found(case, terminal)) is not None:
                return found
    finally:
        asking.cancel()


async def _found(case: Case, terminal: PaymentTerminal) -> Outcome | None:
    """The answer may have been lost. That nothing is known there may be too early to believe."""
    if terminal.caps.lookup != "by_our_id":
        return None
    outcome = await case.look_up()
    is_early = isinstance(outcome, NotStarted) and terminal.caps.not_found != "at_once"
    return outcome if is_verdict(outcome) and not is_early else None
