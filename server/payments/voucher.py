"""A voucher that was taken: its number is remembered for ever, so that it pays once."""

from __future__ import annotations

from dataclasses import dataclass

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import TenderId, derived


class Voucher(Record, frozen=True, kw_only=True, tag="voucher"):
    """Its id comes from its number. `lost_cents`: what was left of it and stays with the house."""

    number: str
    value_cents: int
    lost_cents: int
    tender: TenderId
    at: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherTaken(Event):
    voucher: Voucher

    @property
    def subject(self) -> str:
        return self.voucher.id

    def apply(self, state: Voucher | None) -> Voucher:
        assert state is None, f"voucher {self.voucher.number} was taken before"
        return self.voucher


def plain_number(number: str) -> str:
    """The same for everybody who reads it from the paper: `gs 12-7` is `GS127`."""
    return "".join(letter for letter in number.upper() if letter.isalnum())


def voucher_id(number: str) -> str:
    return derived("voucher", plain_number(number))
