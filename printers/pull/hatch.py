"""The hatch: where a printer that polls fetches its papers and says what became of them.

On one side stands the worker, for whom it is a way to a printer like any other; on the other the
door at which the printer knocks.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from printers.document import Document
from printers.identity import Acquaintance
from printers.profiles import Profile
from printers.transport.outcome import Health, Held, NotSent, Outcome, Unknown, Witness

GONE = Health("unreachable", "does not ask for work any more")
NOT_YET = Health("unseen", "has not asked for work yet")
NO_WORD = "asked for the next paper without saying what became of this one"
TOO_LATE = "never said that it printed"
NOT_FETCHED = "did not fetch the paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds."""

    answer: float = 60.0
    """For the printer's word on a paper that it has fetched."""
    grace: float = 15.0
    """For a word that is late although the printer says that it is idle."""
    alarm: float = 5.0
    """Until people are told that it has a paper and cannot print it."""
    look: float = 0.5


@dataclass(frozen=True, slots=True)
class Handed:
    """One paper as it lies in the hatch; `document` is gone when the house died meanwhile."""

    attempt: str
    document: Document | None


@dataclass(slots=True)
class _Offer:
    document: Document | None
    witness: Witness | None
    outcome: asyncio.Future[Outcome]
    attempt: str = ""
    is_begun: bool = False
    """From here on it may reach paper."""
    begun_at: float = 0.0
    fetched_at: float | None = None
    is_followed: bool = False
    """The printer has taken it into a queue of its own and is asked about it."""


@dataclass(slots=True, kw_only=True)
class Hatch:
    """One polling printer's. `every_seconds`: how often it asks, as it is set in the printer."""

    every_seconds: float
    profile: Profile
    who: Acquaintance
    patience: Patience = field(default_factory=Patience)
    clock: Callable[[], float] = field(default_factory=lambda: asyncio.get_running_loop().time)
    _offer: _Offer | None = None
    _health: Health = field(default_factory=lambda: Health("ok"))
    _opened_at: float | None = None
    _knocked_at: float | None = None

    def __post_init__(self) -> None:
        self.who.quiet_seconds = max(self.who.quiet_seconds, self.seconds_to_be_gone)

    @property
    def seconds_to_be_gone(self) -> float:
        return 2 * self.every_seconds + 5

    # -------------------------------------------------------------- the worker's side
    async def deliver(self, document: Document, witness: Witness) -> Outcome:
        offer = self._laid_out(document, witness)
        told = False
        while not (offer.is_begun or offer.outcome.done()):
            health = await self.look()
            await witness.seen(health)
            if not health.is_ready and (health != NOT_YET or self._is_overdue()):
                return self._withdrawn(NotSent(health.words))
            await self._pause(offer)
        while not offer.outcome.done():
            if back := await self._taken_back(offer, witness):
                return self._withdrawn(back)
            if (
                not told
                and not self._health.is_ready
                and self._waited(offer) >= self.patience.alarm
            ):
                told = True
                await witness.held(self._health.words)
            await self._pause(offer)
        return self._withdrawn(offer.outcome.result())

    async def recall(self, attempt: str) -> Outcome:
        """The house died while the printer had it: its word may still come."""
        offer = self._laid_out(None, None)
        offer.attempt, offer.is_begun, offer.begun_at = attempt, True, self.clock()
        offer.fetched_at = self.clock()
        while not offer.outcome.done():
            if self.clock() - offer.begun_at >= self.patience.answer:
                return self._withdrawn(Unknown("the house stopped while it was printing"))
            await self._pause(offer)
        return self._withdrawn(offer.outcome.result())

    async def look(self) -> Health:
        """One that never came is not ready; one that the house knows has its time to come again."""
        is_overdue = self._is_overdue()
        if self._knocked_at is None and (is_overdue or not self.who.known()):
            return NOT_YET
        return GONE if is_overdue else self._health

    def _is_overdue(self) -> bool:
        """After twice its interval and five seconds a printer that says nothing is gone."""
        if self._opened_at is None:
            self._opened_at = self.clock()
        last = self._opened_at if self._knocked_at is None else self._knocked_at
        return self.clock() - last > self.seconds_to_be_gone

    async def _taken_back(self, offer: _Offer, witness: Witness) -> Outcome | None:
        """What was never fetched is surely on no paper."""
        is_over = self._waited(offer) >= self.patience.answer
        if offer.attempt and offer.fetched_at is None:
            if is_over or await witness.give_up():
                return Held(self._health.words or NOT_FETCHED)
            return None
        return Unknown(TOO_LATE) if is_over else None

    def _laid_out(self, document: Document | None, witness: Witness | None) -> _Offer:
        loop = asyncio.get_running_loop()
        self._offer = _Offer(document, witness, loop.create_future())
        return self._offer

    def _withdrawn(self, outcome: Outcome) -> Outcome:
        self._offer = None
        return outcome

    def _waited(self, offer: _Offer) -> float:
        return self.clock() - offer.begun_at

    async def _pause(self, offer: _Offer) -> None:
        await asyncio.wait([offer.outcome], timeout=self.patience.look)

    # -------------------------------------------------------------- the door's side
    async def knocked(self, identity: str) -> bool:
        """The printer is there. False: it is another one than the house knows."""
        if identity and not await self.who.is_the_one(identity):
            return False
        self._knocked_at = self.clock()
        return True

    def seems(self, health: Health) -> None:
        """What the printer says of itself while it asks."""
        self._health = health

    async def take(self) -> Handed | None:
        """The paper that lies here; whoever takes it has it written down first."""
        offer = self._offer
        if offer is None or offer.is_begun or offer.outcome.done() or not self._health.is_ready:
            return None
        assert offer.witness is not None, "what is recalled was begun long ago"
        offer.is_begun, offer.begun_at = True, self.clock()
        try:
            offer.attempt = await offer.witness.starting()
        except Exception as fault:  # noqa: BLE001 - the worker hears of it, and tries again
            offer.outcome.set_exception(fault)
            return None
        return Handed(offer.attempt, offer.document)

    @property
    def out(self) -> Handed | None:
        """The paper that the printer has, or may have."""
        offer = self._offer
        if offer is None or not offer.attempt or offer.outcome.done():
            return None
        return Handed(offer.attempt, offer.document)

    @property
    def is_followed(self) -> bool:
        return self._offer is not None and self._offer.is_followed

    @property
    def is_fetched(self) -> bool:
        return self._offer is not None and self._offer.fetched_at is not None

    def fetched(self) -> None:
        """May be said again: a printer may fetch one paper twice."""
        if self._offer is not None:
            self._offer.fetched_at = self.clock()

    def keeps(self) -> None:
        """It says that it cannot print: what it fetched is not out, and will be fetched anew."""
        if self._offer is not None:
            self._offer.fetched_at = None

    def idles(self) -> None:
        """It asks for work although it has not said what became of the paper that it fetched."""
        offer = self._offer
        if offer is None or offer.fetched_at is None:
            return
        if self.clock() - offer.fetched_at >= self.patience.grace:
            self.heard(offer.attempt, Unknown(NO_WORD))

    def heard(self, attempt: str, outcome: Outcome | None) -> bool:
        """The printer's word; None: it has the paper in a queue of its own, and is to be asked.

        False: that is not the paper which lies here.
        """
        offer = self._offer
        if offer is None or offer.attempt != attempt:
            return False
        if offer.outcome.done():
            return True
        offer.is_followed = outcome is None
        if outcome is not None:
            offer.outcome.set_result(outcome)
        return True
