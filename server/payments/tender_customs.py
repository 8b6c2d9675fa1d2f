"""What this house takes as payment, in which order the till offers it, and by which rules."""

from __future__ import annotations

from typing import Final, Literal

from server.hub.messages import Record, Refusal
from server.kit.money import Rounds
from server.payments.bank_qr import Bank
from server.payments.tender import TenderType
from server.payments.tender_words import tender_name

THE_HOUSE: Final = "house"
Remainder = Literal["lost", "change"]
"""What is left of a voucher: it stays with the house, or goes back to the guest in cash."""


class TenderCustoms(Record, frozen=True, kw_only=True, tag="tender_customs"):
    """There is one, `house`. `order`: what is taken, as it stands on the screens."""

    order: tuple[TenderType, ...] = ("cash", "card")
    voucher_remainder: Remainder = "lost"
    cash_step_cents: int = 0
    """Cash is paid in multiples of it; 0: to the cent."""
    cash_rounds: Rounds = "nearest"
    bank: Bank | None = None
    """The account that the code of `bank_qr` names."""


PLAIN: Final = TenderCustoms(id=THE_HOUSE)
"""Until somebody says otherwise."""


class NotTaken(Refusal):
    """This house does not take that."""

    code = "payments.not_taken"


def check_taken(customs: TenderCustoms, type_: TenderType) -> None:
    if type_ not in customs.order:
        raise NotTaken(f"{tender_name(type_)} is not taken here. Choose another way to pay.")
