"""The ledger of a day at a till, and as a file that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io

import pytest

from server.doors.ledger_door import harmless, sheet
from server.register.ledger import Posting
from tests.doors.house import AtTheDoor
from tests.doors.settled import asks, settled, takings
from tests.doors.test_invoice_door import Till

pytestmark = pytest.mark.socket
LEDGER = "/register/ledger"


def rows(till: Till, z: str = "") -> list[dict[str, str]]:
    said = till.looks(f"{LEDGER}.csv?z={z}")
    assert said.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(said.text)))


def test_a_running_day_and_the_same_day_once_it_is_closed(door: AtTheDoor) -> None:
    settled(door)
    till = Till(door)
    now = till.looks(LEDGER).json()["accounts"]
    assert sum(row["balance_cents"] for row in now) == 0
    assert {row["name"]: row["balance_cents"] for row in now}["Cash Drawer 1"] == 21_640
    [drawer] = takings(door).open_drawers
    asks(door, "register.close_drawer", opening=drawer.opening, counted_cents=21_640)
    asks(door, "register.close_day", day=takings(door).business_day, carry_over=True)
    closed = till.looks(f"{LEDGER}?z=1").json()["accounts"]
    assert {row["name"]: row["credit_cents"] for row in closed}["Cash Drawer 1"] == 21_640
    assert [row for row in rows(till, "1") if row["document"] == "Receipt 1"]
    assert till.looks(LEDGER).json()["accounts"] == []
    assert till.looks(f"{LEDGER}?z=7").status_code == 404
    assert till.looks(f"{LEDGER}?z=x").status_code == 404


def test_a_waiter_reads_no_ledger(door: AtTheDoor) -> None:
    assert Till(door, "anna", "1111").looks(LEDGER).status_code == 403
    assert Till(door, "ben", "2222").looks(f"{LEDGER}.csv").status_code == 403


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_a_name_is_no_formula(name: str) -> None:
    assert harmless(name) == f"'{name}"
    text = sheet([Posting(document=name, account="a,b", cents=-5)], "EUR")
    row = next(csv.DictReader(io.StringIO(text, newline="")))
    assert (row["document"], row["account"], row["credit"]) == (f"'{name}", "a,b", "0.05")
