"""People around a card terminal: guests who come with any card, and staff who do anything."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, Literal

from server.bills.bill import Bill
from server.hub.messages import Refusal
from server.kit.ids import TenderId
from server.payments.attempt import CardAttempt
from server.payments.capture_card import CaptureCard
from server.payments.enter_tip import EnterTip
from server.payments.slips import open_slips
from server.payments.tender import Tender
from server.payments.terminals.simulated.memory import Choice, Entry
from tests.bills.makers import CLEO, bill_of
from tests.payments.makers import (
    asks_card,
    cancels,
    cash,
    looks_up,
    resolves,
    terminal,
)
from tests.payments.terminals.benches import LineBench
from tests.payments.terminals.house import House

FAULTS: Final[Sequence[Any]] = (
    "", "", "", "lose_request", "request_late", "lose_answer", "answer_late", "answer_twice",
    "out_of_order",
    "disconnect", "reboot", "busy", "card_wins", "cancel_wins", "stale_last", "wrong_reference",
    "error_after_booking", "too_many", "garbage", "split", "clock_skew", "away", "away", "away",
    "offline", "leak",
)  # fmt: skip
SCRIPTS: Final[Sequence[Any]] = ("approve",) * 6 + ("decline", "cancel", "partial")


@dataclass(slots=True)
class People:
    """`dice` decide everything; `told` is what was done, for whoever looks into a failure."""

    house: House
    bench: LineBench
    dice: Random
    lies: set[str] = field(default_factory=set)
    """What a manager said against the terminal's own memory."""
    told: list[str] = field(default_factory=list)

    def guest(self, number: int) -> None:
        bills = [each for each in self.house.evening.sees(Bill) if each.is_owed]
        if not bills:
            return
        bill = self.dice.choice(sorted(bills, key=lambda each: each.id))
        room = bill.open_cents - bill.reserved_cents
        if room <= 0 or terminal(self.house.evening).attempt is not None:
            return
        choice = Choice(
            next=self.dice.choice(SCRIPTS),
            seconds=self.dice.choice([0.0, 2.0, 20.0]),
            host_seconds=self.dice.choice([0.0, 1.0]),
            tip_cents=self.dice.choice([0, 150]),
            fault=self.dice.choice(FAULTS),
            later=self.dice.choice([3.0, 40.0, 200.0]),
        )
        self.bench.at.machine.choose(choice)
        amount = self.dice.choice([room, room, max(1, room // 2)])
        way = self.dice.choice(["screen", "screen", "terminal", "paper"])
        tip = self.dice.choice([0, 300]) if way == "screen" else 0
        self.told.append(f"{choice.next} {choice.fault} {way}")
        with suppress(Refusal):
            asks_card(self.house.evening, bill, amount, tip, tender=f"card-{number}", tip_on=way)

    def meanwhile(self) -> None:
        act = self.dice.choice(["", "", "cancel", "look up", "resolve", "cash", "tip", "hurry"])
        attempts = [each for each in self.attempts() if each.purpose == "sale"]
        if any(each.state == "unknown" for each in attempts) and self.dice.random() < 0.4:
            act = "resolve"
            attempts = [each for each in attempts if each.state == "unknown"]
        if act == "hurry":
            self.bench.at.machine.hurry()
        if not attempts or act in {"", "hurry"}:
            return
        attempt = self.dice.choice(attempts)
        self.told.append(f"{act} {attempt.id}")
        with suppress(Refusal):
            self.act(act, attempt)

    def act(self, act: str, attempt: CardAttempt) -> None:
        evening, tender = self.house.evening, TenderId(attempt.id)
        match act:
            case "cancel":
                cancels(evening, tender)
            case "look up":
                looks_up(evening, tender)
            case "resolve" if attempt.state == "unknown":
                self.resolve(attempt, is_lie=self.may_lie() and self.dice.random() < 0.5)
            case "cash":
                bill = bill_of(evening, str(attempt.bill))
                room = bill.open_cents - bill.reserved_cents
                evening.asks(CLEO, cash(bill, room, tender=f"cash-{len(self.told)}"))
            case "tip":
                name = f"tip-{len(self.told)}"
                evening.asks(CLEO, EnterTip(attempt=name, tender=tender, tip_cents=200))

    def may_lie(self) -> bool:
        """Where the terminal can be asked, a manager's mistake comes out."""
        return self.bench.caps.lookup == "by_our_id"

    def resolve(self, attempt: CardAttempt, *, is_lie: bool) -> None:
        entry = self.entry(attempt)
        if entry is not None and (not entry.is_decided or entry.is_pending):
            return  # The guest is still at it, or the house is: nobody decides now.
        is_paid = entry is not None and entry.state == "approved" and not entry.is_pending
        if is_lie:
            self.lies.add(attempt.id)
            is_paid = not is_paid
        slip = entry.reference if entry is not None and entry.reference else "0000"
        charged = entry.amount_cents if entry is not None and is_paid and not is_lie else 0
        how: Literal["paid", "unpaid"] = "paid" if is_paid else "unpaid"
        resolves(self.house.evening, TenderId(attempt.id), how, slip=slip, charged_cents=charged)

    def entry(self, attempt: CardAttempt) -> Entry | None:
        found = [e for e in self.bench.at.machine.memory.now.entries if e.ours == attempt.id]
        return found[-1] if found else None

    def attempts(self) -> list[CardAttempt]:
        found = self.house.evening.sees(CardAttempt)
        return sorted(found, key=lambda each: (each.asked_at, each.id))

    def do_their_part(self) -> None:
        for attempt in self.attempts():
            is_given_up = attempt.state == "unknown" and attempt.given_up_at is not None
            if is_given_up and attempt.purpose == "sale" and not self.may_lie():
                self.resolve(attempt, is_lie=False)
        for number, slip in enumerate(open_slips(self.house.evening.sees(Tender))):
            take = f"take-{slip.id}-{number}-{int(asyncio.get_running_loop().time())}"
            with suppress(Refusal):
                self.house.evening.asks(CLEO, CaptureCard(attempt=take, tender=TenderId(slip.id)))
