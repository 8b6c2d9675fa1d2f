"""What the kitchen and the till tell a party's table: ordered, fired, ready, served, paid."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from msgspec.structs import replace

from server.floor.turn import Cooking, Turn, TurnEvent, stated
from server.kit.clock import Moment
from server.kit.ids import FiringId, TurnId


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered(TurnEvent):
    """The party's first dishes or drinks were sent."""

    def apply(self, state: Turn) -> Turn:
        return stated(replace(state, ordered_at=self.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseBegan(TurnEvent):
    """A fired course of the party began to cook."""

    firing: FiringId

    def apply(self, state: Turn) -> Turn:
        cooking = (*state.cooking, Cooking(firing=self.firing, fired_at=self.at))
        return stated(replace(state, fired_at=self.at, cooking=cooking))


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseReady(TurnEvent):
    """A fired course waits at the pass; `ready_at` None takes that back."""

    firing: FiringId
    ready_at: Moment | None

    def apply(self, state: Turn) -> Turn:
        cooking = tuple(
            replace(each, ready_at=self.ready_at) if each.firing == self.firing else each
            for each in state.cooking
        )
        return stated(replace(state, cooking=cooking))


@dataclass(frozen=True, slots=True, kw_only=True)
class CoursesServed(TurnEvent):
    """Fired courses stand on the table."""

    firings: tuple[FiringId, ...]

    def apply(self, state: Turn) -> Turn:
        cooking = tuple(each for each in state.cooking if each.firing not in self.firings)
        return stated(replace(state, cooking=cooking, served_at=self.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedTakenBack(TurnEvent):
    """Served was tapped by mistake: the course cooks on or waits at the pass again."""

    course: Cooking

    def apply(self, state: Turn) -> Turn:
        return stated(replace(state, cooking=(*state.cooking, self.course)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseCame(TurnEvent):
    """A course that another party's table was waiting for comes to this one."""

    course: Cooking

    def apply(self, state: Turn) -> Turn:
        fired_at = max(self.course.fired_at, state.fired_at or self.course.fired_at)
        return stated(replace(state, cooking=(*state.cooking, self.course), fired_at=fired_at))


@dataclass(frozen=True, slots=True, kw_only=True)
class CameServed(TurnEvent):
    """Somebody sat down here with a course that was on the table already."""

    served_at: Moment

    def apply(self, state: Turn) -> Turn:
        served_at = max(self.served_at, state.served_at or self.served_at)
        return stated(replace(state, served_at=served_at))


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedOnPaper(TurnEvent):
    """A course came to the table while the house was away, and is told afterwards."""

    def apply(self, state: Turn) -> Turn:
        return stated(replace(state, served_at=self.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringLetGo(TurnEvent):
    """A firing does not cook any more: it is held again, or nothing of it is left."""

    firing: FiringId

    def apply(self, state: Turn) -> Turn:
        cooking = tuple(each for each in state.cooking if each.firing != self.firing)
        return stated(replace(state, cooking=cooking))


@dataclass(frozen=True, slots=True, kw_only=True)
class BillPresented(TurnEvent):
    """The party has its bill."""

    def apply(self, state: Turn) -> Turn:
        return stated(replace(state, presented_at=self.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class EverythingPaid(TurnEvent):
    """The party owes nothing; it may still sit there."""

    def apply(self, state: Turn) -> Turn:
        return stated(replace(state, paid_at=self.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwesAgain(TurnEvent):
    """The party ordered after it had paid."""

    def apply(self, state: Turn) -> Turn:
        return stated(replace(state, paid_at=None, presented_at=None))


def _id(turn: Turn) -> TurnId:
    return TurnId(turn.id)


def _cooks(turn: Turn, firing: FiringId) -> Cooking | None:
    return next((each for each in turn.cooking if each.firing == firing), None)


def mark_ordered(turn: Turn, at: Moment) -> list[TurnEvent]:
    return [] if turn.ordered_at is not None else [Ordered(turn=_id(turn), at=at)]


def mark_fired(turn: Turn, firing: FiringId, at: Moment) -> list[TurnEvent]:
    """A course began to cook, or goes on after it was held again. Never for what is at once."""
    if _cooks(turn, firing):
        return []
    return [CourseBegan(turn=_id(turn), firing=firing, at=at)]


def mark_ready(turn: Turn, firing: FiringId, at: Moment) -> list[TurnEvent]:
    """Every station with a share has bumped. For what is at once nothing changes here."""
    course = _cooks(turn, firing)
    if course is None or course.ready_at is not None:
        return []
    return [CourseReady(turn=_id(turn), firing=firing, ready_at=at, at=at)]


def mark_not_ready(turn: Turn, firing: FiringId, at: Moment) -> list[TurnEvent]:
    """A recall takes ready back, unless the course was served."""
    course = _cooks(turn, firing)
    if course is None or course.ready_at is None:
        return []
    return [CourseReady(turn=_id(turn), firing=firing, ready_at=None, at=at)]


def mark_served(turn: Turn, firings: Collection[FiringId], at: Moment) -> list[TurnEvent]:
    """Only courses make a table eat: drinks alone leave its state as it is."""
    served = tuple(each.firing for each in turn.cooking if each.firing in firings)
    return [CoursesServed(turn=_id(turn), firings=served, at=at)] if served else []


def mark_not_served(turn: Turn, course: Cooking, at: Moment) -> list[TurnEvent]:
    """Take a served course back, with the moments that it had before."""
    if _cooks(turn, course.firing):
        return []
    return [ServedTakenBack(turn=_id(turn), course=course, at=at)]


def mark_came(turn: Turn, course: Cooking, at: Moment) -> list[TurnEvent]:
    """A course that is cooking goes to this table now, with the moments that it has."""
    if _cooks(turn, course.firing):
        return []
    return [CourseCame(turn=_id(turn), course=course, at=at)]


def mark_came_served(turn: Turn, served_at: Moment, at: Moment) -> list[TurnEvent]:
    """Part of a served course came along with whoever eats it."""
    if turn.served_at is not None and turn.served_at >= served_at:
        return []
    return [CameServed(turn=_id(turn), served_at=served_at, at=at)]


def mark_served_on_paper(turn: Turn, at: Moment) -> list[TurnEvent]:
    """The table eats, whatever else cooks for it."""
    return [ServedOnPaper(turn=_id(turn), at=at)]


def let_firing_go(turn: Turn, firing: FiringId, at: Moment) -> list[TurnEvent]:
    if _cooks(turn, firing) is None:
        return []
    return [FiringLetGo(turn=_id(turn), firing=firing, at=at)]


def mark_presented(turn: Turn, at: Moment) -> list[TurnEvent]:
    return [BillPresented(turn=_id(turn), at=at)]


def mark_paid(turn: Turn, at: Moment) -> list[TurnEvent]:
    return [] if turn.paid_at is not None else [EverythingPaid(turn=_id(turn), at=at)]


def reopen(turn: Turn, at: Moment) -> list[TurnEvent]:
    """Something more was ordered: the party is not paid any more."""
    return [] if turn.paid_at is None else [OwesAgain(turn=_id(turn), at=at)]
