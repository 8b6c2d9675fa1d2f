"""An alarm about card money stays on every till until somebody has read it."""

from __future__ import annotations

import pytest

from server.payments.alarm import CardAlarm
from server.payments.read_alarm import ReadAlarm, UnknownAlarm
from tests.bills.makers import ANNA, CLEO, leaves
from tests.payments.makers import alarms, answers
from tests.payments.test_settle_card import asked_for_22
from tests.register.makers import closes, counts


def test_a_read_alarm_is_quiet_and_leaves_with_the_day() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, amount=2500)
    [alarm] = evening.sees(CardAlarm)
    evening.asks(CLEO, ReadAlarm(alarm=alarm.id))
    assert alarms(evening) == []
    assert evening.asks(CLEO, ReadAlarm(alarm=alarm.id)).happened == ()
    leaves(evening, ANNA, "1")
    counts(evening, 20_000)
    closes(evening)
    assert evening.sees(CardAlarm) == []


def test_an_alarm_that_nobody_has_read_goes_on_after_the_day() -> None:
    evening, asked = asked_for_22()
    answers(evening, asked, amount=2500)
    leaves(evening, ANNA, "1")
    counts(evening, 20_000)
    closes(evening)
    assert alarms(evening) == ["surplus"]


def test_there_is_no_such_alarm() -> None:
    evening, _ = asked_for_22()
    with pytest.raises(UnknownAlarm):
        evening.asks(CLEO, ReadAlarm(alarm="none"))
