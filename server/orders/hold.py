"""Hold a course: it waits until somebody fires it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from msgspec.structs import replace as changed

from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId
from server.orders.check import CheckEvent, WholeCheck, check_open, known
from server.orders.course import check_course
from server.orders.tally import tallied
from server.orders.views import party_checks


class HoldCourse(Command, frozen=True, kw_only=True):
    """Keep a course waiting, the first too, before or after it is sent."""

    NAME: ClassVar[str] = "orders.hold"

    check: CheckId
    course: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseHeld(CheckEvent):
    """A course waits until somebody fires it."""

    course: int

    def apply(self, state: WholeCheck) -> WholeCheck:
        held = tuple(sorted({*state.head.held, self.course}))
        fires = tuple(each for each in state.head.fires if each.course != self.course)
        return tallied(replace(state, head=changed(state.head, held=held, fires=fires)))


class AlreadyFired(Refusal):
    """The kitchen has been told: it holds again by ticket."""

    code = "orders.already_fired"


def load(page: Page, asked: HoldCourse, _: Occasion) -> WholeCheck | None:
    checks = party_checks(page, asked.check)
    return checks[-1] if checks else None


def hold(check: WholeCheck | None, asked: HoldCourse, occasion: Occasion) -> list[CheckEvent]:
    check = known(check)
    check_open(check)
    check_course(asked.course)
    if asked.course in check.head.fired:
        raise AlreadyFired(f'Course {asked.course} is in the kitchen: use "hold again" there.')
    if asked.course in check.head.held:
        return []
    return [CourseHeld(check=check.id, course=asked.course, at=occasion.now)]
