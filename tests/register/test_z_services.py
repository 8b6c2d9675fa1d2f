"""What was eaten here and what was taken away, on the Z."""

from __future__ import annotations

from server.bills.present import Present
from server.floor.guests_gone import GuestsGone
from server.kit.ids import BillId, CheckId, FiringId, LineId, TurnId
from server.orders.add import AddLines
from server.orders.line import NewLine
from server.orders.send import Send
from tests.bills.carte import dish_id
from tests.bills.makers import CLEO, bill_of, on_paper, papers
from tests.evening import Evening
from tests.floor.tabs import opening
from tests.payments.makers import an_open_till, pays_cash
from tests.register.makers import a_party_pays, closes, counts, z_of

SEATED = 920
"""Two beers."""


def takes_away(evening: Evening, turn: str) -> None:
    """An espresso in a paper cup, paid in cash."""
    check, bill = CheckId(f"{turn}-1"), BillId(f"bill-{turn}")
    evening.asks(CLEO, opening("counter", turn=turn, service="takeaway"))
    line = NewLine(id=LineId(f"l-{turn}"), dish=dish_id("Espresso"))
    evening.asks(CLEO, AddLines(check=check, lines=(line,)))
    evening.asks(CLEO, Send(check=check, lines=(line.id,), firing=FiringId(f"f-{turn}")))
    evening.asks(CLEO, Present(check=check, bill=bill, paper=False))
    pays_cash(evening, bill_of(evening, bill), 280)
    evening.asks(CLEO, GuestsGone(turn=TurnId(turn)))


def test_the_z_says_how_guests_took_it_and_counts_those_who_sat_down() -> None:
    evening = an_open_till()
    a_party_pays(evening)
    takes_away(evening, "cup-1")
    takes_away(evening, "cup-2")
    counts(evening, 20_000 + SEATED + 560)
    closes(evening)
    report = z_of(evening)
    assert [(each.service, each.receipts, each.cents) for each in report.services] == [
        ("eat_in", 1, SEATED),
        ("takeaway", 2, 560),
    ]
    assert sum(each.cents for each in report.services) == report.sales_cents
    assert report.covers > 0
    paper = on_paper(evening, papers(evening, "z_report")[-1])
    assert "Taken away, 2 x" in paper


def test_a_house_where_everybody_eats_in_has_no_such_rows() -> None:
    evening = an_open_till()
    a_party_pays(evening)
    counts(evening, 20_000 + SEATED)
    closes(evening)
    assert z_of(evening).services == ()
