"""Refire: pieces were dropped or came out wrong, so they are made again and cost nothing."""

from __future__ import annotations

from msgspec.structs import replace

from server.floor.old import tapped
from server.hub.messages import Occasion, Refusal
from server.kit.ids import FiringId, LineId, derived
from server.orders.check import WholeCheck
from server.orders.fire import CourseFired
from server.orders.line import Line
from server.orders.lowering import check_reason
from server.orders.void import AlreadyVoided, TooManyPieces


class NotMadeYet(Refusal):
    """Only what a station was told of can be made again."""

    code = "orders.not_made_yet"


def refire_id(line: LineId, firing: FiringId) -> LineId:
    """Named after the line and the act, so that a repeat finds it."""
    return LineId(derived("refire", line, firing))


def made_again(
    check: WholeCheck,
    line: Line,
    pieces: int,
    *,
    firing: FiringId,
    reason: str,
    occasion: Occasion,
) -> CourseFired:
    """A new line beside the old one, fired at once; a line itself has one firing for ever."""
    check_reason(reason, "Say why it is made again.")
    _check_pieces(check, line, pieces)
    again = replace(
        line,
        id=refire_id(LineId(line.id), firing),
        price_cents=0,
        list_price_cents=0,
        override=None,
        reductions=(),
        modifiers=tuple(replace(chosen, price_cents=0) for chosen in line.modifiers),
        quantity=pieces,
        voided=0,
        person=occasion.by,
        handed_by=None,
        entered_at=occasion.now,
        sent_at=occasion.now,
        firing=firing,
        fired_at=occasion.now,
        kept_back_at=None,
        from_paper_at=None,
        paper_time="",
        refire_of=LineId(line.id),
        refire_reason=reason.strip(),
    )
    return CourseFired(
        check=check.id,
        turn=check.head.turn,
        table=check.head.table,
        waiter=check.head.waiter,
        by=occasion.by,
        firing=firing,
        course=line.course,
        added=False,
        lines=(again,),
        tapped=tapped(occasion),
        at=occasion.now,
    )


def _check_pieces(check: WholeCheck, line: Line, pieces: int) -> None:
    if not line.is_made:
        raise NotMadeYet(f"{line.name} is not in the kitchen yet: there is nothing to make again.")
    if not line.quantity:
        raise AlreadyVoided(f"{line.name} was voided: enter it anew if it is wanted after all.")
    left = line.quantity - coming(check, LineId(line.id))
    if left < 1:
        raise TooManyPieces(f"{line.name} is being made again already.")
    if not 1 <= pieces <= left:
        raise TooManyPieces(f"{line.name}: make 1 to {left} pieces again.")


def coming(check: WholeCheck, line: LineId) -> int:
    """Pieces of a line that were made again; what goes wrong with those is their own refire."""
    return sum(each.quantity for each in check.lines if each.refire_of == line)
