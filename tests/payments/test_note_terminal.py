"""Every screen knows whether a terminal can be reached, before a guest stands there with a card."""

from __future__ import annotations

import pytest

from server.kit.ids import TerminalId
from server.payments.note_terminal import NoteTerminal
from server.payments.start_card import UnknownTerminal
from tests.payments.makers import HOUSE, ONE, a_house_with_a_till, terminal


def test_a_terminal_goes_away_and_comes_back() -> None:
    evening = a_house_with_a_till()
    can = terminal(evening).can
    away = NoteTerminal(terminal=ONE, is_there=False, can=can)
    evening.asks(HOUSE, away)
    since = evening.clock.now()
    assert terminal(evening).away_since == since
    evening.clock.forward(seconds=30)
    assert evening.asks(HOUSE, away).happened == ()
    assert terminal(evening).away_since == since
    evening.asks(HOUSE, NoteTerminal(terminal=ONE, is_there=True, can=can))
    assert terminal(evening).away_since is None


def test_what_its_driver_can_do_is_noted_for_a_terminal_of_an_older_house() -> None:
    evening = a_house_with_a_till()
    evening.asks(HOUSE, NoteTerminal(terminal=ONE, is_there=True, can=("void",)))
    assert terminal(evening).can == ("void",)


def test_nobody_notes_a_terminal_that_the_house_has_not() -> None:
    evening = a_house_with_a_till()
    with pytest.raises(UnknownTerminal):
        evening.asks(HOUSE, NoteTerminal(terminal=TerminalId("none"), is_there=True, can=()))
