"""Whatever people tap and printers do: each copy comes out once, one of them without a mark.

Rapid taps, two tills, replays, printers that fail, doubt and recover, in any order.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest

from printers.document import Pulse
from printers.spool import Work
from server.hub.messages import Refusal
from server.kit.ids import JobId, PrinterId
from server.paper.job import Job, PaperKind
from server.paper.let_go import LetGo
from server.paper.move import MovePaper
from server.paper.move_on import MoveOn
from server.paper.print_anyway import PrintAnyway
from server.paper.redirect import Redirect
from server.paper.reprint import Reprint
from tests.evening import Evening
from tests.paper.backups import a_chain, is_found
from tests.paper.makers import needs, reports
from tests.paper.test_spool import a_spool

PRINTERS = ("grill", "pasta", "bar", "till")
JOBS: tuple[tuple[str, PaperKind], ...] = (
    ("cook-1", "cook"),
    ("void-2", "void"),
    ("bill-3", "bill"),
    ("kick-4", "drawer"),
)

TAPS = ("reprint", "print_anyway", "let_go", "move", "redirect", "need")
WORK = ("prints", "prints", "fails", "doubts, out", "doubts, lost", "sends", "holds")
EVENINGS, STEPS = 60, 25


@dataclass(slots=True)
class Kitchen:
    """The house, its spool, and what lies under each printer."""

    evening: Evening = field(default_factory=a_chain)
    out: list[Work] = field(default_factory=list)
    drawers: Counter[str] = field(default_factory=Counter)
    kicked_at: set[str] = field(default_factory=set)

    def step(self, what: str, about: JobId, where: str) -> None:
        taps: dict[str, Any] = {
            "reprint": Reprint(job=about),
            "print_anyway": PrintAnyway(job=about),
            "let_go": LetGo(job=about),
            "move": MovePaper(job=about, to=PrinterId(where)),
            "redirect": Redirect(printer=PrinterId(PRINTERS[len(about) % 4]), to=PrinterId(where)),
        }
        if what == "need":
            self.ask_for_all()
        elif what in taps:
            for by in ("carla", "marco", "carla"):
                with suppress(Refusal):
                    self.evening.asks(by, taps[what])
        else:
            self.work(what, self.evening.sees_one(Job, about).printer)
        self.evening.clock.forward(seconds=1)

    def ask_for_all(self) -> None:
        """Asked again, whatever asked for a paper finds it there."""
        for name, kind in JOBS:
            needs(self.evening, name, kind)

    def work(self, what: str, where: str) -> None:
        work = asyncio.run(a_spool(self.evening).offered(where))
        if work is None:
            return
        if work.job == "kick-4":
            self.kicked_at.add(where)
        if what in {"prints", "sends", "doubts, out"}:
            self.out.append(work)
        if what != "fails" and any(isinstance(block, Pulse) for block in work.document):
            self.drawers[work.job] += 1
        told = {"prints": "printed", "sends": "sent", "fails": "failed", "holds": "held"}
        state: Any = told.get(what, "unknown")
        for _ in range(2):
            reports(self.evening, JobId(work.job), state, copy=work.copy)
        if what in {"fails", "holds"}:
            is_found(self.evening, where, "out")
            reports(self.evening, JobId(work.job), "failed", copy=work.copy)
            self.evening.asks("house", MoveOn(job=JobId(work.job), copy=work.copy))


@pytest.mark.parametrize("number", range(EVENINGS))
def test_each_copy_comes_out_once_and_one_of_them_without_a_mark(number: int) -> None:
    dice, kitchen = Random(number), Kitchen()
    kitchen.ask_for_all()
    for _ in range(STEPS):
        what = dice.choice(TAPS if dice.randrange(3) == 0 else WORK)
        kitchen.step(what, JobId(dice.choice(JOBS)[0]), dice.choice(PRINTERS))
    copies = Counter((work.job, work.copy) for work in kitchen.out)
    assert max(copies.values(), default=0) <= 1, "a copy came out twice"
    firsts = Counter(work.job for work in kitchen.out if not work.mark)
    assert max(firsts.values(), default=0) <= 1, "two papers look like the first"
    assert max(kitchen.drawers.values(), default=0) <= 1, "a drawer opened by itself"
    assert kitchen.kicked_at <= {"till"}, "another drawer opened"
    for there in kitchen.evening.sees(Job):
        assert len(there.copies) <= 2 * STEPS + 1
