"""Installing card terminals."""

from __future__ import annotations

from typing import Any

import pytest

from server.kit.ids import TerminalId
from server.payments.install import TERMINALS_MAX, BadTerminal, InstallTerminals, NewTerminal
from server.payments.terminal import Terminal, TerminalTerms
from tests.payments.makers import HOUSE, ONE, TWO, a_house_with_a_till, terminal


def test_terminals_are_idle_and_known_by_name() -> None:
    evening = a_house_with_a_till()
    assert [(each.name, each.driver, each.state) for each in evening.sees(Terminal)] == [
        ("Terminal 1", "simulated", "idle"),
        ("Terminal 2", "simulated", "idle"),
    ]


def test_installing_the_same_again_changes_nothing_and_a_new_name_only_the_name() -> None:
    evening = a_house_with_a_till()
    same = NewTerminal(id=ONE, name="Terminal 1")
    assert evening.asks(HOUSE, InstallTerminals(terminals=(same,))).happened == ()
    evening.asks(HOUSE, InstallTerminals(terminals=(NewTerminal(id=ONE, name="Terrace"),)))
    assert terminal(evening).name == "Terrace"
    assert len(evening.sees(Terminal)) == 2


@pytest.mark.parametrize(("id_", "name"), [("", "T"), ("T 1", "T"), ("t", ""), ("t", "a\nb")])
def test_bad_terminals_are_refused(id_: str, name: str) -> None:
    bad = NewTerminal(id=TerminalId(id_), name=name)
    with pytest.raises(BadTerminal):
        a_house_with_a_till().asks(HOUSE, InstallTerminals(terminals=(bad,)))


def test_what_was_agreed_and_what_it_can_do_stand_on_the_terminal() -> None:
    evening = a_house_with_a_till()
    terms = TerminalTerms(tip_ceiling_bp=5_000, capture_hours=48)
    old = NewTerminal(id=ONE, name="Old one", profile="mute", address="a:1:2", terms=terms)
    evening.asks(HOUSE, InstallTerminals(terminals=(old,)))
    found = terminal(evening)
    assert (found.terms, found.profile, found.address, found.can) == (terms, "mute", "a:1:2", ())
    assert "tip_on_paper" in terminal(evening, TWO).can


@pytest.mark.parametrize(
    "wrong",
    [
        {"profile": "zvt"},
        {"driver": "somebody"},
        {"address": "two\nlines"},
        {"terms": TerminalTerms(tip_ceiling_bp=-1)},
        {"terms": TerminalTerms(capture_hours=10_000)},
    ],
)
def test_what_the_house_cannot_speak_or_keep_is_refused(wrong: dict[str, Any]) -> None:
    bad = NewTerminal(id=ONE, name="Terminal 1", **wrong)
    with pytest.raises(BadTerminal):
        a_house_with_a_till().asks(HOUSE, InstallTerminals(terminals=(bad,)))


def test_too_many_terminals_are_refused() -> None:
    many = tuple(
        NewTerminal(id=TerminalId(f"t-{number}"), name="T") for number in range(TERMINALS_MAX + 1)
    )
    with pytest.raises(BadTerminal):
        a_house_with_a_till().asks(HOUSE, InstallTerminals(terminals=many))
