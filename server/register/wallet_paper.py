"""What a wallet's report lists: every bill that its holder took money for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from printers.document import AnyBlock, Line, Rule, columns
from server.floor.tab import within
from server.kit.money import written
from server.payments.receipt import Receipt
from server.payments.tender import Tender
from server.payments.tender_words import tender_name
from server.register.drawer import Opening


def wallet_rows(
    opening: Opening, tenders: Iterable[Tender], receipts: Iterable[Receipt], currency: str
) -> Iterator[AnyBlock]:
    numbers = {receipt.bill: receipt.number for receipt in receipts}
    mine = [each for each in tenders if each.opening == opening.id and each.is_money]
    if mine:
        yield Rule("BILLS")
    for each in mine:
        number = numbers.get(each.bill)
        words = f"Receipt {number}" if number is not None else "Bill"
        whose = each.account_name if each.is_settlement else f"{words}, {within(each.table)}"
        yield columns(whose, written(each.amount_cents, currency))
        tip = f", tip {written(each.tip_cents, currency)}" if each.tip_cents else ""
        yield Line(f"{tender_name(each.type)}{tip}", indent=2)
