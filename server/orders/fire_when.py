"""Fire when: a waiter says when a course of this table fires, whatever the house does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from msgspec.structs import replace as changed

from server.floor.customs import Customs
from server.floor.keep_customs import NEXT_FIRES_MINUTES_MAX
from server.floor.old import check_fresh
from server.floor.views import customs
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId
from server.orders.check import CheckEvent, FiresWhen, WholeCheck, check_open, known
from server.orders.course import check_course
from server.orders.hold import AlreadyFired
from server.orders.tally import tallied
from server.orders.views import party_checks

When = Literal["as_the_house", "when_served", "after_fired"]
"""To wait for a hand, it is held."""


class FireWhen(Command, frozen=True, kw_only=True):
    """Let a course fire so many minutes after the one before it was served or fired.

    A course that was held is held no more.
    """

    NAME: ClassVar[str] = "orders.fire_when"

    check: CheckId
    course: int
    when: When
    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseTimed(CheckEvent):
    """The course does as somebody said; None: it waits for a hand, as all do in this house."""

    course: int
    fires: FiresWhen | None

    def apply(self, state: WholeCheck) -> WholeCheck:
        head = state.head
        others = [each for each in head.fires if each.course != self.course]
        fires = (*others, *([self.fires] if self.fires else []))
        held = tuple(course for course in head.held if course != self.course)
        return tallied(replace(state, head=changed(head, fires=fires, held=held)))


class WrongTime(Refusal):
    """Nobody waits so long for a course, and after firing it takes a minute at least."""

    code = "orders.wrong_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The party's check that takes orders, and how patient the house is with late taps."""

    check: WholeCheck | None
    customs: Customs


def load(page: Page, asked: FireWhen, _: Occasion) -> Timing:
    checks = party_checks(page, asked.check)
    return Timing(check=checks[-1] if checks else None, customs=customs(page))


def fire_when(timing: Timing, asked: FireWhen, occasion: Occasion) -> list[CheckEvent]:
    check = known(timing.check)
    check_open(check)
    check_course(asked.course)
    if asked.course in check.head.fired:
        raise AlreadyFired(f"Course {asked.course} is in the kitchen already.")
    # It may let something be cooked: what was meant long ago has to be said again.
    check_fresh(occasion, timing.customs)
    fires = _fires(asked, timing.customs, occasion)
    if asked.course not in check.head.held and _is_said(check.head.fires_when(asked.course), fires):
        return []
    return [CourseTimed(check=check.id, course=asked.course, fires=fires, at=occasion.now)]


def _fires(asked: FireWhen, house: Customs, occasion: Occasion) -> FiresWhen | None:
    """As the house does counts from now on, so that a time that passed in a hold is not missed."""
    if asked.when == "as_the_house":
        if house.next_fires == "by_waiter":
            return None
        when, minutes = house.next_fires, house.next_fires_minutes
        return FiresWhen(course=asked.course, when=when, minutes=minutes, since=occasion.now)
    least = 1 if asked.when == "after_fired" else 0
    if not least <= asked.minutes <= NEXT_FIRES_MINUTES_MAX:
        raise WrongTime(
            f"A course fires by itself {least} to {NEXT_FIRES_MINUTES_MAX} minutes later."
        )
    return FiresWhen(
        course=asked.course, when=asked.when, minutes=asked.minutes, since=occasion.now
    )


def _is_said(before: FiresWhen | None, now: FiresWhen | None) -> bool:
    """The same again does not begin the time anew."""
    if before is None or now is None:
        return before is now
    return (before.when, before.minutes) == (now.when, now.minutes)
