"""What the tender types are called on paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "cash": "Cash",
    "card": "Card",
    "card_by_hand": "Card by hand",
    "voucher": "Voucher",
    "bank_qr": "Bank QR",
    "house_account": "House account",
}


def tender_name(type_: str) -> str:
    return WORDS.get(type_, type_.replace("_", " ").capitalize())
