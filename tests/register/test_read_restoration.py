"""Whoever read that the house went back need not read it again, until there is more to read."""

from __future__ import annotations

import pytest

from server.register.read_restoration import NoSuchRestoration, ReadRestoration
from server.register.restoration import Restoration
from tests.bills.makers import CLEO
from tests.evening import Evening
from tests.payments.makers import an_open_till
from tests.register.test_note_lost_taps import notes
from tests.register.test_resume import lost_evening, resumed


def reads(evening: Evening, epoch: str) -> Restoration:
    evening.asks(CLEO, ReadRestoration(restoration=epoch))
    return evening.sees_one(Restoration, epoch)


def test_it_stands_who_read_it_and_it_is_read_once() -> None:
    evening = an_open_till()
    epoch = resumed(evening, lost_evening(evening)).id
    first = reads(evening, epoch)
    assert (first.read_by, first.read_at) == (CLEO, evening.clock.now())
    evening.clock.forward(minutes=1)
    assert reads(evening, epoch) == first


def test_more_lost_taps_are_something_new_to_read() -> None:
    evening = an_open_till()
    epoch = resumed(evening, lost_evening(evening)).id
    reads(evening, epoch)
    notes(evening, epoch, 29)
    assert evening.sees_one(Restoration, epoch).read_at is None


def test_what_never_was_is_not_read() -> None:
    with pytest.raises(NoSuchRestoration):
        reads(an_open_till(), "epoch-9")
