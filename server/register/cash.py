"""What should be in a drawer or a wallet: the float and everything that came in or went out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from server.payments.tender import Tender
from server.register.drawer import Opening
from server.register.movement import Movement, MovementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Cash:
    """What came into a drawer since it was opened, and what went out.

    `kept_cents`: tips that the holder of a wallet keeps, as they are theirs. `owed_cents`: tips
    that the house owes the holder, who keeps them back from what is handed in.
    `vouchers_out_cents`: change that was given for vouchers. `rounding_cents`: what coins made of
    amounts, beyond them or less. `accounts_cents`: paid for house accounts.
    """

    float_cents: int
    cash_cents: int
    tips_cents: int
    paid_in_cents: int = 0
    paid_out_cents: int = 0
    dropped_cents: int = 0
    tips_out_cents: int = 0
    vouchers_out_cents: int = 0
    rounding_cents: int = 0
    accounts_cents: int = 0
    handed_in_cents: int = 0
    refunded_cents: int = 0
    kept_cents: int = 0
    owed_cents: int = 0
    differences_cents: int = 0

    @property
    def expected_cents(self) -> int:
        came = self.float_cents + self.cash_cents + self.tips_cents
        came += self.paid_in_cents + self.handed_in_cents + self.differences_cents
        came += self.rounding_cents + self.accounts_cents
        went = self.paid_out_cents + self.dropped_cents + self.tips_out_cents + self.owed_cents
        went += self.vouchers_out_cents + self.refunded_cents
        return came - went


def cash_in(
    opening: Opening,
    tenders: Iterable[Tender],
    movements: Iterable[Movement] = (),
    owed_cents: int = 0,
) -> Cash:
    """Cash that found no room on a bill is in the drawer all the same."""
    through = [each for each in tenders if each.opening == opening.id and each.is_money]
    here = [each for each in through if each.type == "cash"]
    vouchers = (each for each in through if each.type == "voucher")
    tips = sum(tender.tip_cents for tender in here)
    kept = sum(tender.tip_cents for tender in here if is_kept(opening, tender))
    moved = _sums(each for each in movements if each.opening == opening.id)
    return Cash(
        float_cents=opening.float_cents,
        cash_cents=sum(tender.amount_cents for tender in here if not tender.is_settlement),
        accounts_cents=sum(tender.amount_cents for tender in here if tender.is_settlement),
        rounding_cents=sum(tender.rounding_cents for tender in here),
        vouchers_out_cents=sum(each.change_cents for each in vouchers),
        tips_cents=tips - kept,
        paid_in_cents=moved.get("pay_in", 0),
        paid_out_cents=-moved.get("pay_out", 0),
        dropped_cents=-moved.get("drop", 0),
        tips_out_cents=-moved.get("tips", 0),
        handed_in_cents=moved.get("hand_in", 0),
        refunded_cents=-moved.get("refund", 0),
        kept_cents=kept,
        owed_cents=owed_cents,
        differences_cents=opening.differences_cents,
    )


def is_kept(opening: Opening, tender: Tender) -> bool:
    """Whose check it is keeps the tip; in one's own wallet it needs no house for that."""
    return opening.is_wallet and tender.waiter == opening.holder


def _sums(movements: Iterable[Movement]) -> dict[MovementKind, int]:
    sums: dict[MovementKind, int] = {}
    for each in movements:
        sums[each.what] = sums.get(each.what, 0) + each.cents
    return sums


def with_cash(opening: Opening, cash: Cash) -> Opening:
    """The opening with everything that is known of its cash, as a report shows it."""
    return replace(
        opening,
        expected_cents=cash.expected_cents,
        cash_cents=cash.cash_cents,
        tips_cents=cash.tips_cents,
        paid_in_cents=cash.paid_in_cents,
        paid_out_cents=cash.paid_out_cents,
        dropped_cents=cash.dropped_cents,
        tips_out_cents=cash.tips_out_cents,
        vouchers_out_cents=cash.vouchers_out_cents,
        rounding_cents=cash.rounding_cents,
        accounts_cents=cash.accounts_cents,
        handed_in_cents=cash.handed_in_cents,
        refunded_cents=cash.refunded_cents,
        kept_cents=cash.kept_cents,
        owed_cents=cash.owed_cents,
    )
