"""What must hold when nobody taps any more and everything that was on its way has arrived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import msgspec

from server.house import HOUSE
from server.hub.answer import TAKEN
from server.hub.journal import folded
from server.hub.kept import type_of
from server.hub.messages import Record
from tests.properties.the_books import (
    BOOKS,
    Kind,
    every_lane_runs_without_a_hole,
    every_receipt_is_paid,
)
from tests.simulator.device import Device
from tests.simulator.witness import Witness
from tests.simulator.world import Violation

KINDS = {kind: type_of(HOUSE, kind) for kind in HOUSE.kinds}

WITHOUT_HOLES = (every_lane_runs_without_a_hole, every_receipt_is_paid)


class Told(msgspec.Struct):
    """What a journal entry or an answer says of its cause."""

    id: str


class Answered(Told):
    """An outcome, as far as it is looked at here."""

    status: str


class LineTold(msgspec.Struct):
    """What a revision said of a record; only lines have a firing."""

    kind: str
    id: str
    firing: str | None = None


class Revision(msgspec.Struct):
    """What one revision told the screens."""

    puts: list[LineTold]


@dataclass
class AtRest:
    """Everything that was promised, looked at once more in the rows themselves."""

    witness: Witness
    devices: Iterable[Device]

    @cached_property
    def outcomes(self) -> dict[str, Answered]:
        stored = self.witness.house.rows.outcomes
        return {id_: msgspec.json.decode(body, type=Answered) for id_, (_, body) in stored.items()}

    @cached_property
    def records(self) -> list[Record]:
        rows = self.witness.house.rows.records.values()
        return [msgspec.json.decode(r.body, type=KINDS[r.kind]) for r in rows if r.live]

    def sees(self, kind: type[Kind]) -> list[Kind]:
        """For the books, which read a house like this."""
        return [record for record in self.records if isinstance(record, kind)]

    def look(self) -> None:
        for device in self.devices:
            self.shows_what_is_true(device)
            self.has_its_outcomes(device)
        self.each_effect_once()
        self.order_of_taps()
        self.a_line_fires_once()
        self.the_journal_leads_to_the_rows()
        self.the_books_agree()

    def shows_what_is_true(self, device: Device) -> None:
        house = self.witness.house
        rows = house.rows.records.items()
        live = {key: house.decoded(row.body) for key, row in rows if row.live}
        assert device.page is not None
        if device.page.replica.records != live:
            raise Violation(f"HUB-3: {device.id} does not show what is true")

    def has_its_outcomes(self, device: Device) -> None:
        """Each tap took effect or was refused, and the tray tells of just those."""
        refused = set()
        for id_, tapped in self.witness.taps.items():
            if tapped.device != device.id or tapped.is_lost:
                continue
            if id_ not in self.outcomes:
                raise Violation(f"{id_} ({tapped.tap.name}) of {device.id} never took effect")
            assert self.outcomes[id_].status in TAKEN
            if self.outcomes[id_].status != "done" and not tapped.is_evicted:
                refused.add(id_)
        assert device.page is not None
        wrong = refused ^ set(device.page.outbox.ledger.tray)
        if wrong:
            raise Violation(f"HUB-12: the tray of {device.id} is wrong about {sorted(wrong)}")

    def each_effect_once(self) -> None:
        rows, witness = self.witness.house.rows, self.witness
        counted = Counter(msgspec.json.decode(row["entry"], type=Told).id for row in rows.journal)
        twice = [id_ for id_, times in counted.items() if times > 1]
        if twice:
            raise Violation(f"HUB-1: {twice} took effect twice")
        known = {*witness.taps, *witness.doors, *witness.flooded}
        strange = {id_ for id_ in counted if not id_.startswith(("furnish", "resume"))} - known
        if strange:
            raise Violation(f"{sorted(strange)} took effect, and no finger tapped it")

    def order_of_taps(self) -> None:
        for device, answers in self.witness.house.rows.answers.items():
            self.numbers_have_no_holes(device, sorted(answers))
            stored = [msgspec.json.decode(answers[seq], type=Told).id for seq in sorted(answers)]
            ids = [id_ for id_ in stored if id_ not in self.witness.flooded]
            taps = self.witness.taps.items()
            tapped = [id_ for id_, tap in taps if tap.device == device and not tap.is_lost]
            if ids != tapped:
                raise Violation(f"the taps of {device} came in another order: {ids} {tapped}")

    def numbers_have_no_holes(self, device: str, seqs: list[int]) -> None:
        """But for one jump in each history after the first (HUB-14)."""
        jumps = sum(after != before + 1 for before, after in pairwise([0, *seqs]))
        if jumps > self.witness.house.histories - 1:
            raise Violation(f"the numbers of {device} have holes: {seqs}")

    def a_line_fires_once(self) -> None:
        rows, firing_of = self.witness.house.rows, dict[str, str]()
        for rev in range(1, rows.counter.rev + 1):
            for put in msgspec.json.decode(rows.changes[rev], type=Revision).puts:
                if put.kind == "line" and put.firing:
                    first = firing_of.setdefault(put.id, put.firing)
                    if first != put.firing:
                        raise Violation(f"{put.id} fired by {first} and {put.firing}")

    def the_journal_leads_to_the_rows(self) -> None:
        rows = self.witness.house.rows
        told = folded((row["entry"] for row in rows.journal), rows.private)
        stored = {
            key: (row.live, self.witness.house.decoded(row.body))
            for key, row in rows.records.items()
        }
        if told != stored:
            wrong = sorted(key for key in {*told, *stored} if told.get(key) != stored.get(key))
            raise Violation(f"HUB-4: the journal says otherwise of {wrong}")

    def the_books_agree(self) -> None:
        for book in BOOKS:
            # After a history that was lost, numbers are left out on purpose.
            if self.witness.house.histories == 1 or book not in WITHOUT_HOLES:
                book(self)
