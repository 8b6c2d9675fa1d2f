"""What the button says before the tap is what the tap does."""

from __future__ import annotations

from server.kit.ids import StationId
from server.orders.check import NextSend, Share
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    head_at,
    orders_and_sends,
)


def next_of(evening_next: tuple[NextSend, ...], person: str) -> NextSend:
    [found] = [each for each in evening_next if each.person == person]
    return found


def test_three_to_the_bar_course_2_fires_course_3_waits() -> None:
    evening = a_table_with_guests()
    evening.asks(
        "anna",
        adding(
            a_new_line("b", "Beer", 2),
            a_new_line("c", "Cola"),
            a_new_line("m", "Sea bream"),
            a_new_line("t", "Tiramisu"),
        ),
    )
    said = next_of(head_at(evening).next, "anna")
    assert said.at_once == (Share(station=StationId("bar"), pieces=3),)
    assert (said.fires, said.adds, said.waits) == (2, (), (3,))


def test_each_person_reads_what_their_own_send_will_do() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("m", "Sea bream")))
    evening.asks("ben", adding(a_new_line("w", "Water")))
    assert next_of(head_at(evening).next, "anna").fires == 2
    assert next_of(head_at(evening).next, "ben").fires is None


def test_table_12_the_button_says_that_course_2_still_waits() -> None:
    evening = a_table_with_guests()
    orders_and_sends(
        evening, "anna", a_new_line("b", "Bread"), a_new_line("m", "Sea bream"), firing="f1"
    )
    evening.asks("anna", adding(a_new_line("t", "Tagliatelle"), a_new_line("b2", "Bread")))
    said = next_of(head_at(evening).next, "anna")
    assert (said.fires, said.adds, said.waits) == (None, (1,), (2,))


def test_when_all_is_sent_the_button_has_nothing_to_say() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("b", "Bread"), firing="f1")
    assert head_at(evening).next == ()
