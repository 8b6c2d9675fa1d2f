"""Whatever adds, sends, fires, voids or lapses: left is what was set less what was taken."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from server.hub.dispatch import CarriedOut
from server.hub.messages import Command, Refusal
from server.kit.ids import LineId
from server.menu.eighty_six import CountPortions, EightySix
from server.menu.portions import Portions
from server.menu.restore import RestoreDish
from server.orders.change import ChangeLine
from server.orders.line import Line
from server.orders.remove import RemoveLine, RestoreLine
from tests.floor.makers import seating
from tests.orders.makers import (
    a_house_with_a_menu,
    a_new_line,
    adding,
    check_at,
    firing_course,
    sending,
    voiding,
)

TABLES = st.sampled_from(["9", "12"])
LINES = st.integers(0, 5).map(lambda number: f"line-{number}")
PIECES = st.integers(1, 3)
BREAM = "dish-sea-bream"


class AnyPortions(RuleBasedStateMachine):
    """Two waiters sell one dish, while the kitchen counts it, sets it out and restores it.

    The model knows one thing: which pieces of which line the house has promised a portion.
    """

    @initialize(left=st.integers(1, 6))
    def open(self, left: int) -> None:
        self.evening = a_house_with_a_menu()
        self.acts = 0
        for label, waiter in (("9", "anna"), ("12", "ben")):
            self.evening.asks(waiter, seating(label, covers=2))
        self.stock: int | None = None
        self.count(left)

    def tries(self, person: str, asked: Command) -> CarriedOut | None:
        self.acts += 1
        self.evening.clock.forward(seconds=1)
        try:
            return self.evening.asks(person, asked)
        except Refusal:
            return None

    @property
    def bream(self) -> Portions | None:
        found = [each for each in self.evening.sees(Portions) if each.id == BREAM]
        return found[0] if found else None

    @rule(left=st.integers(1, 6))
    def count(self, left: int) -> None:
        self.evening.asks("cook", CountPortions(what="dish", of="sea-bream", left=left))
        bream = self.bream
        assert bream is not None
        self.stock = left + sum(each.pieces for each in bream.held)
        self.cooked = 0

    @rule()
    def set_out(self) -> None:
        self.evening.asks("cook", EightySix(what="dish", of="sea-bream"))
        self.stock = self.cooked = 0

    @rule()
    def restore(self) -> None:
        self.evening.asks("cook", RestoreDish(what="dish", of="sea-bream"))
        self.stock = None

    @rule(label=TABLES, line=LINES, pieces=PIECES)
    def add(self, label: str, line: str, pieces: int) -> None:
        wish = a_new_line(f"{label}-{line}", "Sea bream", pieces)
        bread = a_new_line(f"{label}-{line}-bread", "Bread")
        self.tries(self.waiter(label), adding(bread, wish, label=label))

    @rule(label=TABLES, line=LINES, pieces=PIECES)
    def change(self, label: str, line: str, pieces: int) -> None:
        named = LineId(f"{label}-{line}")
        asked = ChangeLine(check=check_at(label), line=named, quantity=pieces)
        self.tries(self.waiter(label), asked)

    @rule(label=TABLES, line=LINES, back=st.booleans())
    def remove(self, label: str, line: str, back: bool) -> None:
        kind = RestoreLine if back else RemoveLine
        asked = kind(check=check_at(label), line=LineId(f"{label}-{line}"))
        self.tries(self.waiter(label), asked)

    @rule(label=TABLES, lines=st.sets(LINES), fire=st.booleans())
    def send(self, label: str, lines: set[str], fire: bool) -> None:
        named = [each for line in sorted(lines) for each in (f"{label}-{line}",)]
        course = 2 if fire else None
        asked = sending(*named, firing=f"s-{self.acts}", label=label, fire=course)
        self.cooks(self.waiter(label), asked)

    @rule(label=TABLES, lines=st.sets(LINES))
    def fire(self, label: str, lines: set[str]) -> None:
        named = [f"{label}-{line}" for line in sorted(lines)]
        asked = firing_course(2, *named, firing=f"f-{self.acts}", label=label)
        self.cooks(self.waiter(label), asked)

    @rule(label=TABLES, line=LINES, pieces=PIECES)
    def void(self, label: str, line: str, pieces: int) -> None:
        asked = voiding(f"{label}-{line}", pieces, correction=f"v-{self.acts}", label=label)
        self.tries("mia", asked)

    @rule(minutes=st.integers(1, 12))
    def wait(self, minutes: int) -> None:
        self.evening.lets_time_pass(minutes=minutes)

    def waiter(self, label: str) -> str:
        return "anna" if label == "9" else "ben"

    def cooks(self, person: str, asked: Command) -> None:
        """What is fired and held a portion until then, or took it by this very act, is cooked."""
        before = self.bream
        done = self.tries(person, asked)
        if done is None or before is None or self.stock is None:
            return
        after = self.bream
        assert after is not None
        held_before = sum(each.pieces for each in before.held)
        held_after = sum(each.pieces for each in after.held)
        taken = (before.left or 0) - (after.left or 0)
        self.cooked += held_before + taken - held_after

    @invariant()
    def left_is_what_was_set_less_what_was_taken(self) -> None:
        bream = self.bream
        assert (bream is None) == (self.stock is None)
        if bream is None or self.stock is None:
            return
        held = sum(each.pieces for each in bream.held)
        assert bream.left is not None
        assert bream.left >= 0
        assert bream.left + held + self.cooked == self.stock

    @invariant()
    def what_is_held_is_what_its_line_wants(self) -> None:
        bream = self.bream
        lines = {line.id: line for line in self.evening.sees(Line)}
        for each in bream.held if bream else ():
            line = lines[each.line]
            assert each.pieces <= line.quantity
            assert line.removed_at is None
            assert line.firing is None
            assert each.sent == (line.sent_at is not None)

    @invariant()
    def nobody_is_told_twice_and_nobody_who_holds_one_is_told_that_it_is_gone(self) -> None:
        bream = self.bream
        if bream is not None:
            freed = [each.line for each in bream.freed]
            assert len(set(freed)) == len(freed)
            assert not set(freed) & {each.line for each in bream.held}


TestAnyPortions = AnyPortions.TestCase
TestAnyPortions.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
