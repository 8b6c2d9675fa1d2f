"""A day with more parties than the demo's evening ever sees closes all the same."""

from __future__ import annotations

from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.floor.seat import Seat
from server.kit.ids import TableId, TurnId
from tests.bills.makers import ANNA, orders, presents, splits_by_seat
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash
from tests.register.makers import closes, counts, z_of

PARTIES = 205


def eats(evening: Evening, number: int) -> None:
    """One party at table 5, from seat to clear."""
    turn = TurnId(f"party-{number}")
    evening.asks(ANNA, Seat(turn=turn, table=TableId("table-5"), covers=2))
    orders(evening, ANNA, str(number), "1 Burrata@1", "2 Beer@2")
    presents(evening, ANNA, str(number))
    for bill in splits_by_seat(evening, str(number)):
        pays_cash(evening, bill, bill.total_cents)
    evening.asks(ANNA, GuestsGone(turn=turn))
    evening.asks(ANNA, Clean(turn=turn))


def test_two_hundred_parties_at_one_table() -> None:
    evening = an_open_till()
    for number in range(PARTIES):
        eats(evening, number)
    counts(evening, 20_000 + PARTIES * 2170)
    done = closes(evening)
    assert len(done.happened) > 5 * PARTIES
    report = z_of(evening)
    assert (report.receipts, report.covers) == (2 * PARTIES, 2 * PARTIES)
    assert report.sales_cents == PARTIES * 2170
