"""What a cook reads when some pieces of a line are to go elsewhere."""

from __future__ import annotations

from msgspec.structs import replace as changed

from server.kit.ids import CheckId
from server.kitchen.split_share import split_share
from server.kitchen.strike import strike
from server.orders.split_line import LineSplit
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    TURN,
    a_kitchen_with,
    a_line,
    after,
    all_day,
    line_voided,
    minutes,
    ticket_of,
    titles,
)

BURGERS = changed(a_line("Burger", pieces=3), firing=FIRING)


def one_goes() -> LineSplit:
    return LineSplit(
        check=CheckId(f"{TURN}-1"),
        turn=TURN,
        left=changed(BURGERS, quantity=2),
        part=changed(BURGERS, id="burger-part", quantity=1),
        at=minutes(2),
    )


def test_as_many_pieces_are_to_make_as_before_and_nothing_is_printed() -> None:
    kitchen = a_kitchen_with(BURGERS)
    events = split_share(kitchen, one_goes())
    kitchen = after(kitchen, events)
    assert titles(events) == []
    rows = [(line.line, line.wanted) for line in ticket_of(kitchen, GRILL).lines]
    assert rows == [("burger", 2), ("burger-part", 1)]
    assert all_day(kitchen, GRILL) == {"Burger": 3}
    assert ticket_of(kitchen, GRILL).notices == ()


def test_what_was_struck_through_stays_with_the_line_that_was_there() -> None:
    kitchen = a_kitchen_with(BURGERS)
    kitchen = after(kitchen, strike(kitchen, line_voided(BURGERS)))
    kitchen = after(kitchen, split_share(kitchen, one_goes()))
    rows = [(line.line, line.wanted, line.voided) for line in ticket_of(kitchen, GRILL).lines]
    assert rows == [("burger", 1, 1), ("burger-part", 1, 0)]
