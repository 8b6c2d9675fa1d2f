"""Whom the house met behind its printers' addresses: told once, kept, and there after a restart."""

from __future__ import annotations

from server.doors.acquaintances import acquaintance
from server.paper.printer import Printer
from tests.doors.house import AtTheDoor


def test_the_first_is_kept_and_a_stranger_told_once(door: AtTheDoor) -> None:
    assert door.run(acquaintance(door.house, "grill").is_the_one("A"))
    after_first = door.house.relay.rev
    assert door.run(acquaintance(door.house, "grill").is_the_one("A"))
    assert door.house.relay.rev == after_first
    for _ in range(3):
        assert not door.run(acquaintance(door.house, "grill").is_the_one("B"))
    assert door.house.relay.rev == after_first + 1
    grill = door.house.board.one(Printer, "grill")
    assert grill is not None
    assert (grill.identity, grill.stranger) == ("A", "B")


def test_the_stranger_is_gone_when_the_known_one_answers_again(door: AtTheDoor) -> None:
    for identity in ("A", "B", "A", "A"):
        door.run(acquaintance(door.house, "grill").is_the_one(identity))
    grill = door.house.board.one(Printer, "grill")
    assert grill is not None
    assert (grill.identity, grill.stranger) == ("A", "")
