"""Whatever a table orders, voids, splits and pays: no cent and no piece is lost or doubled.

Two tills split at once: what the second one asks for, it has read before the first one's act.
"""

from __future__ import annotations

from copy import copy
from fractions import Fraction
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from server.bills.bill import Bill
from server.bills.merge import MergeBills
from server.bills.move import MovePieces, Portion
from server.bills.split_by_line import Picked, SplitByLine
from server.bills.split_by_seat import SplitBySeat
from server.bills.split_evenly import SplitEvenly
from server.bills.split_in_shares import SplitInShares
from server.bills.step import Step, resting_on
from server.bills.undo import UndoSplit
from server.hub.messages import Command
from server.kit.ids import BillId, CheckId
from server.paper.job import Job
from tests.bills.a_table import ATable
from tests.bills.makers import CLEO, MIA
from tests.evening import Evening, MemoryKept

WHICH = st.integers(0, 50)
LATE = st.sampled_from([False, False, True])
"""The other till did something between what this one showed and what it asks."""
Arrangement = list[tuple[Any, ...]]


def beside(evening: Evening) -> Evening:
    """The same house, to try something in."""
    there = copy(evening)
    states = {shelf: dict(kept) for shelf, kept in evening.kept.states.items()}
    there.kept = MemoryKept(states=states, revs=dict(evening.kept.revs))
    there.screen = dict(evening.screen)
    return there


