"""What a terminal does not tell is looked up: how often, how long, and who decides then."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import pairwise

from server.payments.terminals.driver import (
    Approved,
    Attempt,
    InProgress,
    NotStarted,
    Unknown,
)
from server.payments.terminals.simulated.caps import FULL, MUTE, TWO_PHASE
from tests.payments.makers import (
    attempt,
    looks_up,
    resolves,
)
from tests.payments.terminals.house import asked_for_22
from tests.payments.terminals.scripted import Scripted

YES = Approved(amount_cents=2200, reference="r-1")
NOBODY_KNOWS = Unknown(reason="?")


def test_rule_4_it_is_never_started_again_but_looked_up_after_2_5_5_10_seconds() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[OSError("cut")], look_ups=[NOBODY_KNOWS] * 5 + [YES])
    house.works(at, lambda: house.settles(asked, "approved"))
    assert at.asked == ["start"] + ["look up"] * 6
    pauses = [round(b - a) for a, b in pairwise(at.at)]
    assert pauses == [2, 5, 5, 10, 10, 10]


def test_rule_4_at_the_protocol_s_deadline_a_person_decides_and_it_is_asked_seldom() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[OSError("cut")], look_ups=[NOBODY_KNOWS] * 20 + [YES])

    async def given_up() -> None:
        await house.until(lambda: attempt(house.evening, asked).given_up_at is not None)
        waited = attempt(house.evening, asked).given_up_at or 0
        assert 115 <= (waited - attempt(house.evening, asked).asked_at) / 1000 <= 135

    house.works(at, given_up, lambda: house.settles(asked, "approved"))
    assert round(at.at[-1] - at.at[-2]) == 60
    assert at.asked.count("start") == 1


def test_a_person_s_wish_to_know_is_taken_up_at_once() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[OSError("cut")], look_ups=[NOBODY_KNOWS])

    async def wants_to_know() -> None:
        await house.until(lambda: attempt(house.evening, asked).given_up_at is not None)
        before = len(at.asked)
        looks_up(house.evening, asked)
        await house.until(lambda: len(at.asked) == before + 1, seconds=1)
        await house.until(lambda: attempt(house.evening, asked).looking_since is None, seconds=20)
        assert attempt(house.evening, asked).given_up_at is not None
        at.look_ups = [YES]
        looks_up(house.evening, asked)

    house.works(at, wants_to_know, lambda: house.settles(asked, "approved"))


def test_an_answer_that_was_lost_is_noticed_while_the_terminal_is_silent() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[None], look_ups=[InProgress(), YES])
    house.works(at, lambda: house.settles(asked, "approved"))
    assert [round(each) for each in at.at] == [0, 30, 60]


def test_that_a_silent_terminal_knows_nothing_may_be_too_early_to_believe() -> None:
    house, asked = asked_for_22()
    never = NotStarted(why="never")
    late = replace(FULL, not_found="after_deadline")
    at = Scripted(starts=[None], look_ups=[never], caps=late)
    house.works(at, lambda: house.settles(asked, "cancelled"))
    assert round(at.at[-1]) == 122
    house, asked = asked_for_22()
    at = Scripted(starts=[None], look_ups=[never])
    house.works(at, lambda: house.settles(asked, "cancelled"))
    assert round(at.at[-1]) == 30


def test_a_mute_terminal_is_a_person_s_from_the_first_doubt_and_never_asked() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[OSError("cut")], look_ups=[YES], caps=MUTE)

    async def nothing_more() -> None:
        await house.until(lambda: attempt(house.evening, asked).given_up_at is not None, 5)
        await asyncio.sleep(300)

    house.works(at, nothing_more)
    assert at.asked == ["start"]
    assert house.state_of(asked) == "unknown"


def test_in_two_phases_what_the_house_has_stored_is_confirmed() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[YES], caps=TWO_PHASE)
    house.works(at, lambda: house.settles(asked, "approved"))
    assert at.asked == ["start", "confirm"]


def test_in_two_phases_what_cannot_be_confirmed_is_looked_up_and_tried_again() -> None:
    house, asked = asked_for_22()

    class Stuck(Scripted):
        async def confirm(self, attempt: Attempt) -> None:
            await Scripted.confirm(self, attempt)
            if self.asked.count("confirm") == 1:
                raise OSError("cut")

    at = Stuck(starts=[YES], look_ups=[YES], caps=TWO_PHASE)
    house.works(at, lambda: house.settles(asked, "approved"))
    assert at.asked == ["start", "confirm", "look up", "confirm"]


def test_in_two_phases_what_nobody_waits_for_any_more_is_never_booked() -> None:
    house, asked = asked_for_22()
    at = Scripted(starts=[OSError("cut")], look_ups=[NOBODY_KNOWS], caps=TWO_PHASE)

    async def resolved() -> None:
        await house.settles(asked, "unknown")
        resolves(house.evening, asked, "unpaid")
        at.look_ups = [YES]
        await house.until(lambda: attempt(house.evening, asked).confirmed_at is not None)

    house.works(at, resolved)
    assert at.asked[-1] == "rollback"
    assert house.state_of(asked) == "cancelled"


def test_in_two_phases_what_was_booked_before_anybody_gave_it_up_goes_back() -> None:
    house, asked = asked_for_22()
    at = Scripted(
        starts=[OSError("cut")],
        look_ups=[NOBODY_KNOWS],
        others=[YES],
        caps=TWO_PHASE,
        is_booked=True,
    )

    async def resolved() -> None:
        await house.settles(asked, "unknown")
        resolves(house.evening, asked, "unpaid")
        at.look_ups = [YES]
        await house.settles(asked, "voided")

    house.works(at, resolved)
    assert at.asked[-2:] == ["rollback", "void"]
