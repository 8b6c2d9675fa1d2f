"""The parts of a restaurant's file, as its owner writes them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from printers.document import PULSE_MS, Size
from server.doors.charge_parts import BillsPart, ServiceChargePart
from server.doors.post_part import PostPart
from server.doors.price_parts import LowerPricesPart, PricePart
from server.doors.receipt_part import ReceiptPart
from server.doors.tax_parts import TaxesPart, TaxPart
from server.doors.tender_parts import AccountPart, TendersPart
from server.floor.customs import CounterFires, Money, NextFires
from server.kitchen.station import BumpRule, Prints
from server.menu.dish import CourseName
from server.menu.tax import Service
from server.paper.docket_layout import GroupBy
from server.register.cash_customs import FiguresFor
from server.staff.person import Role

Shape = Literal["square", "round", "long"]
Driver = Literal["simulated"]
"""Card terminals that the house can speak to."""


class _Strict(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class HousePart(_Strict, frozen=True, kw_only=True):
    name: str
    currency: str
    time_zone: str
    address: tuple[str, ...] = ()
    tax_number: str = ""
    footer: str = ""
    logo: str = ""
    """A PNG beside the file; once it is read, the picture itself in base64."""


class CustomsPart(_Strict, frozen=True, kw_only=True):
    clean_at_once: bool = False
    old_after_seconds: int = 180
    lands_together: bool = False
    next_fires: NextFires = "by_waiter"
    next_fires_minutes: int = 0
    money: Money = "on"
    ready_late_seconds: int = 180
    ready_prints: bool = False
    counter_fires: CounterFires = "when_paid"
    lead_minutes: int = 20


class CashPart(_Strict, frozen=True, kw_only=True):
    """`difference_max`: a text like "5.00"; left out, no difference needs a manager."""

    blind_count: bool = False
    difference_max: str = ""
    wallets: bool = False
    figures_for: FiguresFor = "cashiers"


class LayoutPart(_Strict, frozen=True, kw_only=True):
    table_size: Size = 3
    dish_size: Size = 2
    detail_size: Size = 2
    group_by: GroupBy = "order"
    slips: bool = False
    copies: int = 1


class KickOutPart(_Strict, frozen=True, kw_only=True):
    drawer: str
    pin: Literal[2, 5] = 2
    on_ms: int = PULSE_MS
    off_ms: int = PULSE_MS


class PrinterPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    address: str
    profile: str = "default"
    for_till: bool = False
    backup: str | None = None
    backup_after_seconds: int = 8
    stale_after_minutes: int = 20
    for_pass: bool = False
    layout: LayoutPart = LayoutPart()
    bridge: str = ""
    opens: tuple[KickOutPart, ...] = ()


class ThresholdPart(_Strict, frozen=True, kw_only=True):
    service: Service
    warn_after_minutes: int
    late_after_minutes: int


class StationPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    warn_after_minutes: int
    late_after_minutes: int
    thresholds: tuple[ThresholdPart, ...] = ()
    bump_rule: BumpRule = "both"
    printer: str | None = None
    on_screen: bool = True
    prints: Prints = "fired"
    shows_waiting: bool = False


class DrawerPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str


class TerminalPart(_Strict, frozen=True, kw_only=True):
    """Percents are whole; amounts are texts, as prices are."""

    id: str
    name: str
    driver: Driver
    profile: str = ""
    address: str = ""
    tip_ceiling_percent: int = 0
    tip_ceiling: str = "0"
    tip_manager_above_percent: int = 0
    capture_within_hours: int = 0
    offline_per_check: str = "0"
    offline_per_day: str = "0"


class PersonPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    roles: tuple[Role, ...]
    pin: str


class TablePart(_Strict, frozen=True, kw_only=True):
    label: str
    shape: Shape
    seats: int
    x: int
    y: int
    width: int
    height: int


class AreaPart(_Strict, frozen=True, kw_only=True):
    name: str
    tables: tuple[TablePart, ...]


class ModifierPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    kitchen: str = ""
    price: str = "0"
    negative: bool = False
    station: str | None = None
    also_at: tuple[str, ...] = ()
    prep_minutes: int = 0


class GroupPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    minimum: int
    maximum: int
    modifiers: tuple[ModifierPart, ...]


class DishPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    price: str
    course: int | None = None
    station: str | None = None
    also_at: tuple[str, ...] | None = None
    tax: str | None = None
    allergens: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    prep_minutes: int | None = None
    barcodes: tuple[str, ...] = ()


class CategoryPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    course: int
    station: str
    also_at: tuple[str, ...] = ()
    tax: str
    prep_minutes: int = 0
    dishes: tuple[DishPart, ...]


class InsteadPart(_Strict, frozen=True, kw_only=True):
    station: str
    at: str
    categories: tuple[str, ...] = ()
    dishes: tuple[str, ...] = ()


class DaypartPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    begins: str
    ends: str
    days: tuple[int, ...] = ()
    instead: tuple[InsteadPart, ...] = ()
    prices: tuple[PricePart, ...] = ()


class RestaurantFile(_Strict, frozen=True, kw_only=True):
    """The whole file, as it is written."""

    house: HousePart
    customs: CustomsPart = CustomsPart()
    prices: LowerPricesPart = LowerPricesPart()
    cash: CashPart = CashPart()
    receipt: ReceiptPart = ReceiptPart()
    post: PostPart = PostPart()
    tenders: TendersPart = TendersPart()
    tax: tuple[TaxPart, ...]
    taxes: TaxesPart = TaxesPart()
    service_charge: tuple[ServiceChargePart, ...] = ()
    bills: BillsPart = BillsPart()
    category: tuple[CategoryPart, ...]
    course: tuple[CourseName, ...] = ()
    group: tuple[GroupPart, ...] = ()
    daypart: tuple[DaypartPart, ...] = ()
    printer: tuple[PrinterPart, ...] = ()
    station: tuple[StationPart, ...] = ()
    drawer: tuple[DrawerPart, ...] = ()
    terminal: tuple[TerminalPart, ...] = ()
    account: tuple[AccountPart, ...] = ()
    person: tuple[PersonPart, ...] = ()
    area: tuple[AreaPart, ...] = ()
