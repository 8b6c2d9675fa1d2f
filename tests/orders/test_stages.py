"""What the button says before the tap is what the tap does."""

from __future__ import annotations

from msgspec.structs import replace

from server.kit.ids import LineId, ModifierId, StationId
from server.menu.daypart import Daypart, Instead
from server.menu.publish import PublishMenu
from server.orders.change import ChangeLine
from server.orders.check import NextSend, Share
from server.orders.line import Line
from tests.orders.carte import a_carte
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
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


def test_in_a_part_of_the_day_the_button_names_the_station_that_cooks_then() -> None:
    evening = a_table_with_guests()
    happy_hour = Daypart(
        id="early",
        name="Early",
        begins="00:00",
        ends="23:59",
        instead=(Instead(station=StationId("bar"), at=StationId("cold")),),
    )
    evening.asks("mia", PublishMenu(document=replace(a_carte(), dayparts=(happy_hour,))))
    wishes = (a_new_line("b", "Beer", 2), a_new_line("s", "Mixed salad", course=0))
    evening.asks("anna", adding(*wishes))
    said = next_of(head_at(evening).next, "anna")
    assert said.at_once == (Share(station=StationId("cold"), pieces=3),)
    line = evening.sees_one(Line, "s")
    assert (line.station, line.cooks) == ("cold", ("cold",))
    no_nuts = ChangeLine(check=check_at("9"), line=LineId("s"), modifiers=(ModifierId("no-nuts"),))
    evening.asks("anna", no_nuts)
    assert evening.sees_one(Line, "s").cooks == ("cold",)
