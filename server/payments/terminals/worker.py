"""The task that talks to the terminals: a follower for each attempt, and an eye on each machine."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

import structlog

from server.kit.clock import Clock
from server.kit.ids import TenderId, TerminalId
from server.payments.attempt import CardAttempt
from server.payments.look_up import LookUpCard
from server.payments.note_terminal import NoteTerminal
from server.payments.tender import Tender
from server.payments.terminal import Terminal
from server.payments.terminals.books import Books
from server.payments.terminals.case import Ask, Case
from server.payments.terminals.driver import Outcome, PaymentTerminal
from server.payments.terminals.follow import Follower
from server.payments.terminals.makers import abilities
from server.payments.terminals.telling import settling, told
from server.payments.terminals.tempo import Tempo

Wish = tuple[int | None, int | None, bool]

_log = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class TerminalWorker:
    """`attempts` tells those that are not over, `pending` the card tenders without an outcome.

    `ask` hands a command to the house through a door, with the cause that makes it the same
    command when it is told again.
    """

    terminal_of: Callable[[str], PaymentTerminal | None]
    attempts: Callable[[], Iterable[CardAttempt]]
    attempt_of: Callable[[str], CardAttempt | None]
    terminals: Callable[[], Iterable[Terminal]]
    pending: Callable[[], Iterable[Tender]]
    ask: Ask
    books: Books
    clock: Clock
    currency: Callable[[], str] = lambda: "EUR"
    tempo: Tempo = field(default_factory=Tempo)
    _at_it: dict[str, Case] = field(init=False, default_factory=dict)
    _seen: dict[str, Wish | None] = field(init=False, default_factory=dict)
    _free_at: dict[str, float] = field(init=False, default_factory=dict)

    async def run(self) -> None:
        """For ever. Whatever was under way when the house stopped is looked up, never repeated."""
        await self._write_off()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._watch(), name="card terminals")
            while True:
                await self._take_up_older()
                for attempt in self._wanted():
                    case = self._at_it[attempt.id] = self._case(attempt)
                    tasks.create_task(self._serve(case), name=f"card {attempt.id}")
                await asyncio.sleep(self.tempo.round)

    async def _write_off(self) -> None:
        """The house was killed between hearing of an end and writing it off."""
        for id_ in await self.books.open_ones():
            attempt = self.attempt_of(id_)
            if attempt is None or not attempt.is_open:
                await self.books.end(id_, attempt.state if attempt else "filed")

    async def _take_up_older(self) -> None:
        """Cards that were asked for by a house that did not write attempts down."""
        for tender in self.pending():
            if self.attempt_of(tender.id) is None:
                look_up = LookUpCard(tender=TenderId(tender.id))
                await self.ask(look_up, f"{tender.id} is older than attempts")

    def _wanted(self) -> list[CardAttempt]:
        """What a terminal has to hear of, or to be asked about, with one task each."""
        taken = {each.id for each in self.terminals() if each.attempt is not None}
        taken |= {case.attempt.terminal for case in self._at_it.values() if _holds(case)}
        found = []
        for id_ in self._at_it:
            self._wake(id_)
        for attempt in self.attempts():
            is_new = attempt.id not in self._at_it and not attempt.is_over
            if is_new and not _waits(attempt, taken):
                found.append(attempt)
        return found

    def _wake(self, id_: str) -> None:
        """Somebody wants it cancelled, looked up, or has decided."""
        attempt = self.attempt_of(id_)
        wish = None if attempt is None else _wish(attempt)
        if self._seen.get(id_) != wish:
            self._seen[id_] = wish
            self._at_it[id_].wake.set()

    def _case(self, attempt: CardAttempt) -> Case:
        self._seen[attempt.id] = _wish(attempt)
        return Case(
            attempt=attempt,
            terminal=self.terminal_of(attempt.terminal),
            books=self.books,
            ask=self.ask,
            stands=partial(self.attempt_of, attempt.id),
            clock=self.clock,
            currency=self.currency(),
            tempo=self.tempo,
            not_before=self._free_at.get(attempt.terminal, 0.0),
        )

    async def _serve(self, case: Case) -> None:
        try:
            await Follower(case).follow()
        except Exception:  # noqa: BLE001 - the house may be stopping; the next round looks it up
            _log.exception("terminal.unfollowed", attempt=case.attempt.id)
            await asyncio.sleep(self.tempo.round)
        finally:
            gap = case.terminal.caps.min_gap_s if case.terminal else 0.0
            self._free_at[case.attempt.terminal] = asyncio.get_running_loop().time() + gap
            self._at_it.pop(case.attempt.id, None)
            self._seen.pop(case.attempt.id, None)

    async def heard(self, terminal: str, wire_id: str, outcome: Outcome) -> None:
        """The host says by itself what became of an attempt, perhaps again, perhaps too late."""
        here = (case for case in self._at_it.values() if case.attempt.terminal == terminal)
        for case in here:
            if case.wire is not None and case.wire.wire_id == wire_id:
                case.hear(outcome)
                return
        driver = self.terminal_of(terminal)
        if driver is not None and driver.caps.two_phase:
            return  # Nobody has confirmed it, so it is rolled back there.
        if (id_ := await self.books.of_wire(terminal, wire_id)) is not None:
            known = self.attempt_of(id_)
            word = told(known, outcome) if known else settling(TenderId(id_), outcome)
            await self.ask(word, f"{id_} heard {outcome!r}")

    async def _watch(self) -> None:
        """Is each machine there? Nobody is asked while a guest is at one."""
        while True:
            for terminal in list(self.terminals()):
                driver = self.terminal_of(terminal.id)
                if terminal.state == "idle" and driver is not None:
                    await self._look_at(terminal, driver)
            await asyncio.sleep(self.tempo.health)

    async def _look_at(self, terminal: Terminal, driver: PaymentTerminal) -> None:
        try:
            async with asyncio.timeout(self.tempo.short):
                is_there = (await driver.health()).is_reachable
        except Exception:  # noqa: BLE001 - then it is not
            is_there = False
        can = abilities(terminal.driver, terminal.profile)
        if is_there == (terminal.away_since is None) and can == terminal.can:
            return
        word = NoteTerminal(terminal=TerminalId(terminal.id), is_there=is_there, can=can)
        try:
            await self.ask(word, f"{terminal.id} {self.clock.now()}")
        except Exception as busy:  # noqa: BLE001 - seen again in the next round
            _log.warning("terminal.unreported", error=type(busy).__name__)


def _wish(attempt: CardAttempt) -> Wish:
    """What people want of it; how far it has come its follower knows."""
    return attempt.cancel_asked_at, attempt.looking_since, attempt.is_open


def _holds(case: Case) -> bool:
    here = case.stands()
    return here is not None and here.is_open


def _waits(attempt: CardAttempt, taken: set[str]) -> bool:
    """What the house wants by itself waits until no guest is at that terminal."""
    is_for_itself = attempt.purpose != "sale" and attempt.state == "created"
    return is_for_itself and attempt.terminal in taken
