"""17:40: without an open drawer nobody takes cash; with one, the same guests pay."""

from __future__ import annotations

from pathlib import Path

from tests.stories.dishes import ESPRESSO
from tests.stories.in_service import Service
from tests.stories.paying import TILL, Counter


def test_cash_is_refused_with_a_sentence_until_a_drawer_is_open(folder: Path) -> None:
    s = Service(folder)
    counter = Counter(s)
    s.seats("anna", "24", 2)
    s.sends("anna", "24", 2 * ESPRESSO)
    bill = counter.present("24", 560)
    refused = s.is_refused(TILL, "payments.take_cash", counter.cash_args(bill, 560, 1000))
    assert refused.code == "payments.no_open_drawer"
    assert refused.sentence == "No drawer is open. Open one with its float before taking cash."
    drawer = {"opening": "opening-1", "drawer": "drawer-1", "float_cents": 20000}
    s.does(TILL, "register.open_drawer", drawer)
    assert counter.cash(bill, 560, 1000) == 440
    s.house.close()
