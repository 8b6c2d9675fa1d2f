"""Whatever the staff of the whole house do, and in whatever order, the books agree."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from server.house import HOUSE
from server.kitchen.firing import Firing
from server.orders.line import Line
from server.paper.job import Job
from tests.properties.any_words import filled
from tests.properties.the_books import BOOKS
from tests.properties.the_dining_room import DISHES, WHICH, WHO
from tests.properties.the_money import TheMoney
from tests.properties.the_whole_house import TABLES, WholeHouse, picked
from tests.register.the_ledger import check_balance

ROUNDS = os.environ.get("COMANDA_ROUNDS", "")
"""How many services; set, they are other ones each time. 2,000 are a lunch break."""
FROM_SCREENS = sorted(name for name, verb in HOUSE.verbs.items() if not verb.door_only)


class AnyService(TheMoney):
    """A whole house, whose books are read after every act."""

    @initialize()
    def open(self) -> None:
        self.house = WholeHouse()
        self.firing_of: dict[str, str] = {}
        self.house.tries(
            "carla", "register.open_drawer", opening="first", drawer="drawer-1", float_cents=20_000
        )
        for which, table in enumerate(TABLES[:2]):
            self.house.tries("anna", "floor.seat", turn=f"party-{table}", table=table, covers=3)
            for seat in (None, 1, 2):
                self.order("anna", which, DISHES[:6], pieces=2, course=None, seat=seat, send=True)
            self.present("anna", which)

    @rule(which=WHICH, state=st.sampled_from(["printed", "failed", "unknown"]))
    def paper(self, which: int, state: str) -> None:
        if job := picked(self.house.evening.sees(Job), which):
            self.house.tries(
                "house", "paper.report", job=job.id, copy=len(job.copies) - 1, state=state
            )
            self.house.tries("anna", "paper.reprint", job=job.id)

    @rule(which=WHICH)
    def the_same_again(self, which: int) -> None:
        """A tap that was replayed under another id."""
        if again := picked(self.house.asked, which):
            self.house.carries_out(*again)

    @rule(who=WHO, name=st.sampled_from(FROM_SCREENS), data=st.data(), live=st.booleans())
    def forge(self, who: str, name: str, data: st.DataObject, live: bool) -> None:
        asked = filled(HOUSE.verbs[name].asked, data.draw, self.house.known())
        self.house.carries_out(who, asked, live=live)

    @invariant()
    def the_books_agree(self) -> None:
        for book in BOOKS:
            book(self.house.evening)

    @invariant()
    def every_document_balances(self) -> None:
        check_balance(self.house.evening)

    @invariant()
    def a_line_fires_once_for_ever(self) -> None:
        """Its share may part from the others of the firing, and bears a name of its own then."""
        parted = {each.id: each.parted_from for each in self.house.evening.sees(Firing)}
        for line in self.house.evening.sees(Line):
            if line.firing is None or line.kept_back_at is not None:
                assert line.id not in self.firing_of
                continue
            first: str | None = line.firing
            known = self.firing_of.setdefault(line.id, line.firing)
            while first != known:
                assert first is not None, f"{line.id} was fired as {known} before"
                first = parted.get(first)
            self.firing_of[line.id] = line.firing


TestAnyService = AnyService.TestCase
TestAnyService.settings = settings(
    max_examples=int(ROUNDS or 40),
    stateful_step_count=80,
    deadline=None,
    derandomize=not ROUNDS,
    suppress_health_check=list(HealthCheck),
)
