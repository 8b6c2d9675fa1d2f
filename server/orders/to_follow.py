"""To follow: a station's paper lists what waits; its cooks know of it and must not cook it yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId
from server.orders.check import CheckEvent, WholeCheck
from server.orders.line import Line, ToFollow


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesToFollow(CheckEvent):
    """Lines that wait stand on these dockets."""

    dockets: Mapping[LineId, tuple[ToFollow, ...]]

    def apply(self, state: WholeCheck) -> WholeCheck:
        return state.with_lines(
            replace(line, to_follow=(*line.to_follow, *self.dockets[LineId(line.id)]))
            for line in state.named(self.dockets)
        )


def follow(
    check: CheckId, dockets: Mapping[LineId, tuple[ToFollow, ...]], at: Moment
) -> list[CheckEvent]:
    """For the kitchen, where a station prints what is sent."""
    return [LinesToFollow(check=check, dockets=dockets, at=at)] if dockets else []


def is_to_follow(line: Line) -> bool:
    """It waits, and a paper in the kitchen says so."""
    return line.is_waiting and bool(line.to_follow)
