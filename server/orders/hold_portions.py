"""Hold portions: a line takes what it needs of a counted dish; the seventh of six is refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from server.hub.dispatch import Ear
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import LineId
from server.menu.portions import (
    Portions,
    divide,
    give_back,
    hold,
    lacking,
    take_outright,
    use_up,
)
from server.orders.add import LinesAdded
from server.orders.change import LineChanged
from server.orders.close import CheckFiled
from server.orders.counted import Counted, SoldOut, counted_of, needs, shifts, why_not
from server.orders.fire import CourseFired
from server.orders.from_paper import LinesFromPaper
from server.orders.keep_back import LinesTold, comes_too_late
from server.orders.line import Line
from server.orders.remove import LineRemoved, LineRestored
from server.orders.send import LinesSent
from server.orders.split_line import LineSplit
from server.orders.void import LineVoided


def on_added(counted: Counted, added: LinesAdded) -> Sequence[Event]:
    """What was served on paper asks nobody whether there is one."""
    if added.from_paper:
        return []
    return _held(counted, added.lines, added.at, is_done=added.offered_again)


def on_restored(counted: Counted, restored: LineRestored) -> Sequence[Event]:
    return _held(counted, (restored.line,), restored.at)


def on_changed(counted: Counted, changed: LineChanged) -> Sequence[Event]:
    """A note can be changed on what holds no portion; more pieces need one each."""
    before, line = changed.before, changed.line
    lost = {
        name
        for name in needs(before)
        if name in counted.portions and counted.portions[name].holding(line.id) is None
    }
    asked = replace(
        counted,
        portions={
            name: each
            for name, each in counted.portions.items()
            if name not in lost or line.quantity > before.quantity
        },
    )
    return _held(asked, (line,), changed.at)


def on_removed(counted: Counted, removed: LineRemoved) -> Sequence[Event]:
    return shifts(counted, (removed.line,), _given_back, removed.at)


def on_sent(counted: Counted, sent: LinesSent) -> Sequence[Event]:
    """What lost its portion while it lay there takes one again, or is not sent."""
    return _held(counted, sent.lines, sent.at, sent=True, is_done=sent.offered_again)


def on_fired(counted: Counted, fired: CourseFired) -> Sequence[Event]:
    """From here on a portion is cooked, unless the fire came too late for anybody to be told."""
    is_late = comes_too_late(fired, counted.customs)
    return [] if is_late else shifts(counted, fired.lines, _cooked, fired.at)


def on_told(counted: Counted, told: LinesTold) -> Sequence[Event]:
    """The kitchen knows of what was kept back; what was voided meanwhile it never made."""
    lines = (line for line in counted.lines if line.firing == told.firing and line.quantity)
    return shifts(counted, lines, _cooked, told.at)


def on_voided(counted: Counted, voided: LineVoided) -> Sequence[Event]:
    """What no station knows of can be sold to others, what is cooked not."""
    line = voided.after
    if voided.before.is_made:
        return []

    def becomes(each: Portions, _: Line) -> Portions:
        held = each.holding(line.id)
        if held is None or held.pieces <= line.quantity:
            return each
        if not line.quantity:
            return give_back(each, LineId(line.id))
        return hold(
            each, LineId(line.id), line.quantity, voided.at, table=counted.table, sent=held.sent
        )

    return shifts(counted, (line,), becomes, voided.at)


def on_paper(counted: Counted, entered: LinesFromPaper) -> Sequence[Event]:
    """It was eaten: there are fewer, never less than none."""

    def becomes(each: Portions, line: Line) -> Portions:
        held = each.holding(line.id)
        more = line.quantity - (held.pieces if held else 0)
        return take_outright(use_up(each, LineId(line.id)), max(0, more))

    return shifts(counted, entered.lines, becomes, entered.at)


def on_split(counted: Counted, split: LineSplit) -> Sequence[Event]:
    left, part = LineId(split.left.id), LineId(split.part.id)
    return shifts(
        counted,
        (split.part,),
        lambda each, line: divide(each, left, part, line.quantity),
        split.at,
    )


def on_filed(counted: Counted, filed: CheckFiled) -> Sequence[Event]:
    """They have left: nothing of theirs waits for its course any more."""
    return shifts(counted, counted.lines, _given_back, filed.at)


def _cooked(each: Portions, line: Line) -> Portions:
    """Whatever becomes of it from here on; what is made again is one more."""
    is_more = line.refire_of is not None
    return take_outright(each, line.quantity) if is_more else use_up(each, LineId(line.id))


def _given_back(each: Portions, line: Line) -> Portions:
    return give_back(each, LineId(line.id))


def _held(
    counted: Counted,
    wanted: Iterable[Line],
    at: Moment,
    *,
    sent: bool = False,
    is_done: bool = False,
) -> list[Event]:
    """`is_done`: people have acted on it already, so it takes what is there and is not refused."""

    def becomes(each: Portions, line: Line) -> Portions:
        if not is_done and lacking(each, LineId(line.id), line.quantity):
            raise SoldOut(why_not(each, line))
        return hold(each, LineId(line.id), line.quantity, at, table=counted.table, sent=sent)

    return shifts(counted, wanted, becomes, at, unless_needed=_given_back)


EARS = (
    Ear(LinesAdded, load=counted_of, hear=on_added),
    Ear(LineChanged, load=counted_of, hear=on_changed),
    Ear(LineRestored, load=counted_of, hear=on_restored),
    Ear(LineRemoved, load=counted_of, hear=on_removed),
    Ear(LinesSent, load=counted_of, hear=on_sent),
    Ear(CourseFired, load=counted_of, hear=on_fired),
    Ear(LinesTold, load=counted_of, hear=on_told),
    Ear(LineVoided, load=counted_of, hear=on_voided),
    Ear(LinesFromPaper, load=counted_of, hear=on_paper),
    Ear(LineSplit, load=counted_of, hear=on_split),
    Ear(CheckFiled, load=counted_of, hear=on_filed),
)
