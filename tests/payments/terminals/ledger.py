"""After the dust settles: two ledgers are one, and nobody paid too much without an alarm."""

from __future__ import annotations

from collections import Counter

from server.payments.alarm import CardAlarm
from server.payments.attempt import CardAttempt
from server.payments.tender import Tender
from tests.payments.terminals.benches import LineBench
from tests.payments.terminals.house import House
from tests.properties.the_books import every_bill_adds_up, every_receipt_is_paid


def the_dust_has_settled(house: House, bench: LineBench, lies: set[str]) -> None:
    every_bill_adds_up(house.evening)
    every_receipt_is_paid(house.evening)
    the_ledgers_are_one(house, bench)
    nothing_was_started_twice(bench)
    nobody_paid_more_than_was_due_without_an_alarm(house, bench)
    lies_came_out(house, lies)


def the_ledgers_are_one(house: House, bench: LineBench) -> None:
    ours: Counter[str] = Counter()
    for tender in house.evening.sees(Tender):
        if tender.type == "card" and tender.is_money and tender.bounced_at is None:
            ours[reference(house, tender)] += tender.total_cents - tender.returned_cents
    theirs = bench.at.machine.memory.ledger()
    assert {key: cents for key, cents in ours.items() if cents} == theirs


def reference(house: House, tender: Tender) -> str:
    """The host's; of a terminal that tells nothing, what stood on its slip."""
    attempt = house.attempt(tender.id)
    return tender.reference or (attempt.slip if attempt else "")


def nothing_was_started_twice(bench: LineBench) -> None:
    entries = bench.at.machine.memory.now.entries
    assert all(each.times_asked == 1 for each in entries), "a wire id was sent twice"
    assert not [ours for ours, n in Counter(e.ours for e in entries).items() if n > 1]
    wire_ids = [each.wire_id for each in entries]
    assert len(wire_ids) == len(set(wire_ids)), "a wire id was used twice"


def nobody_paid_more_than_was_due_without_an_alarm(house: House, bench: LineBench) -> None:
    alarmed = {alarm.tender for alarm in house.evening.sees(CardAlarm)}
    for tender in house.evening.sees(Tender):
        entry = bench.at.machine.memory.of_ours(tender.id)
        if entry is None:
            continue
        due = tender.applied_cents + tender.tip_cents if tender.is_money else 0
        assert entry.taken_cents <= due or tender.id in alarmed, f"{tender.id} paid for nothing"
    for attempt in house.evening.sees(CardAttempt):
        assert not attempt.is_open, f"{attempt.id} has no end"


def lies_came_out(house: House, lies: set[str]) -> None:
    alarmed = {alarm.tender for alarm in house.evening.sees(CardAlarm)}
    for id_ in lies:
        attempt = house.attempt(id_)
        assert attempt is not None
        assert id_ in alarmed or attempt.confirmed_at is None, f"{id_} was a lie"
