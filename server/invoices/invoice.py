"""An invoice, and the cancellation of one: both have the next number of one row without gaps."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.invoices.addressee import Addressee
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.paper.letterhead import Letterhead

THE_HOUSE: Literal["house"] = "house"
InvoiceKind = Literal["invoice", "cancellation"]


class Issuer(Struct, frozen=True, kw_only=True):
    """The house as it was called on the day of the invoice."""

    name: str
    address: tuple[str, ...]
    tax_number: str
    currency: str
    time_zone: str
    logo: str


def issuer_of(letterhead: Letterhead) -> Issuer:
    return Issuer(
        name=letterhead.name,
        address=letterhead.address,
        tax_number=letterhead.tax_number,
        currency=letterhead.currency,
        time_zone=letterhead.time_zone,
        logo=letterhead.logo,
    )


class Invoice(Record, frozen=True, kw_only=True, tag="invoice"):
    """Its id is its number. It never changes; what was had and paid stands on its receipt.

    `cancels`: the invoice that this one takes back. `replaces`: the one that stood before it.
    Filed from birth: screens never hold a guest's address.
    """

    number: int
    invoice: InvoiceKind
    receipt: int
    at: Moment
    by: PersonId
    issuer: Issuer
    guest: Addressee | None
    """None once it was erased."""
    total_cents: int
    cancels: int | None = None
    replaces: int | None = None

    PERSONAL: ClassVar[tuple[str, ...]] = ("guest",)


class Invoicing(Record, frozen=True, kw_only=True, tag="invoicing"):
    """The invoices of one receipt, whose number is its id: which there were, and which stands."""

    numbers: tuple[int, ...] = ()
    standing: int | None = None


class InvoiceNumbers(Record, frozen=True, kw_only=True, tag="invoice_numbers"):
    """There is one, `house`. The numbers go on for ever."""

    last: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceNumbersEvent(Event, ABC):
    """Something that happened to the row of numbers."""

    number: int

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, state: InvoiceNumbers | None) -> InvoiceNumbers:
        here = state or InvoiceNumbers(id=THE_HOUSE)
        return replace(here, last=max(here.last, self.number))


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceNumbered(InvoiceNumbersEvent):
    """The next number was given out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicesSkipped(InvoiceNumbersEvent):
    """Guests may hold invoices with numbers up to here that this history no longer knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceIssued(Event):
    """Whoever reads the journal finds a commitment in place of the address."""

    invoice: Invoice

    @property
    def subject(self) -> str:
        return self.invoice.id

    def apply(self, state: Invoice | None) -> Invoice:
        assert state is None, f"invoice {self.subject} was issued before"
        return self.invoice


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicingEvent(Event, ABC):
    """Something that happened to the invoices of a receipt."""

    receipt: int
    number: int

    @property
    def subject(self) -> str:
        return str(self.receipt)

    @abstractmethod
    def apply(self, state: Invoicing | None) -> Invoicing:
        """Which there are afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptInvoiced(InvoicingEvent):
    """This one stands from now on."""

    def apply(self, state: Invoicing | None) -> Invoicing:
        here = state or Invoicing(id=self.subject)
        return replace(here, numbers=(*here.numbers, self.number), standing=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceCancelled(InvoicingEvent):
    """The one that stood was taken back by the paper of this number; none stands."""

    def apply(self, state: Invoicing | None) -> Invoicing:
        assert state is not None, "only an invoice that is there is cancelled"
        return replace(state, numbers=(*state.numbers, self.number), standing=None)


def numbered(invoice: Invoice) -> list[Event]:
    """The paper, and that its number is given out."""
    return [
        InvoiceNumbered(number=invoice.number, at=invoice.at),
        InvoiceIssued(invoice=invoice, at=invoice.at),
    ]


def skip_invoices(number: int, at: Moment) -> list[Event]:
    """For register, after a restore: the next invoice lies beyond every one given out."""
    return [InvoicesSkipped(number=number, at=at)]
