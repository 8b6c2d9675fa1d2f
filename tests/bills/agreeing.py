"""What is agreed about bills, in few words: service charges, discounts, guests without tax."""

from __future__ import annotations

from typing import Any

from server.bills.bill import Bill
from server.bills.charge_rules import ChargeRule
from server.bills.discount import DiscountBill
from server.bills.exempt import Exempt
from server.bills.keep_charge_rules import KeepChargeRules
from server.bills.take_terms_back import TakeTermsBack
from server.bills.waive_charge import WaiveCharge
from server.hub.dispatch import CarriedOut
from server.kit.ids import BillId, PersonId
from server.orders.correction import Correction
from tests.bills.makers import ANNA, CLEO, MIA, bill_of, orders, presents, sits
from tests.evening import Evening

BILL = "bill-party-5-1"
SIX = ChargeRule(id="six", name="Service charge", rate="12.5", covers=6)
ALWAYS = ChargeRule(id="always", name="Service", rate="10")
GRATUITY = ChargeRule(id="gratuity", name="Gratuity", rate="18", covers=6, taxed=False)
BY_MIA: dict[str, Any] = {"approved_by": PersonId(MIA)}


def charging(evening: Evening, *charges: ChargeRule, **rules: Any) -> Evening:
    evening.asks(MIA, KeepChargeRules(charges=charges, **rules))
    return evening


def a_party_of(evening: Evening, covers: int, *dishes: str) -> Bill:
    """At table 5, with its bill presented."""
    sits(evening, ANNA, "5", covers)
    orders(evening, ANNA, "5", *(dishes or ("2 Rib-eye+rare", "1 Beer")))
    return presents(evening, ANNA, "5")


def waives(
    evening: Evening, bill: str = BILL, by: str = CLEO, act: str = "waive-1", **how: Any
) -> Bill:
    asked = WaiveCharge(act=act, bill=BillId(bill), reason="Had to wait")
    evening.asks(by, asked, **{**BY_MIA, **how})
    return bill_of(evening, bill)


def exempts(evening: Evening, bill: str = BILL, by: str = CLEO, **how: Any) -> Bill:
    asked = Exempt(act="exempt-1", bill=BillId(bill), reason="Embassy", proof="D 12/345")
    evening.asks(by, asked, **{**BY_MIA, **how})
    return bill_of(evening, bill)


def discounts(
    evening: Evening, bill: str = BILL, by: str = CLEO, act: str = "off-1", **asked: Any
) -> Bill:
    """A percent in hundredths, or an amount; `how` of the occasion: a manager agrees."""
    how = asked.pop("how", BY_MIA)
    said = {"reason": "Regular guest", **asked}
    evening.asks(by, DiscountBill(act=act, bill=BillId(bill), **said), **how)
    return bill_of(evening, bill)


def takes_back(evening: Evening, act: str, bill: str = BILL, by: str = CLEO) -> CarriedOut:
    return evening.asks(by, TakeTermsBack(bill=BillId(bill), act=act))


def correction(evening: Evening, act: str) -> Correction:
    return evening.sees_one(Correction, act)
