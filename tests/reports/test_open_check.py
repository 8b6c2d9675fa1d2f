"""What a person reads of an open check."""

from __future__ import annotations

from msgspec.structs import replace

from server.orders.check import Check
from server.reports.open_check import open_checks
from tests.reports.makers import a_line, a_party, a_settlement, a_ticket, cooked, minutes

TICKETS = [
    a_ticket("cooking"),
    a_ticket("bumped", bumped=True),
    a_ticket("served", served=True),
    a_ticket("held", held=True),
]
STAGES = {
    "unsent": "unsent",
    "waiting": "waiting",
    "held": "waiting",
    "cooking": "kitchen",
    "bumped": "pass",
    "served": "served",
}


def test_each_line_says_how_far_it_has_come() -> None:
    for told, stage in STAGES.items():
        [check] = open_checks(cooked([*a_party("7", a_line("Burger", stage=told)), *TICKETS]))
        assert [line.stage for line in check.lines] == [stage], told


def test_a_line_whose_ticket_is_not_known_is_with_the_kitchen() -> None:
    [check] = open_checks(a_party("7", a_line("Burger", stage="elsewhere")))
    assert [line.stage for line in check.lines] == ["kitchen"]


def test_hub_20_a_dish_that_the_kitchen_was_never_told_of_says_so() -> None:
    kept = replace(a_line("Burger", stage="elsewhere"), kept_back_at=minutes(3))
    [check] = open_checks(a_party("7", kept))
    assert [line.stage for line in check.lines] == ["asked"]


def test_what_was_removed_or_voided_whole_stands_on_no_check() -> None:
    gone = replace(a_line("Cola", stage="unsent"), removed_at=minutes(3))
    voided = replace(a_line("Burger"), quantity=0, voided=1)
    [check] = open_checks(a_party("7", gone, voided))
    assert check.lines == ()


def test_equal_pieces_of_one_stage_are_one_row_and_others_are_not() -> None:
    burgers = (
        a_line("Burger", seat=1),
        replace(a_line("Burger", seat=1, pieces=2), id="second"),
        a_line("Burger", seat=2),
        a_line("Burger", seat=1, stage="waiting"),
    )
    [check] = open_checks(cooked([*a_party("7", *burgers), *TICKETS]))
    rows = [(line.stage, line.pieces, line.seat, line.amount_cents) for line in check.lines]
    assert rows == [("waiting", 1, 1, 1000), ("served", 3, 1, 3000), ("served", 1, 2, 1000)]


def test_checks_stand_by_table_and_what_is_still_owed_is_said() -> None:
    unsent = a_line("Cola", stage="unsent", cents=390)
    records = [
        *a_party("12", a_line("Burger", cents=1850), unsent, number=2),
        *a_party("7", number=1),
        a_settlement("turn-12-1", total=1850, paid=1000),
    ]
    seven, twelve = open_checks(records)
    assert (seven.table, seven.number, seven.open_cents) == ("7", 1, 0)
    assert (twelve.total_cents, twelve.unsent_cents, twelve.open_cents) == (1850, 390, 850)
    assert (twelve.waiter, twelve.covers, twelve.since) == ("Anna", 2, minutes(0))


def test_a_paid_check_is_not_open() -> None:
    records = [
        replace(each, closed_at=minutes(70)) if isinstance(each, Check) else each
        for each in a_party("7", a_line("Burger"))
    ]
    assert open_checks(records) == ()


def test_a_house_that_lost_its_tables_and_people_is_still_read() -> None:
    [check] = open_checks(each for each in a_party("7") if isinstance(each, Check))
    assert (check.table, check.waiter, check.covers) == ("table-7", "anna", 0)


def test_a_dish_that_two_stations_make_is_as_far_as_the_slower_of_them() -> None:
    slow = replace(TICKETS[0], id="served-pasta", firing=TICKETS[2].firing)
    [check] = open_checks(cooked([*a_party("7", a_line("Burger")), TICKETS[2], slow]))
    assert [line.stage for line in check.lines] == ["kitchen"]
