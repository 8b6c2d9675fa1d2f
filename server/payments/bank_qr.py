"""A bank's code: the guest scans it, and their bank's app has the transfer ready.

EPC069-12, version 002: the code of the European Payments Council for SEPA transfers, in euros.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from server.kit.ids import TenderId
from server.kit.money import written
from server.kit.text import is_clean

NAME_LENGTH_MAX: Final = 70
PAYLOAD_BYTES_MAX: Final = 331
CENTS_MAX: Final = 99_999_999_999
CURRENCY: Final = "EUR"
_IBAN: Final = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", re.ASCII)
_BIC: Final = re.compile(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", re.ASCII)
_TELLING: Final = 8


class Bank(Struct, frozen=True, kw_only=True):
    """The account that guests transfer to. `bic` may stay empty within the European area."""

    name: str = ""
    iban: str = ""
    bic: str = ""


def faults_of(bank: Bank) -> str:
    """A sentence for the owner; empty when a bank can read it."""
    if not (bank.name.strip() and is_clean(bank.name, NAME_LENGTH_MAX)):
        return f"The account needs its holder's name, in at most {NAME_LENGTH_MAX} letters."
    if not is_iban(bank.iban):
        return f"“{bank.iban}” is no IBAN: a figure in it is wrong or missing."
    if bank.bic and not _BIC.fullmatch(bank.bic):
        return f"“{bank.bic}” is no BIC: it has 8 or 11 letters and figures."
    return ""


def is_iban(iban: str) -> bool:
    """Its own check figures agree (ISO 13616: modulo 97). Without spaces, in capitals."""
    if not _IBAN.fullmatch(iban):
        return False
    turned = iban[4:] + iban[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def reference_of(tender: TenderId) -> str:
    """What the transfer says, so that the bank's list and the house's receipts find each other."""
    return f"COMANDA {tender.replace('-', '')[-_TELLING:].upper()}"


def payload(bank: Bank, cents: int, reference: str) -> str:
    """The text of the code, row by row as EPC069-12 orders them; 331 bytes at most."""
    assert 0 < cents <= CENTS_MAX, "a transfer of nothing, or of more than a code can say"
    rows = (
        "BCD", "002", "1", "SCT", bank.bic, bank.name.strip(), bank.iban,
        f"{CURRENCY}{written(cents, CURRENCY)}", "", "", reference,
    )  # fmt: skip
    text = "\n".join(rows)
    assert len(text.encode()) <= PAYLOAD_BYTES_MAX, "more than a code of this kind holds"
    return text
