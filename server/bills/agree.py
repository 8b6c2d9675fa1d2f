"""What acts on a bill's terms have in common: which bill, who may, what is written of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.bill import Bill, with_lines
from server.bills.billing import Billing, standing_bill
from server.bills.charge_rules import ChargeRules
from server.bills.draw import BillsDrawn
from server.bills.payers import shared_anew
from server.bills.split import untouched
from server.bills.terms import BillTerms
from server.bills.views import billing_with, charge_rules
from server.hub.messages import Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import BillId, LineId, is_id
from server.kit.taxes import Keeps
from server.menu.views import tax_rules
from server.orders.check import WholeCheck
from server.orders.correction import Correction, What, corrected, is_removal_id
from server.orders.lowering import ManagerNeeded, approved, check_reason
from server.orders.price_rules import PriceRules
from server.orders.views import check_of, correction_of, price_rules
from server.orders.void import BadCorrection


class NothingToPay(Refusal):
    """Nobody could ever settle a bill of nothing."""

    code = "bills.nothing_to_pay"


class WrongReason(Refusal):
    """This house has reasons of its own."""

    code = "bills.wrong_reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreeing:
    """A bill's check, its bills, the house's rules. `written`: what this act has done before."""

    billing: Billing | None
    check: WholeCheck | None
    rules: ChargeRules
    price_rules: PriceRules
    exempt_keeps: Keeps
    written: Correction | None


def load_agreeing(page: Page, bill: BillId, act: str) -> Agreeing:
    billing = billing_with(page, bill)
    return Agreeing(
        billing=billing,
        check=check_of(page, billing.check) if billing else None,
        rules=charge_rules(page),
        price_rules=price_rules(page),
        exempt_keeps=tax_rules(page).exempt_keeps,
        written=correction_of(page, act),
    )


def bill_agreed_on(state: Agreeing, bill: BillId, act: str) -> Bill:
    """A standing bill that nobody has paid anything of, or a refusal."""
    if not is_id(act) or is_removal_id(act):
        raise BadCorrection("This change has no usable id. Try again.")
    return untouched(standing_bill(state.billing, bill))


def is_repeat(state: Agreeing, what: What, *, stands: bool) -> bool:
    """This very act was done before, and stands on the bill; under its id nothing else is done."""
    if state.written is None:
        return False
    if state.written.what == what and stands:
        return True
    raise BadCorrection("This change's id stands for another one. Try again.")


def check_why(rules: ChargeRules, usual: Sequence[str], reason: str, why: str) -> None:
    check_reason(reason, why)
    if not rules.own_reasons and reason.strip() not in usual:
        raise WrongReason("Choose one of this house's own reasons.")


def check_manager(bill: Bill, occasion: Occasion, sentence: str = "") -> None:
    """`sentence`: why one is always needed; without it, once the guests have seen the bill."""
    if occasion.may("manager"):
        return
    if sentence:
        raise ManagerNeeded(sentence)
    if bill.presented_at is not None:
        raise ManagerNeeded("The guests have the bill already: a manager has to type the PIN.")


def with_terms(bill: Bill, terms: BillTerms) -> Bill:
    """Worked out anew; who has seen the bill sees another one."""
    drawn = with_lines(replace(bill, terms=terms), bill.lines)
    if drawn.total_cents <= 0:
        raise NothingToPay("That would leave nothing to pay. Give the dishes free instead.")
    is_other = drawn.total_cents != bill.total_cents or drawn.taxes != bill.taxes
    outdated = bill.outdated or (bill.presented_at is not None and is_other)
    return replace(drawn, payers=shared_anew(drawn), outdated=outdated)


def drawn_anew(after: Bill, at: Moment) -> BillsDrawn:
    return BillsDrawn(check=after.check, drawn=(after,), at=at)


def written_of(
    before: Bill, act: str, what: What, occasion: Occasion, *, name: str, reason: str, cents: int
) -> Correction:
    """What is kept of it for the day's report, and for whoever asks why."""
    return Correction(
        id=act,
        what=what,
        check=before.check,
        line=LineId(""),
        name=f"{before.label}: {name}",
        pieces=0,
        amount_cents=cents,
        reason=reason.strip(),
        fired=False,
        at=occasion.now,
        by=occasion.by,
        approved_by=approved(occasion, needed=True),
        after_presenting=before.presented_at is not None,
        said=name,
    )


def agreed_on(after: Bill, correction: Correction) -> list[Event]:
    """The correction comes first, so that whoever hears of the bill finds it."""
    return [corrected(correction), drawn_anew(after, correction.at)]
