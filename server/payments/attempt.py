"""An attempt: one thing that is asked of a card terminal, once, and what became of it.

The attempt of a sale has its tender's id. Others (a tip from a slip, a capture, a void, a refund,
the terminal's own end of day) have ids of their own.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId, PersonId, TenderId, TerminalId
from server.payments.card import Card
from server.payments.terminals.driver import Purpose, TipOn

AttemptState = Literal[
    "created", "sending", "waiting", "authorising",
    "approved", "partial", "declined", "cancelled", "not_started",
    "unknown", "manual_paid", "manual_unpaid",
]  # fmt: skip
UNDER_WAY: Final = frozenset({"created", "sending", "waiting", "authorising"})
OPEN: Final = UNDER_WAY | {"unknown"}
"""It may have been charged, or may yet be."""
YES: Final = frozenset({"approved", "partial"})
NO: Final = frozenset({"declined", "cancelled", "not_started"})
MANUAL: Final = frozenset({"manual_paid", "manual_unpaid"})
_ENDS: Final = YES | NO
MOVES: Final[Mapping[AttemptState, frozenset[str]]] = {
    "created": frozenset({"sending", "unknown"}) | _ENDS,
    "sending": frozenset({"waiting", "authorising", "unknown"}) | _ENDS,
    "waiting": frozenset({"authorising", "unknown"}) | _ENDS,
    "authorising": frozenset({"unknown"}) | _ENDS,
    "unknown": _ENDS | MANUAL,
    "approved": frozenset({"declined"}),
    "partial": frozenset({"declined"}),
    "declined": YES,
    "cancelled": YES,
    "not_started": YES,
    "manual_paid": frozenset(),
    "manual_unpaid": YES,
}
"""Which state may follow which. After a no only a late yes counts; after a yes only the refusal of
what a terminal had approved by itself; what a person decided stays what a person decided, except
that money which was taken is never ignored."""


class CardAttempt(Record, frozen=True, kw_only=True, tag="attempt"):
    """`amount_cents` is what the terminal is asked for, `tip_cents` the part of it that is a tip.

    `of`: the host's reference of the sale that it changes. `offline`: the terminal approved it by
    itself and has not asked the host yet, with at most `offline_max_cents` at risk. `given_up_at`:
    since then the house has stopped asking every few seconds, and a person must decide.
    `confirmed_at`: after a person decided, the terminal has said the same, or the contrary.
    """

    purpose: Purpose = "sale"
    tender: TenderId | None = None
    bill: BillId | None = None
    payer: int | None = None
    check: CheckId | None = None
    table: str = ""
    terminal: TerminalId
    amount_cents: int
    tip_cents: int = 0
    tip_on: TipOn = "screen"
    of: str = ""
    offline_max_cents: int = 0
    state: AttemptState = "created"
    approved_cents: int = 0
    reference: str = ""
    card: Card | None = None
    receipt: tuple[str, ...] = ()
    offline: bool = False
    code: str = ""
    detail: str = ""
    asked_at: Moment
    asked_by: PersonId
    cancel_asked_at: Moment | None = None
    looking_since: Moment | None = None
    given_up_at: Moment | None = None
    ended_at: Moment | None = None
    resolved_by: PersonId | None = None
    slip: str = ""
    reason: str = ""
    confirmed_at: Moment | None = None
    filed_at: Moment | None = None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_over(self) -> bool:
        """The terminal has nothing more to say about it."""
        if self.is_open or self.offline:
            return False
        return self.state not in MANUAL or self.confirmed_at is not None

    @property
    def share(self) -> str:
        """What it is about: a share of a bill, a sale, or the terminal's day."""
        if self.purpose == "sale":
            return f"{self.bill}:{'' if self.payer is None else self.payer}"
        return f"{self.purpose}:{self.tender or self.terminal}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptEvent(Event, ABC):
    """Something that happened to an attempt."""

    attempt: str

    @property
    def subject(self) -> str:
        return self.attempt

    @abstractmethod
    def apply(self, state: CardAttempt) -> CardAttempt:
        """The attempt as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptMade(AttemptEvent):
    """The house wants this of a terminal; not a byte has left."""

    made: CardAttempt

    def apply(self, state: CardAttempt | None) -> CardAttempt:
        assert state is None, f"attempt {self.attempt} was made before"
        return self.made


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptMoved(AttemptEvent):
    """How far it has come, or how it ended."""

    to: AttemptState
    approved_cents: int = 0
    reference: str = ""
    card: Card | None = None
    receipt: tuple[str, ...] = ()
    offline: bool = False
    code: str = ""
    detail: str = ""

    def apply(self, state: CardAttempt) -> CardAttempt:
        assert self.to in MOVES[state.state], f"{self.attempt}: {state.state} to {self.to}"
        is_end = self.to not in OPEN
        return replace(
            state,
            state=self.to,
            approved_cents=self.approved_cents if is_end else state.approved_cents,
            reference=self.reference or state.reference,
            card=self.card or state.card,
            receipt=self.receipt or state.receipt,
            offline=self.offline,
            code=self.code,
            detail=self.detail,
            looking_since=None,
            given_up_at=None if is_end else state.given_up_at,
            ended_at=self.at if is_end else None,
            confirmed_at=self.at if state.state in MANUAL else state.confirmed_at,
            filed_at=None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUp(AttemptEvent):
    """The terminal does not say; the house asks it seldom from now on, and a person decides."""

    detail: str

    def apply(self, state: CardAttempt) -> CardAttempt:
        return replace(state, given_up_at=self.at, looking_since=None, detail=self.detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptFiled(AttemptEvent):
    """The business day closed."""

    def apply(self, state: CardAttempt) -> CardAttempt:
        return replace(state, filed_at=self.at)


def file_attempts(attempts: Iterable[CardAttempt], at: Moment) -> list[AttemptFiled]:
    """For the close of the day. What a terminal has still to say stays on the screens."""
    return [AttemptFiled(attempt=each.id, at=at) for each in attempts if each.is_over]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptConfirmed(AttemptEvent):
    """The terminal, or its host, has said at last what a person or the terminal had decided."""

    approved_cents: int = 0
    reference: str = ""
    card: Card | None = None
    detail: str = ""

    def apply(self, state: CardAttempt) -> CardAttempt:
        return replace(
            state,
            approved_cents=self.approved_cents or state.approved_cents,
            reference=self.reference or state.reference,
            card=self.card or state.card,
            detail=self.detail or state.detail,
            offline=False,
            looking_since=None,
            confirmed_at=self.at,
        )
