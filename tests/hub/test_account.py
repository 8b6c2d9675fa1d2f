"""One line a command: which, whose, what came of it, how long it took, and nothing else."""

from __future__ import annotations

import time

from structlog.testing import capture_logs

from server.hub.account import account
from server.hub.answer import Answer
from server.hub.ask import Ask
from server.hub.figures import Figures
from server.kit.ids import PersonId


def test_a_command_is_one_line_without_its_arguments() -> None:
    ask = Ask(
        id="0a", name="orders.add", args={"note": "birthday of Mrs Rossi"}, device="tablet",
        seq=7, by=PersonId("anna"),
    )  # fmt: skip
    answer = Answer(id="0a", seq=7, status="refused", code="orders.unknown", sentence="Rossi?")
    with capture_logs() as rows:
        account(Figures(), [(ask, time.monotonic())], [answer])
    [row] = rows
    assert row.pop("ms") >= 0
    assert row == {
        "event": "command", "log_level": "info", "id": "0a", "name": "orders.add",
        "device": "tablet", "seq": 7, "by": "anna", "status": "refused",
        "code": "orders.unknown", "again": False, "rev": 0,
    }  # fmt: skip


def test_hub_14_what_is_offered_again_is_counted() -> None:
    figures = Figures()
    asks = [Ask(id="a", name="x", args={}, offered_again=True), Ask(id="b", name="x", args={})]
    answers = [Answer(id=each.id, status="done", again=True) for each in asks]
    account(figures, [(each, time.monotonic()) for each in asks], answers)
    assert figures.registry.get_sample_value("comanda_commands_offered_again_total") == 1
    assert figures.registry.get_sample_value("comanda_commands_again_total") == 2
