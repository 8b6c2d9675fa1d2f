"""The part of a restaurant's file about receipts, as its owner writes it."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from server.kit.money import parsed
from server.paper.receipt_customs import PLAIN, TipBase, TipsOn


class ReceiptPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`suggested_tips` are percents like "10" or "12.5"."""

    header: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    suggested_tips: tuple[str, ...] = ()
    tip_base: TipBase = PLAIN.tip_base
    tips_on: TipsOn = PLAIN.tips_on
    qr: bool = False
    qr_days: int = PLAIN.qr_days


def receipt_customs(part: ReceiptPart) -> dict[str, Any]:
    """As the house takes it; raises NotAnAmount."""
    said = msgspec.to_builtins(part)
    tips = said.pop("suggested_tips")
    return {**said, "tips_bp": [parsed(tip, "EUR") for tip in tips]}
