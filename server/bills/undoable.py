"""Which steps of splitting can still be undone: those that no money rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

from msgspec.structs import replace

from server.bills.billing import Billing
from server.bills.step import Step


@dataclass(slots=True)
class Blocked:
    """What the later steps that stay took up, so that what they rest on stays too.

    The same as `Step.rests_on`, in one pass: a table may be split and split again all evening.
    """

    bills: set[str]
    """That money was taken for, or that a later step which stays took away."""
    changed: set[str] = field(default_factory=set)
    touched: set[tuple[str, str]] = field(default_factory=set)
    """Bills that it changed in place, with the lines that it moved."""

    def holds(self, step: Step) -> bool:
        if not self.bills.isdisjoint(step.after):
            return True
        if step.way != "move" and not self.changed.isdisjoint(step.drew):
            return True
        return not self.touched.isdisjoint(product(step.after, step.lines))

    def add(self, step: Step) -> None:
        changed = [before.bill for before in step.kept]
        self.bills.update(step.withdrew)
        self.changed.update(changed)
        self.touched.update(product(changed, step.lines))


def steps_shown(billing: Billing) -> tuple[Step, ...]:
    """The steps of splitting, each with whether it can still be undone."""
    blocked = Blocked(bills={bill.id for bill in billing.standing if not bill.is_untouched})
    stay = set()
    for step in reversed(billing.steps):
        if step.undone_at is None and blocked.holds(step):
            blocked.add(step)
            stay.add(step.id)
    return tuple(
        replace(step, undoable=step.undone_at is None and step.id not in stay)
        for step in billing.steps
    )
