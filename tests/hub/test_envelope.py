"""Envelopes: what may come up the wire at all."""

from __future__ import annotations

from typing import Any

import pytest

from server.hub.envelope import ASKS_MAX, Broken, greeted, opened, vouched
from server.hub.session import Seal, Session
from server.kit.clock import Moment
from server.kit.ids import PersonId

ASK: dict[str, Any] = {"id": "c1", "seq": 1, "name": "floor.seat", "args": {}}
NOW, LATER = Moment(1_000), Moment(2_000)


def test_one_ask_or_a_list_of_them_is_opened_in_order() -> None:
    assert [ask.id for ask in opened(ASK)] == ["c1"]
    assert [ask.id for ask in opened([ASK, {**ASK, "id": "c2", "seq": 2}])] == ["c1", "c2"]


@pytest.mark.parametrize(
    "broken",
    [
        None, 7, "ask", [], [ASK] * (ASKS_MAX + 1), {**ASK, "seq": 0}, {**ASK, "seq": "1"},
        {**ASK, "id": "UPPER"}, {**ASK, "id": "x" * 65}, {**ASK, "args": "none"},
        {**ASK, "price": 1}, {key: ASK[key] for key in ("id", "seq", "name")},
        {**ASK, "name": "n" * 61},
    ],
)  # fmt: skip
def test_hub_10_a_broken_envelope_is_no_ask(broken: object) -> None:
    with pytest.raises(Broken):
        opened(broken)


def test_a_hello_of_a_new_screen_is_empty() -> None:
    assert greeted({}).rev is None
    with pytest.raises(Broken):
        greeted("hello")


def test_the_person_comes_from_the_session_never_from_the_message() -> None:
    seal = Seal("secret")
    session = Session(person=PersonId("anna"), roles=("waiter",), device="d", expires_at=LATER)
    [envelope] = opened({**ASK, "session": seal.signed(session)})
    ask = vouched(envelope, "d", seal, NOW)
    assert (ask.by, ask.roles, ask.refused) == ("anna", frozenset({"waiter"}), None)


def test_hub_10_a_bad_session_is_refused_with_its_number_not_dropped() -> None:
    [envelope] = opened({**ASK, "session": "forged"})
    ask = vouched(envelope, "d", Seal("secret"), NOW)
    assert ask.seq == 1
    assert ask.refused is not None
    assert ask.roles == frozenset()
