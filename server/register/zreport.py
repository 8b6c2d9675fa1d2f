"""The Z report: a business day in figures, numbered, once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.kitchen.waste import Waste
from server.menu.tax import Service
from server.orders.correction import Correction, What
from server.refunds.credit_note import CreditNote
from server.register.drawer import Opening
from server.register.movement import Movement
from server.register.restoration import Restoration
from server.register.tips import TipRow


class ZTax(Struct, frozen=True, kw_only=True):
    """One rate: the sums of the day's receipts, never worked out anew."""

    name: str
    rate_bp: int
    gross_cents: int
    tax_cents: int
    net_cents: int
    rate: str = ""
    """The percent as text where `rate_bp` is too coarse."""
    base_cents: int | None = None
    """What it is due on, where another tax counts that as net."""


class ZCharge(Struct, frozen=True, kw_only=True):
    """A service charge: on how many receipts it stands, and what it comes to."""

    name: str
    times: int
    cents: int


class ZTender(Struct, frozen=True, kw_only=True):
    """One tender type: what it paid of bills, how often, and the tips that came with it."""

    type: str
    amount_cents: int
    count: int
    tip_cents: int


class ZWaiter(Struct, frozen=True, kw_only=True):
    """What one person sold and is owed in tips."""

    person: PersonId
    name: str
    sales_cents: int
    tip_cents: int
    tip_cash_cents: int
    tip_card_cents: int
    tables: tuple[str, ...]


class ZOpen(Struct, frozen=True, kw_only=True):
    """A table that has not paid: at an X it is still there, at a Z it was carried over."""

    table: str
    cents: int


class ZReduced(Struct, frozen=True, kw_only=True):
    """What one person gave for one reason: discounts, comps, or other prices."""

    what: What
    reason: str
    person: PersonId
    name: str
    times: int
    cents: int


class ZService(Struct, frozen=True, kw_only=True):
    """What guests took in one way: here, to take away, or brought to their door."""

    service: Service
    receipts: int
    cents: int


class ZReport(Record, frozen=True, kw_only=True, tag="zreport"):
    """Its id is its number."""

    number: int
    business_day: str
    opened_at: Moment
    closed_at: Moment
    receipts: int
    first_receipt: int | None
    last_receipt: int | None
    covers: int
    a_cover_cents: int
    sales_cents: int
    tax_cents: int
    net_cents: int
    taxes: tuple[ZTax, ...]
    services: tuple[ZService, ...] = ()
    """Receipts by service, before what went back; none in a house where everybody ate in."""
    charges: tuple[ZCharge, ...] = ()
    """Service charges; they are a part of the sales."""
    tenders: tuple[ZTender, ...]
    waiters: tuple[ZWaiter, ...]
    tips_cents: int
    terminal_cents: int
    terminal_approved: int
    terminal_declined: int
    drawers: tuple[Opening, ...]
    voided_pieces: int
    voided_cents: int
    voids: tuple[Correction, ...]
    removed_pieces: int
    removed_cents: int
    discounts_cents: int = 0
    comps_cents: int = 0
    refunds_cents: int
    """All credit notes together, also those of receipts that were taken back.

    Sales, taxes and tenders are less these already.
    """
    open_cents: int
    unapplied_cents: int
    no_drawer_cents: int = 0
    accounts_settled: tuple[ZTender, ...] = ()
    """What was paid for house accounts: no sale of this day."""
    rounding_cents: int = 0
    """What coins made of amounts in cash: no sale, and no tip."""
    receivable_cents: int = 0
    """Cards that count as paid, and whose money never came."""
    waste: tuple[Waste, ...] = ()
    """What was made for nobody: refires, and dishes that were voided once their station knew."""
    open_tables: tuple[ZOpen, ...] = ()
    anchor_rev: int = 0
    anchor: str = ""
    """The journal's last revision and hash before this report."""
    movements: tuple[Movement, ...] = ()
    tip_rows: tuple[TipRow, ...] = ()
    """What each person was given, was paid out and is still owed."""
    restorations: tuple[Restoration, ...] = ()
    """Why numbers of this day may be missing."""
    repriced_cents: int = 0
    """List prices less what was asked instead; less than nothing when it was more."""
    reduced: tuple[ZReduced, ...] = ()
    after_presenting: tuple[Correction, ...] = ()
    """Whatever lowered a total that guests had seen."""
    after_presenting_cents: int = 0
    receipts_cents: int = 0
    """The receipts alone, before what went back."""
    refunds: tuple[ZTender, ...] = ()
    """What went back by each tender type."""
    credit_notes: tuple[CreditNote, ...] = ()
    filed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ZEvent(Event, ABC):
    """Something that happened to a Z report."""

    number: int

    @property
    def subject(self) -> str:
        return str(self.number)

    @abstractmethod
    def apply(self, state: ZReport | None) -> ZReport:
        """The report as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZReported(ZEvent):
    report: ZReport

    def apply(self, state: ZReport | None) -> ZReport:
        assert state is None, f"Z {self.number} was made before"
        return self.report


@dataclass(frozen=True, slots=True, kw_only=True)
class ZFiled(ZEvent):
    """The next day closed with a Z of its own."""

    def apply(self, state: ZReport | None) -> ZReport:
        assert state is not None, "only a Z that was made is filed"
        return replace(state, filed_at=self.at)
