"""19:16 to 19:31 once more: the phone comes back eight minutes late, and is asked (HUB-20)."""

from __future__ import annotations

from server.kit.clock import MINUTE
from tests.stories import settling
from tests.stories.dishes import BEER
from tests.stories.in_service import Service
from tests.stories.paying import Counter
from tests.stories.the_rush import queue_of_21, seven_and_twelve_served, table_21_is_cooked


def back_at_25(s: Service, counter: Counter) -> None:
    """Without a link from 19:16 on; table 3's second round takes the number that was to be 21's."""
    seven_and_twelve_served(s)
    assert s.sends("ben", "3", 2 * BEER) == ["BAR 8"]
    s.bumps("BAR 8")
    s.at("19:21")
    s.serves("anna", "12")
    s.at("19:25")
    nothing_prints_by_itself(s)
    send_now_prints_the_same_three_once(s)
    settling.table_5_is_presented(s, counter)
    s.at("19:26")
    s.bumps("BAR 9")
    s.at("19:27")
    s.bumps("COLD 5")
    settling.table_5_splits(s, counter)
    s.at("19:29")
    s.bumps("PASTA 7")
    s.at("19:30")
    s.serves("ben", "21")
    settling.table_5_is_paid(s, counter)


def nothing_prints_by_itself(s: Service) -> None:
    before, queued = s.papers(), queue_of_21(s, age_ms=8 * MINUTE)
    answers = [*s.house.asks_together(queued), *s.house.asks_together(queued)]
    s.agree()
    assert {answer.status for answer in answers} == {"done"}
    assert (s.papers(), s.all("ticket", table="21")) == (before, [])
    work = s.one("old_work")
    assert (work["table"], work["person"], work["dishes"]) == ("21", "ben", 12)
    assert s.house.clock.moment - work["waiting_since"] == 8 * MINUTE
    assert (s.check("21")["waiting"], s.turn("21")["state"]) == ([2], "ordered")


def send_now_prints_the_same_three_once(s: Service) -> None:
    work, before = s.one("old_work"), s.papers()
    said = {"work": work["id"], "answer": "send_now", "matters": len(work["matters"])}
    s.does("ben", "kitchen.answer_old_work", said)
    s.does("carla", "kitchen.answer_old_work", said)
    assert [title for title in s.papers() if title not in before] == ["BAR 9", "COLD 5", "PASTA 7"]
    table_21_is_cooked(s, bar="BAR 9")
    assert s.all("old_work") == []
