"""What the kitchen hears of guests without a table, and when."""

from __future__ import annotations

from server.floor.change_tab import ChangeTab
from server.floor.guests_gone import GuestsGone
from server.floor.keep_customs import KeepCustoms
from server.floor.move import Move
from server.floor.open_tab import OpenTab
from server.floor.turn import Turn
from server.hub.page import Page
from server.kit.ids import CheckId, FiringId, LineId, TableId, TurnId
from server.kitchen.fire_next import FireNext
from server.kitchen.serve import Serve
from server.kitchen.ticket import Ticket
from server.orders.add import AddLines
from server.orders.line import NewLine
from server.orders.send import Send
from server.orders.views import check_of
from tests.floor.tabs import later, opening
from tests.kitchen.dining_room import LIA, DiningRoom, dish
from tests.kitchen.opening import a_dining_room
from tests.orders.till import Settle

TAB, CHECK = TurnId("tab-1"), CheckId("tab-1-1")


def orders(room: DiningRoom, *dishes: NewLine, tab: OpenTab | None = None) -> None:
    """A tab with what was asked for, sent."""
    room.evening.asks(LIA, tab or opening())
    sends(room, *dishes)


def sends(room: DiningRoom, *dishes: NewLine) -> None:
    room.evening.asks(LIA, AddLines(check=CHECK, lines=dishes))
    lines = tuple(LineId(each.id) for each in dishes)
    asked = Send(check=CHECK, lines=lines, firing=FiringId(f"f{room.evening.rev}"))
    room.evening.asks(LIA, asked)


def by_itself(room: DiningRoom, minutes: int) -> list[FireNext]:
    asked = room.evening.lets_time_pass(minutes=minutes)
    return [each for each in asked if isinstance(each, FireNext)]


def told(room: DiningRoom) -> list[tuple[str, str, int | None]]:
    tickets = room.evening.sees(Ticket)
    return sorted((each.station, each.table, each.course) for each in tickets)


def test_a_takeaway_is_one_firing_whatever_courses_its_dishes_have() -> None:
    room = a_dining_room()
    orders(room, dish("Tomato soup"), dish("Rib-eye", "rare"), dish("Cola"))
    assert told(room) == [(each, "Takeaway 1", 1) for each in ("bar", "grill", "pasta")]
    assert {ticket.service for ticket in room.evening.sees(Ticket)} == {"takeaway"}


def test_its_docket_says_what_it_is_whose_and_when() -> None:
    room = a_dining_room()
    orders(
        room,
        dish("Tomato soup"),
        tab=opening(promised_at=later(room.evening, 15)),
    )
    paper = room.paper("PASTA 1")
    assert "TAKEAWAY 1" in paper
    assert "Rossi · 19:15" in paper
    assert "cover" not in paper
    assert "Table" not in paper


def test_what_is_promised_for_later_is_fired_by_the_clock() -> None:
    room = a_dining_room()
    orders(room, dish("Tomato soup"), tab=opening(promised_at=later(room.evening, 60)))
    assert told(room) == []
    assert by_itself(room, minutes=39) == []
    assert len(by_itself(room, minutes=1)) == 1
    assert told(room) == [("pasta", "Takeaway 1", 1)]


def test_a_house_that_was_away_at_that_moment_keeps_its_promise() -> None:
    room = a_dining_room()
    orders(room, dish("Tomato soup"), tab=opening(promised_at=later(room.evening, 60)))
    assert len(by_itself(room, minutes=55)) == 1


def test_what_is_sent_after_its_time_has_come_is_fired_within_moments() -> None:
    room = a_dining_room()
    room.evening.asks(LIA, opening(promised_at=later(room.evening, 60)))
    by_itself(room, minutes=70)
    sends(room, dish("Tomato soup"))
    assert len(by_itself(room, minutes=0)) == 1


def test_a_guest_who_comes_sooner_is_cooked_for_sooner() -> None:
    room = a_dining_room()
    orders(room, dish("Tomato soup"), tab=opening(promised_at=later(room.evening, 90)))
    asked = ChangeTab(turn=TAB, name="Rossi", promised_at=later(room.evening, 10))
    room.evening.asks(LIA, asked)
    assert len(by_itself(room, minutes=0)) == 1


def test_the_lead_time_is_the_house_s_to_say() -> None:
    room = a_dining_room()
    room.evening.asks("house", KeepCustoms(lead_minutes=45))
    orders(room, dish("Tomato soup"), tab=opening(promised_at=later(room.evening, 60)))
    assert len(by_itself(room, minutes=15)) == 1


def test_the_kitchen_hears_of_a_counter_sale_when_it_is_paid() -> None:
    room = a_dining_room()
    orders(room, dish("Burger", "medium"), dish("Espresso"), tab=opening("counter"))
    assert told(room) == []
    room.evening.asks("till", Settle(check=CHECK))
    assert told(room) == [(each, "Counter 1", 1) for each in ("bar", "grill")]


def test_hub_20_a_sale_that_comes_late_is_asked_about_and_its_money_cooks_nothing() -> None:
    room = a_dining_room()
    with room.late(8):
        orders(room, dish("Burger", "medium"), dish("Espresso"), tab=opening("counter"))
        room.evening.asks("till", Settle(check=CHECK))
    assert (told(room), room.asked_about().dishes) == ([], 2)
    room.answers(LIA, "told")
    assert told(room) == [(each, "Counter 1", 1) for each in ("bar", "grill")]
    assert room.papers() == []


def test_or_at_once_where_the_house_does_so() -> None:
    room = a_dining_room()
    room.evening.asks("house", KeepCustoms(counter_fires="when_sent"))
    orders(room, dish("Espresso"), tab=opening("counter"))
    assert told(room) == [("bar", "Counter 1", 1)]


def test_a_paid_sale_is_over_when_its_dishes_are_handed_over() -> None:
    room = a_dining_room()
    orders(room, dish("Espresso"), tab=opening("counter"))
    room.evening.asks("till", Settle(check=CHECK))
    [firing] = {ticket.firing for ticket in room.evening.sees(Ticket)}
    room.evening.asks(LIA, Serve(firings=(firing,)))
    assert room.evening.sees(Turn) == []
    assert room.evening.sees(Ticket) == []


def test_one_that_is_not_paid_stays() -> None:
    room = a_dining_room()
    orders(room, dish("Espresso"))
    [firing] = {ticket.firing for ticket in room.evening.sees(Ticket)}
    room.evening.asks(LIA, Serve(firings=(firing,)))
    assert len(room.evening.sees(Turn)) == 1


def test_a_tab_at_a_table_goes_on_as_a_table_does() -> None:
    room = a_dining_room()
    orders(room, dish("Tomato soup"))
    room.evening.asks(LIA, Move(turn=TAB, table=TableId("t9")))
    [ticket] = room.evening.sees(Ticket)
    assert ticket.table == "9"
    assert "takeaway 1 is now 9" in room.paper("PASTA 2")
    check = check_of(Page(room.evening.kept), CHECK)
    assert check is not None
    assert (check.head.service, check.head.one_course) == ("eat_in", False)


def test_a_basket_that_nobody_wants_leaves_nothing_behind() -> None:
    room = a_dining_room()
    room.evening.asks(LIA, opening("counter"))
    room.evening.asks(LIA, AddLines(check=CHECK, lines=(dish("Espresso"),)))
    room.evening.asks(LIA, GuestsGone(turn=TAB))
    assert room.evening.sees(Turn) == []
    assert told(room) == []
