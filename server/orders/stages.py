"""What a send will do: what goes at once, which course fires, what is added, what waits."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from server.kit.ids import PersonId, StationId
from server.orders.check import NextSend, Share, WholeCheck
from server.orders.line import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """The lines of one send, sorted by what becomes of them."""

    at_once: tuple[Line, ...] = ()
    fires: tuple[int, ...] = ()
    adds: tuple[int, ...] = ()
    waits: tuple[int, ...] = ()


def stages(
    check: WholeCheck,
    lines: Collection[Line],
    *,
    fire: int | None = None,
    hold: Collection[int] = (),
) -> Stages:
    """The rule of Send: the first send fires its lowest course, later ones add or wait."""
    courses = sorted({line.course for line in lines if line.course is not None})
    fired = fired_courses(check.lines)
    waits = check.head.held or check.head.waits_by_itself
    first = courses[:1] if not fired and not waits else []
    fires = {course for course in first if course not in hold}
    if fire is not None and fire not in fired and has_dishes(check, lines, fire):
        fires.add(fire)
    return Stages(
        at_once=tuple(line for line in lines if line.course is None),
        fires=tuple(sorted(fires)),
        adds=tuple(course for course in courses if course in fired),
        waits=tuple(course for course in courses if course not in fired and course not in fires),
    )


def in_its_course(check: WholeCheck, line: Line) -> Line:
    """What is handed over in one go has one course, whatever was said of the dish."""
    return replace(line, course=1) if check.head.one_course and line.course != 1 else line


def has_dishes(check: WholeCheck, lines: Iterable[Line], course: int) -> bool:
    """Something of the course is being sent or waits already."""
    waiting = any(line.is_waiting and line.course == course for line in check.lines)
    return waiting or any(line.course == course for line in lines)


def fired_courses(lines: Iterable[Line]) -> tuple[int, ...]:
    return tuple(sorted({line.course for line in lines if line.firing and line.course is not None}))


def next_sends(check: WholeCheck) -> tuple[NextSend, ...]:
    """One for each person with unsent lines, by the rule that Send itself follows."""
    unsent = check.unsent
    people = dict.fromkeys(line.person for line in unsent)
    return tuple(
        next_send(check, person, [line for line in unsent if line.person == person])
        for person in people
    )


def next_send(check: WholeCheck, person: PersonId, lines: Collection[Line]) -> NextSend:
    plan = stages(check, lines)
    return NextSend(
        person=person,
        at_once=shares(plan.at_once),
        fires=plan.fires[0] if plan.fires else None,
        adds=plan.adds,
        waits=plan.waits,
    )


def shares(lines: Iterable[Line]) -> tuple[Share, ...]:
    pieces: dict[StationId, int] = {}
    for line in lines:
        for station in line.likely_at:
            pieces[station] = pieces.get(station, 0) + line.quantity
    return tuple(Share(station=station, pieces=count) for station, count in pieces.items())
