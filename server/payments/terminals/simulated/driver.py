"""The driver of the simulated terminal: what any maker's driver does, in its own language."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import msgspec

from server.payments.card import Card
from server.payments.terminals.driver import (
    Approved,
    Attempt,
    Cancelled,
    CancelResult,
    Caps,
    Declined,
    Emit,
    Health,
    InProgress,
    NotStarted,
    Outcome,
    Partial,
    Unknown,
)
from server.payments.terminals.simulated.calls import Calls, Connect, Frame
from server.payments.terminals.simulated.memory import Entry
from server.payments.terminals.simulated.serve import NOT_FOUND, OK, TAKEN, TOO_MANY
from server.payments.terminals.simulated.wish import Wish

CONNECT_SECONDS: Final = 4.0
Heard = Callable[[str, Outcome], None]
"""A wire id, and what became of it: said when nobody was waiting for it."""
TEST_CARD: Final = "4111111111111111"
"""A number that belongs to nobody."""
NEVER_GOT_IT: Final = "The terminal never got this payment."


class SimulatedTerminal:
    """One line to one machine. Nothing is ever sent twice."""

    def __init__(
        self,
        connect: Connect,
        caps: Caps,
        heard: Heard | None = None,
        is_on: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        self._caps = caps
        self._is_on = is_on
        self._calls = Calls(connect=connect, stray=self._stray)
        self.heard = heard

    @property
    def caps(self) -> Caps:
        return self._caps

    async def prepare(self, attempt: Attempt) -> str:  # noqa: ARG002 - others name it
        """Where its count stands before, by its own clock."""
        async with asyncio.timeout(CONNECT_SECONDS):
            await self._calls.open()
            if self._caps.lookup == "by_our_id":
                return ""
            last = await self._calls.call({"do": "last"})
        return f"{int(last['sequence'])} {int(last['clock'])}"

    async def start(self, attempt: Attempt, emit: Emit) -> Outcome:
        return await self._asked(attempt, lambda stage: emit(_stage(stage)))

    async def adjust_tip(self, attempt: Attempt) -> Outcome:
        return await self._asked(attempt)

    async def capture(self, attempt: Attempt) -> Outcome:
        return await self._asked(attempt)

    async def void(self, attempt: Attempt) -> Outcome:
        return await self._asked(attempt)

    async def refund(self, attempt: Attempt) -> Outcome:
        return await self._asked(attempt)

    async def end_of_day(self, attempt: Attempt) -> Outcome:
        return await self._asked(attempt)

    async def _asked(self, attempt: Attempt, stage: Callable[[str], None] | None = None) -> Outcome:
        wish = wish_of(attempt, self._caps)
        frame = await self._calls.call({"do": attempt.purpose, "wish": wish}, stage)
        match frame.get("status"):
            case status if status == OK:
                if frame.get("wire_id") != attempt.wire_id:
                    return Unknown(reason="The terminal answered for another payment.")
                return said(_entry(frame), attempt)
            case status if status == TAKEN:
                return NotStarted(why="The terminal is busy with something else.", code="busy")
            case status if status == TOO_MANY:
                return NotStarted(why="The terminal takes no more requests just now.", code="429")
            case status if status == NOT_FOUND:
                return NotStarted(why=NEVER_GOT_IT, code="burnt")
        return Unknown(reason="The terminal answered with an error.")

    async def look_up(self, attempt: Attempt) -> Outcome:
        if self._caps.lookup == "last_only":
            return await self._by_the_last(attempt)
        frame = await self._calls.call({"do": "status", "wish": wish_of(attempt, self._caps)})
        if frame.get("status") == NOT_FOUND:
            return NotStarted(why=NEVER_GOT_IT, code="404")
        if frame.get("status") != OK:
            return Unknown(reason="The terminal answered with an error.")
        return said(_entry(frame), attempt)

    async def _by_the_last(self, attempt: Attempt) -> Outcome:
        """Its last payment is ours when its count has moved by one, and time and sum fit.

        Another one is proof that ours was never taken only if it is the very next of an idle
        machine; a count that has not moved may be a stale word. Everything else is left unknown.
        """
        frame = await self._calls.call({"do": "last"})
        if not frame.get("idle", False):
            return InProgress()
        if not attempt.memo or frame.get("status") != OK or frame.get("entry") is None:
            return Unknown(reason="The terminal has no such payment as its last.")
        before, clock = (int(part) for part in attempt.memo.split())
        last = _entry(frame)
        if last.sequence != before + 1 or last.at < clock:
            return Unknown(reason="The terminal's last payment tells nothing about this one.")
        if last.amount_cents == attempt.amount_cents:
            return said(last, attempt)
        return NotStarted(why="The terminal took another payment in its place.", code="other")

    async def cancel(self, attempt: Attempt) -> CancelResult:
        if self._caps.cancel == "none":
            return "not_possible"
        frame = await self._calls.call({"do": "abort", "wish": wish_of(attempt, self._caps)})
        match frame.get("cancel"):
            case "asked" | "never_started":
                return "asked"
            case "too_late":
                return "too_late"
        return "unknown"

    async def confirm(self, attempt: Attempt) -> None:
        await self._must({"do": "confirm", "wish": wish_of(attempt, self._caps)})

    async def rollback(self, attempt: Attempt) -> bool:
        entry = await self._must({"do": "rollback", "wish": wish_of(attempt, self._caps)})
        return entry.state == "cancelled"

    async def _must(self, content: dict[str, Any]) -> Entry:
        frame = await self._calls.call(content)
        if frame.get("status") != OK:
            raise LookupError(str(frame.get("status")))
        return _entry(frame)

    async def reprint(self, attempt: Attempt) -> tuple[str, ...]:
        frame = await self._calls.call({"do": "status", "wish": wish_of(attempt, self._caps)})
        return _receipt(_entry(frame)) if frame.get("status") == OK else ()

    async def health(self) -> Health:
        """One that nobody has switched on yet is switched on when somebody needs it."""
        if self._is_on is not None and not await self._is_on():
            return Health(is_reachable=True)
        async with asyncio.timeout(CONNECT_SECONDS):
            frame = await self._calls.call({"do": "health"})
        return Health(is_reachable=frame.get("status") == OK, is_idle=bool(frame.get("idle")))

    async def close(self) -> None:
        await self._calls.close()

    def _stray(self, frame: Frame) -> None:
        """An answer that comes late, or twice."""
        wire_id, entry = frame.get("wire_id"), frame.get("entry")
        if self.heard is None or not isinstance(wire_id, str) or entry is None:
            return
        try:
            found = _entry(frame)
        except msgspec.ValidationError:
            return
        if found.wire_id == wire_id:
            self.heard(wire_id, said(found, None))


def wish_of(attempt: Attempt, caps: Caps) -> Wish:
    return Wish(
        wire_id=attempt.wire_id,
        ours=attempt.id,
        kind=attempt.purpose,
        of=attempt.of,
        amount_cents=attempt.amount_cents,
        tip_cents=attempt.tip_cents,
        asks_tip=attempt.tip_on == "terminal",
        authorise=attempt.tip_on == "paper",
        partial=caps.partial_approval and attempt.purpose == "sale",
        offline_max_cents=attempt.offline_max_cents,
    )


def _stage(word: str) -> Any:  # noqa: ANN401 - one of two words
    return "authorising" if word == "authorising" else "waiting"


def _entry(frame: Frame) -> Entry:
    return msgspec.convert(frame["entry"], type=Entry)


def said(entry: Entry, attempt: Attempt | None) -> Outcome:
    match entry.state:
        case "waiting" | "authorising":
            return InProgress(stage=entry.state)
        case "declined":
            return Declined(text="Declined by the card's bank.", code="05")
        case "cancelled":
            match entry.by:
                case "guest" | "till" | "terminal" as by:
                    return Cancelled(by=by)
            return Cancelled(by="")
    is_less = attempt is not None and entry.amount_cents < attempt.amount_cents
    is_sale = entry.kind == "sale"
    kind = Partial if is_less and is_sale else Approved
    return kind(
        amount_cents=entry.amount_cents,
        tip_cents=entry.tip_cents if is_sale else None,
        reference=entry.reference,
        card=_card(entry) if is_sale else None,
        receipt=_receipt(entry),
        offline=entry.is_offline,
    )


def _card(entry: Entry) -> Card:
    number = TEST_CARD if entry.leaks else TEST_CARD[-4:]
    return Card(
        brand="Visa",
        last4=number,
        entry="contactless",
        aid="A0000000031010",
        auth=f"{entry.sequence:06}",
    )


def _receipt(entry: Entry) -> tuple[str, ...]:
    euros, cents = divmod(entry.amount_cents, 100)
    number = TEST_CARD if entry.leaks else f"************{TEST_CARD[-4:]}"
    return (
        "SIMULATED TERMINAL",
        f"No {entry.sequence:06}",
        f"Visa {number}  contactless",
        f"Amount {euros}.{cents:02}",
        f"Auth {entry.sequence:06}",
    )
