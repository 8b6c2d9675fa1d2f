"""What every change of a bill's terms is checked for."""

from __future__ import annotations

import pytest

from server.bills.bill import UnknownBill
from server.orders.void import BadCorrection
from tests.bills.agreeing import BILL, SIX, a_party_of, charging, waives
from tests.bills.makers import a_house, line_named, splits_by_line
from tests.payments.makers import an_open_till


def test_an_act_has_an_id_of_its_own() -> None:
    evening = charging(a_house(), SIX)
    a_party_of(evening, 6)
    for act in ("", "No id", "some-r"):
        with pytest.raises(BadCorrection):
            waives(evening, act=act)


def test_a_bill_that_gave_way_to_others_is_not_changed() -> None:
    evening = charging(an_open_till(), SIX)
    a_party_of(evening, 6)
    splits_by_line(evening, BILL, **{line_named(evening, "5", "Beer").replace("-", "_"): 1})
    for bill in (BILL, "nobody-s"):
        with pytest.raises(UnknownBill):
            waives(evening, bill)