class AnySplit(ATable):
    """Splits of every kind, one on top of the other, by two tills."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[Command] = []

    def asks(self, asked: Command | None, *, late: bool) -> None:
        """At once; or only after whatever the other till does next."""
        if asked is None:
            return
        if late:
            self.late.append(asked)
            return
        before = self.arrangement()
        steps = {step.id for step in self.steps_open()}
        papers = len(self.evening.sees(Job))
        self.tried(lambda: self.evening.asks(CLEO, asked))
        assert len(self.evening.sees(Job)) == papers, "splitting prints nothing and tells no one"
        for step in self.steps_open():
            if step.id not in steps:
                self.undoing_brings_back(step, before)

    def undoing_brings_back(self, step: Step, before: Arrangement) -> None:
        """On a copy of the house, so that the evening goes on with the split."""
        there = beside(self.evening)
        there.asks(CLEO, UndoSplit(check=step.check, step=step.id))
        here, self.evening = self.evening, there
        after = self.arrangement()
        self.evening = here
        assert [row for row in after if row not in before] == []
        assert after == before

    def steps_open(self) -> list[Step]:
        return [step for step in self.evening.sees(Step) if step.undone_at is None]

    def arrangement(self) -> Arrangement:
        """Who owes how much of what costs something, whatever the bills are called."""
        return sorted(
            (
                *(bill.label, bill.total_cents, bill.grows, bill.pool),
                sorted((r.line, r.share, r.amount_cents) for r in bill.lines if r.line_cents),
            )
            for bill in self.owed
        )

    @precondition(lambda self: self.late)
    @rule(live=st.booleans())
    def what_the_other_till_asked(self, live: bool) -> None:
        asked = self.late.pop(0)
        self.tried(
            lambda: self.evening.asks(MIA, asked, live=live, seen=max(0, self.evening.rev - 3))
        )

    # ------------------------------------------------------------------ the ways to split
    @rule(which=WHICH, ways=st.integers(1, 5), amounts=st.lists(st.integers(1, 900), max_size=2))
    def split_evenly(self, which: int, ways: int, amounts: list[int]) -> None:
        if bill := self.picked(which):
            asked = SplitEvenly(bill=bill, ways=ways, amounts_cents=tuple(amounts))
            self.asks(asked, late=False)

    @rule(
        which=WHICH, ways=st.integers(2, 4), amounts=st.lists(st.integers(1, 900), max_size=2),
        late=LATE,
    )  # fmt: skip
    def split_in_shares(self, which: int, ways: int, amounts: list[int], late: bool) -> None:
        if bill := self.picked(which):
            parts = tuple(self.new(f"share-{at}") for at in range(ways))
            asked = SplitInShares(bill=bill, parts=parts, amounts_cents=tuple(amounts))
            self.asks(asked, late=late)

    @rule(which=WHICH, named=st.booleans(), late=LATE)
    def split_by_seat(self, which: int, named: bool, late: bool) -> None:
        bill = self.picked(which) if named else None
        self.asks(SplitBySeat(check=self.check, bill=bill or BillId("")), late=late)

    @rule(which=WHICH, late=LATE)
    def split_by_line(self, which: int, late: bool) -> None:
        if (bill := self.record(which)) is None:
            return
        picked = (Picked(line=bill.lines[which % len(bill.lines)].line, pieces=1),)
        part, rest = self.new("part"), self.new("rest")
        self.asks(SplitByLine(bill=BillId(bill.id), part=part, rest=rest, picked=picked), late=late)

    @rule(
        which=WHICH, share=st.sampled_from([(1, 1), (1, 2), (1, 3), (2, 1)]),
        others=st.lists(WHICH, min_size=1, max_size=3), new=st.integers(0, 2), late=LATE,
    )  # fmt: skip
    def move(
        self, which: int, share: tuple[int, int], others: list[int], new: int, late: bool
    ) -> None:
        if (bill := self.record(which)) is None:
            return
        row = bill.lines[which % len(bill.lines)]
        portion = Portion(line=row.line, pieces=row.pieces * share[0], of=row.of * share[1])
        known = [id_ for each in others if (id_ := self.picked(each))]
        to = (*dict.fromkeys(known), *(self.new(f"guest-{at}") for at in range(new)))
        step = self.new("step")
        self.asks(
            MovePieces(step=step, bill=BillId(bill.id), to=to, portions=(portion,)), late=late
        )

    @rule(which=st.lists(WHICH, max_size=3), late=LATE)
    def merge(self, which: list[int], late: bool) -> None:
        bills = tuple(dict.fromkeys(id_ for each in which if (id_ := self.picked(each))))
        self.asks(MergeBills(check=self.check, bills=bills), late=late)

    @rule(which=WHICH, late=LATE)
    def undo(self, which: int, late: bool) -> None:
        steps = self.evening.sees(Step)
        if steps:
            step = steps[which % len(steps)]
            self.asks(UndoSplit(check=step.check, step=step.id), late=late)

    # ------------------------------------------------------------------ what the tills see
    @property
    def check(self) -> CheckId:
        return CheckId(f"party-9-{self.number}")

    def new(self, kind: str) -> BillId:
        self.acts += 1
        return BillId(f"{kind}-{self.acts}")

    def record(self, which: int) -> Bill | None:
        return self.owed[which % len(self.owed)] if self.owed else None

    def picked(self, which: int) -> BillId | None:
        bill = self.record(which)
        return BillId(bill.id) if bill else None

    @invariant()
    def shares_of_one_split_are_even_to_the_cent(self) -> None:
        """Two cents where a share was shared: each split has its own odd cent."""
        pools: dict[str, list[Bill]] = {}
        for bill in self.owed:
            if bill.pool and bill.part_of_pool and bill.is_untouched:
                pools.setdefault(bill.pool, []).append(bill)
        for bills in pools.values():
            whole = sum((bill.part_of_pool for bill in bills), start=Fraction(0))
            cents = sum(bill.total_cents for bill in bills)
            for bill in bills:
                part = bill.part_of_pool / whole
                assert abs(bill.total_cents - cents * part) < 2

    @invariant()
    def later_orders_go_to_one_place(self) -> None:
        for number in range(1, self.number + 1):
            growing = [bill for bill in self.of(number) if bill.grows]
            assert len({bill.pool or bill.id for bill in growing}) <= 1

    @invariant()
    def a_step_says_whether_it_can_be_undone(self) -> None:
        """Not when money was taken for what it left, or for what was done with that since."""
        paid = {b.id for b in self.evening.sees(Bill) if b.is_standing and not b.is_untouched}
        for number in range(1, self.number + 1):
            check = CheckId(f"party-9-{number}")
            of = [step for step in self.evening.sees(Step) if step.check == check]
            steps = sorted(of, key=lambda step: step.number)
            for step in steps:
                stays = any(each.after & paid for each in resting_on(step, steps))
                assert step.undoable == (step.undone_at is None and not stays)


TestAnySplit = AnySplit.TestCase
TestAnySplit.settings = settings(max_examples=80, stateful_step_count=30, deadline=None)
