"""Listed: what waits and stands on a station's docket under TO FOLLOW, course by course."""

from __future__ import annotations

from collections.abc import Iterable

from server.kit.ids import StationId
from server.kitchen.at_hand import AtHand
from server.kitchen.docket import Following
from server.kitchen.routing import as_read_by_cook, stations_of
from server.orders.line import Line, ToFollow


def listed(at_hand: AtHand, station: StationId, number: int) -> Following:
    """What waits and stands on the docket of that number, course by course."""
    told = [
        (line, each)
        for line in at_hand.to_follow
        for each in line.to_follow
        if (each.station, each.number) == (station, number)
    ]
    return by_course(at_hand, [line for line, _ in told], told[0][1]) if told else ()


def by_course(at_hand: AtHand, lines: Iterable[Line], told: ToFollow) -> Following:
    courses: dict[int, list[Line]] = {}
    for line in lines:
        courses.setdefault(line.course or 0, []).append(line)
    return tuple(
        (
            course,
            tuple(
                as_read_by_cook(line, told.station, stations_of(at_hand, line, told.at))
                for line in courses[course]
            ),
        )
        for course in sorted(courses)
    )
