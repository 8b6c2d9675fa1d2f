"""A line that is made again: beside the old one, and free."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.hub.messages import Occasion
from server.kit.ids import FiringId, LineId, ModifierId, TableId
from server.orders.check import Check, WholeCheck
from server.orders.line import Chosen
from server.orders.refire import NotMadeYet, coming, made_again, refire_id
from server.orders.tally import tallied
from server.orders.void import TooManyPieces
from tests.kitchen.makers import ANNA, TURN, a_line, minutes

NOW = Occasion(now=minutes(30), by=ANNA)
RARE = Chosen(id=ModifierId("rare"), name="rare", kitchen="rare", price_cents=150)


def a_check_with_rib_eyes() -> WholeCheck:
    line = replace(
        a_line("Rib-eye", pieces=3),
        firing=FiringId("f-2"),
        fired_at=minutes(0),
        modifiers=(RARE,),
    )
    head = Check(
        id=line.check,
        turn=TURN,
        table=TableId("t7"),
        waiter=ANNA,
        number=1,
        opened_at=minutes(0),
    )
    return tallied(WholeCheck(head=head, lines=(line,)))


def again(check: WholeCheck, pieces: int = 1) -> WholeCheck:
    [line, *_] = [each for each in check.lines if each.refire_of is None]
    fired = made_again(check, line, pieces, firing=FiringId("again"), reason=" cold ", occasion=NOW)
    return fired.apply(check)


def test_the_new_line_is_linked_to_the_old_one_and_costs_nothing() -> None:
    before = a_check_with_rib_eyes()
    check = again(before, 2)
    new = check.line(refire_id(LineId("rib-eye"), FiringId("again")))
    assert new is not None
    assert (new.refire_of, new.refire_reason, new.quantity) == ("rib-eye", "cold", 2)
    assert (new.price_cents, new.modifiers[0].price_cents) == (0, 0)
    assert (new.firing, new.fired_at, new.course) == ("again", minutes(30), 2)
    assert check.head.total_cents == before.head.total_cents
    assert new not in check.sent
    assert not new.is_owed


def test_no_more_pieces_than_there_are_and_not_what_nobody_was_told_of() -> None:
    check = again(a_check_with_rib_eyes(), 2)
    assert coming(check, LineId("rib-eye")) == 2
    [line, *_] = check.lines
    more = FiringId("more")
    with pytest.raises(TooManyPieces):
        made_again(check, line, 2, firing=more, reason="cold", occasion=NOW)
    kept_back = replace(line, kept_back_at=minutes(1))
    with pytest.raises(NotMadeYet):
        made_again(check, kept_back, 1, firing=more, reason="cold", occasion=NOW)
