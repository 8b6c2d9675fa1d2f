"""A service in which anything may go wrong at the terminal, and the house be killed at any step.

`python -m tests.payments.terminals.played 5000` plays as many as you like, from a seed on.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final

from server.payments.alarm import CardAlarm
from server.payments.attempt import OPEN, CardAttempt
from server.payments.install import InstallTerminals, NewTerminal
from server.payments.slips import open_slips
from server.payments.tender import Tender
from server.payments.terminal import TerminalTerms
from server.payments.terminals.simulated.caps import PROFILES
from server.payments.terminals.simulated.memory import Choice
from tests.bills.makers import ANNA, orders, presents, sits
from tests.payments.makers import (
    HOUSE,
    ONE,
    opens_drawer,
)
from tests.payments.terminals.benches import LineBench
from tests.payments.terminals.house import House, a_house
from tests.payments.terminals.ledger import the_dust_has_settled
from tests.payments.terminals.life import LONG_STEPS, Life
from tests.payments.terminals.people import People
from tests.payments.terminals.quick import quickly

OFFLINE: Final = TerminalTerms(offline_check_cents=100_000, offline_day_cents=200_000)
DUST_SECONDS: Final = 60 * 60.0


@dataclass(slots=True)
class Service:
    """One table after the other pays; `dice` decide everything."""

    seed: int
    profile: str
    dice: Random = field(init=False)
    house: House = field(init=False)
    bench: LineBench = field(init=False)
    life: Life = field(init=False)
    people: People = field(init=False)

    def __post_init__(self) -> None:
        self.dice = Random(f"{self.seed} {self.profile}")
        self.house = a_house()
        self.bench = LineBench(None, PROFILES[self.profile])
        self.people = People(self.house, self.bench, self.dice)
        evening = self.house.evening
        opens_drawer(evening)
        one = NewTerminal(id=ONE, name="Terminal 1", profile=self.profile, terms=OFFLINE)
        evening.asks(HOUSE, InstallTerminals(terminals=(one,)))
        for label in ("1", "9"):
            sits(evening, ANNA, label, 2)
            orders(evening, ANNA, label, "2 Tiramisu", "2 Espresso")
            presents(evening, ANNA, label)

    def play(self) -> None:
        quickly(self._play())
        self.house.books.close()

    async def _play(self) -> None:
        self._born(kill=True)
        for number in range(self.dice.randint(2, 5)):
            await self._something(number)
        await self._settled()
        await self.life.end()
        the_dust_has_settled(self.house, self.bench, self.people.lies)

    def _born(self, *, kill: bool) -> None:
        steps = self.dice.randint(1, 60) if kill and self.dice.random() < 0.6 else LONG_STEPS
        self.life = Life(self.house, self.bench, steps)
        self.life.begin()

    async def _something(self, number: int) -> None:
        """A guest comes with a card, or somebody does something meanwhile."""
        self.people.guest(number)
        for _ in range(self.dice.randint(1, 6)):
            await self._pass(self.dice.choice([0.1, 0.5, 2.0, 7.0, 40.0]))
            self.people.meanwhile()

    async def _pass(self, seconds: float) -> None:
        """Time goes by; a house that was killed comes back after a while."""
        await asyncio.sleep(seconds)
        if self.life.is_dead:
            self.people.told.append("killed")
            await self.life.end()
            await asyncio.sleep(self.dice.choice([0.0, 3.0, 45.0]))
            self._born(kill=True)

    def seen(self) -> set[str]:
        """How attempts ended, what alarmed, and whether the house was killed."""
        evening = self.house.evening
        found = {word.split()[1] for word in self.people.told if len(word.split()) > 2}
        found |= {each.state for each in evening.sees(CardAttempt)}
        found |= {each.purpose for each in evening.sees(CardAttempt)}
        found |= {each.what for each in evening.sees(CardAlarm)}
        found |= {"lie"} if self.people.lies else set()
        return found | {word for word in self.people.told if word == "killed"}

    async def _settled(self) -> None:
        """Everything works again; people do what is left to them, and the house the rest."""
        at = self.bench.at
        at.come_back()
        at.machine.choose(Choice(seconds=0.0))
        if self.life.is_dead:
            await self.life.end()
            self._born(kill=False)
        self.life.steps_left = LONG_STEPS
        end = asyncio.get_running_loop().time() + DUST_SECONDS
        while self._is_dusty():
            assert asyncio.get_running_loop().time() < end, "the dust never settles"
            await asyncio.sleep(20)
            if at.machine.memory.now.choice.fault:
                at.machine.choose(Choice(seconds=0.0))
            at.machine.hurry()
            at.machine.forward(self.dice.choice(["approve", "decline"]))
            self.people.do_their_part()
        await asyncio.sleep(5)

    def _is_dusty(self) -> bool:
        slips = open_slips(self.house.evening.sees(Tender))
        return bool(slips) or any(not each.is_over for each in self._watched())

    def _watched(self) -> list[CardAttempt]:
        """What a mute terminal's manager has decided nobody can ever confirm."""
        can_ask = self.bench.caps.lookup == "by_our_id"
        return [
            each for each in self.people.attempts() if can_ask or each.state in OPEN or each.offline
        ]


def play(seed: int, profile: str) -> set[str]:
    """What was seen in it."""
    service = Service(seed, profile)
    try:
        service.play()
    except BaseException as failed:
        failed.add_note(f"seed {seed}, profile {profile!r}: {' · '.join(service.people.told)}")
        raise
    return service.seen()


def main(words: Sequence[str]) -> None:
    count, first = (int(word) for word in (*words, *("200", "0")[len(words) :]))
    for seed in range(first, first + count):
        for profile in PROFILES:
            play(seed, profile)
    print(f"{count} services with each of {len(PROFILES)} kinds of terminal: every cent is known.")


if __name__ == "__main__":
    main(sys.argv[1:])
