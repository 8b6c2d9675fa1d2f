"""The machine: guests at it, a host behind it, and its own word on what was charged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

from msgspec.structs import replace

from server.payments.terminals.driver import Caps
from server.payments.terminals.simulated.memory import Choice, Entry, MemoryFile
from server.payments.terminals.simulated.wish import NotKnown, Wish, unless

COMMIT_MS: Final = 30_000
"""What nobody confirms is rolled back by itself after that."""
BURNT_MAX: Final = 10_000
Tell = Callable[[Literal["waiting", "authorising"]], None]


@dataclass(slots=True)
class Guest:
    """Somebody stands there with a card."""

    done: asyncio.Event = field(default_factory=asyncio.Event)
    is_broken_off: bool = False


@dataclass(slots=True)
class Machine:
    """`now` is the world's clock in milliseconds; its own may go wrong (`memory.skew_ms`)."""

    memory: MemoryFile
    caps: Caps
    now: Callable[[], int]
    is_stale: bool = False
    """Its last payment is one before the last."""
    guests: dict[int, Guest] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Switched on again: whoever stood there has gone."""
        for entry in self.memory.now.entries:
            if not entry.is_decided:
                self._lost_power(entry)

    def choose(self, choice: Choice) -> None:
        self.memory.write(replace(self.memory.now, choice=choice))

    def take_choice(self) -> Choice:
        """What happens next happens once."""
        choice = self.memory.now.choice
        self.choose(Choice())
        return choice

    @property
    def at_it(self) -> tuple[Entry, ...]:
        return tuple(each for each in self.memory.now.entries if each.sequence in self.guests)

    # ------------------------------------------------------------------ a guest pays
    def is_taken(self, wish: Wish) -> bool:
        """Somebody else is at it."""
        return any(entry.wire_id != wish.wire_id for entry in self.at_it)

    async def pay(self, wish: Wish, choice: Choice, tell: Tell) -> Entry:
        known = self.memory.of_wire(wish.wire_id)
        if known is not None and self.caps.lookup == "by_our_id":
            return self.asked_again(known)
        if wish.wire_id in self.memory.now.burnt:
            raise NotKnown
        entry = self.entered(wish, choice)
        guest = self.guests[entry.sequence] = Guest()
        try:
            tell("waiting")
            await unless(guest.done, choice.seconds)
            if guest.is_broken_off:
                return self.decided(entry, "cancelled", by="till")
            entry = self.memory.put(replace(entry, state="authorising"))
            tell("authorising")
            await unless(guest.done, choice.host_seconds, beyond=not guest.done.is_set())
            return self._verdict(self._as_it_stands(entry), wish, choice)
        finally:
            self.guests.pop(entry.sequence, None)

    def asked_again(self, known: Entry) -> Entry:
        return self.memory.put(replace(known, times_asked=known.times_asked + 1))

    def entered(self, wish: Wish, choice: Choice) -> Entry:
        self.is_stale = False
        sequence = self.memory.now.sequence + 1
        self.memory.write(replace(self.memory.now, sequence=sequence))
        tip = choice.tip_cents if wish.asks_tip else wish.tip_cents
        more = choice.tip_cents if wish.asks_tip else 0
        return self.memory.put(
            Entry(
                sequence=sequence,
                wire_id=wish.wire_id,
                ours=wish.ours,
                kind=wish.kind,
                of=wish.of,
                amount_cents=wish.amount_cents + more,
                tip_cents=tip,
                authorise=wish.authorise,
                script=choice.next,
                leaks=choice.fault == "leak",
                at=self.clock(),
            )
        )

    def _as_it_stands(self, entry: Entry) -> Entry:
        return next(each for each in self.memory.now.entries if each.sequence == entry.sequence)

    def _verdict(self, entry: Entry, wish: Wish, choice: Choice) -> Entry:
        if entry.is_decided:
            return entry  # Its power went while the host was asked.
        match choice.next:
            case "decline":
                return self.decided(entry, "declined")
            case "cancel":
                return self.decided(entry, "cancelled", by="guest")
            case "partial" if wish.partial and wish.amount_cents > 1:
                entry = replace(entry, amount_cents=wish.amount_cents // 2, tip_cents=0)
        if choice.fault == "offline":
            if entry.amount_cents > wish.offline_max_cents:
                return self.decided(entry, "declined", by="host")
            return self.decided(replace(entry, is_offline=True), "approved")
        return self.decided(entry, "approved")

    def decided(
        self, entry: Entry, state: Literal["approved", "declined", "cancelled"], by: str = ""
    ) -> Entry:
        """The verdict stands for ever, whether anybody heard it or not."""
        is_yes = state == "approved"
        return self.memory.put(
            replace(
                entry,
                state=state,
                by=by,
                reference=f"sim-{entry.sequence:06}" if is_yes else "",
                is_pending=is_yes and self.caps.two_phase and entry.kind == "sale",
                at=self.clock(),
            )
        )

    def clock(self) -> int:
        return self.now() + self.memory.now.skew_ms

    # ------------------------------------------------------------------ what else happens to it
    def hurry(self) -> None:
        """Let every guest who is at it finish now."""
        for guest in self.guests.values():
            guest.done.set()

    def abort(self, wish: Wish, fault: str) -> Literal["asked", "too_late", "never_started"]:
        entry = self._found(wish)
        if entry is None:
            self._burn(wish.wire_id)
            return "never_started"
        guest = self.guests.get(entry.sequence)
        if guest is None or entry.is_decided or entry.state == "authorising":
            return "too_late"
        # In a race the card may be faster than the key.
        guest.is_broken_off = fault != "card_wins"
        guest.done.set()
        return "asked"

    def reboot(self) -> None:
        """Its power goes and comes back. What the host was asked, the host has decided."""
        for entry in self.at_it:
            self._lost_power(entry)
            self.guests[entry.sequence].done.set()

    def _lost_power(self, entry: Entry) -> None:
        has_asked = entry.state == "authorising" and entry.script in {"approve", "partial"}
        self.decided(entry, "approved" if has_asked else "cancelled", by="terminal")

    def forward(self, verdict: Literal["approve", "decline"]) -> None:
        """The host can be reached again, and hears of what was approved without it."""
        for entry in self.memory.now.entries:
            if entry.is_offline:
                state: Literal["approved", "declined"] = (
                    "approved" if verdict == "approve" else "declined"
                )
                self.memory.put(replace(entry, is_offline=False, state=state))

    # ------------------------------------------------------------------ what it knows
    def status(self, wish: Wish) -> Entry:
        entry = self._found(wish)
        if entry is None:
            if self.caps.not_found == "at_once":
                self._burn(wish.wire_id)
            raise NotKnown
        return self._still_pending(entry)

    def last(self) -> Entry | None:
        """Its last payment, whoever asked for it; sometimes the one before."""
        decided = [each for each in self.memory.sales() if each.is_decided]
        back = 2 if self.is_stale else 1
        return decided[-back] if len(decided) >= back else None

    def confirm(self, wish: Wish) -> Entry:
        entry = self.status(wish)
        if entry.state != "approved":
            raise NotKnown
        return self.memory.put(replace(entry, is_pending=False))

    def rollback(self, wish: Wish) -> Entry:
        entry = self.status(wish)
        return self.decided(entry, "cancelled", by="till") if entry.is_pending else entry

    def _found(self, wish: Wish) -> Entry | None:
        if wish.wire_id:
            return self.memory.of_wire(wish.wire_id)
        return self.memory.of_ours(wish.ours)

    def _burn(self, wire_id: str) -> None:
        """A request that is still on its way must not be carried out after this."""
        burnt = (*self.memory.now.burnt, wire_id)[-BURNT_MAX:]
        self.memory.write(replace(self.memory.now, burnt=burnt))

    def _still_pending(self, entry: Entry) -> Entry:
        if entry.is_pending and self.clock() - entry.at > COMMIT_MS:
            return self.decided(entry, "cancelled", by="terminal")
        return entry
