"""Whoever was held up and lost the lease prints nothing and charges nothing any more (HUB-15)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from printers.spool import Attempt, Elsewhere
from server.db.attempts import attempt_of
from server.db.engine import Connection
from server.db.leases import LeaseLost, taken
from server.doors.card_workers import CARDS, CardBooks
from server.doors.leases import Lease, is_dead, me
from server.doors.paper_spool import PRINTING, PaperAttempts
from server.payments.terminals.driver import Attempt as Charge
from tests.doors.house import AtTheDoor

PAPER = Attempt(id="paper-1", printer="grill", job="job-1", copy=0)
CHARGE = Charge(id="tender-1", terminal="terminal-1", amount_cents=1_250)


def leased(door: AtTheDoor, name: str) -> Lease:
    lease = Lease(door.house, name)
    assert door.run(lease.is_ours())
    return lease


def another_takes(door: AtTheDoor, name: str) -> None:
    """As when this process was silent for too long."""

    def take(connection: Connection) -> int | None:
        return taken(connection, name, "another process", 60_000, lambda who: who == me())

    assert door.house.lane.aside(take).result(10) == 2


def written(door: AtTheDoor, attempt: str) -> bytes | None:
    return door.house.lane.aside(lambda connection: attempt_of(connection, attempt)).result(10)


def test_hub_15_a_paper_is_begun_under_the_lease_alone(door: AtTheDoor) -> None:
    lease = leased(door, PRINTING)
    door.run(PaperAttempts(lease).begin(PAPER))
    assert written(door, PAPER.id) is not None
    another_takes(door, PRINTING)
    later = Attempt(id="paper-2", printer="grill", job="job-2", copy=0)
    with pytest.raises(LeaseLost):
        door.run(PaperAttempts(lease).begin(later))
    assert written(door, later.id) is None
    assert not door.run(lease.is_ours())


def test_hub_15_a_card_is_charged_under_the_lease_alone(door: AtTheDoor) -> None:
    lease = leased(door, CARDS)
    another_takes(door, CARDS)
    with pytest.raises(LeaseLost):
        door.run(CardBooks(lease).begin(CHARGE, "bill-1:"))
    assert door.run(CardBooks(lease).find(CHARGE.id)) is None


def test_hub_15_whoever_slept_until_the_lease_ran_out_does_not_begin(door: AtTheDoor) -> None:
    lease = leased(door, PRINTING)
    lease.good_until = 0.0
    with pytest.raises(LeaseLost, match="too late"):
        door.run(PaperAttempts(lease).begin(PAPER))


def test_hub_15_what_is_given_back_another_takes_at_once(door: AtTheDoor) -> None:
    lease = leased(door, PRINTING)
    door.run(lease.give_back())
    another_takes(door, PRINTING)


def test_a_process_of_another_machine_is_never_held_for_dead() -> None:
    machine = me().partition(" ")[0]
    assert is_dead(f"{machine} 999999999 x")
    assert not is_dead("another-machine 999999999 x")
    assert not is_dead(me())


def test_a_paper_is_begun_only_where_its_printer_stands_now(door: AtTheDoor) -> None:
    attempts = PaperAttempts(leased(door, PRINTING))
    there = Attempt(id="paper-3", printer="grill", job="job-1", copy=0, at="virtual:")
    door.run(attempts.begin(there))
    for elsewhere in (
        replace(there, id="paper-4", at="tcp://192.0.2.8:9100"),
        replace(there, id="paper-4", printer="no-such-printer"),
    ):
        with pytest.raises(Elsewhere):
            door.run(attempts.begin(elsewhere))
    with pytest.raises(Elsewhere):
        door.run(PaperAttempts(leased(door, PRINTING), bridge="bar-box").begin(there))
    assert written(door, "paper-4") is None
