"""Set up paper: say how papers are headed and which printers the house has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import structs

from printers.address import POLLING, NoAddress, address_of
from printers.profiles import PROFILES
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import PrinterId, is_id
from server.kit.text import is_clean
from server.paper.chain import is_circle
from server.paper.docket_layout import layout_faults
from server.paper.kick_out import kick_out_faults
from server.paper.letterhead import THE_HOUSE, Letterhead, LetterheadChanged
from server.paper.printer import Printer, PrinterSetUp
from server.paper.receipt_customs import receipt_faults
from server.paper.views import letterhead, printers

WORDS_LENGTH_MAX = 200
ADDRESS_ROWS_MAX = 6
PRINTERS_MAX = 40
PRINTER_NAME_LENGTH_MAX = 60
BRIDGE_LENGTH_MAX = 30
BRIDGE_RULE = "bridge names a box, in a-z, 0-9 and hyphens; a printer that polls needs none."
WAIT_SECONDS_MAX = 600
STALE_SECONDS_MAX = 24 * 60 * 60
CURRENCY = re.compile("[A-Z]{3}")


class SetUp(Command, frozen=True, kw_only=True):
    """Give the house its letterhead and its printers; printers not named stay as they are."""

    NAME: ClassVar[str] = "paper.set_up"

    letterhead: Letterhead
    printers: tuple[Printer, ...]


class BadLetterhead(Refusal):
    """This cannot head a receipt."""

    code = "paper.bad_letterhead"


class BadPrinter(Refusal):
    """No printer can be reached like that."""

    code = "paper.bad_printer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is set up already."""

    letterhead: Letterhead
    printers: dict[str, Printer]


def standing(page: Page, _: SetUp, __: Occasion) -> Standing:
    return Standing(
        letterhead=letterhead(page), printers={there.id: there for there in printers(page)}
    )


def set_up(there: Standing, asked: SetUp, occasion: Occasion) -> Sequence[Event]:
    """Setting up the same again changes nothing."""
    check_letterhead(asked.letterhead)
    check_printers(asked.printers)
    check_backups(asked.printers, there.printers)
    check_drawers(asked.printers, there.printers)
    events: list[Event] = []
    # The logo is set by itself (set_logo.py), and stays.
    headed = structs.replace(asked.letterhead, logo=there.letterhead.logo)
    if headed != there.letterhead:
        events.append(LetterheadChanged(at=occasion.now, letterhead=headed))
    for printer in asked.printers:
        known = there.printers.get(printer.id)
        if known is None or _wiring(known) != _wiring(printer):
            events.append(_wired(printer, occasion))
    return events


def _wiring(printer: Printer) -> tuple[object, ...]:
    return (
        printer.name,
        printer.address,
        printer.profile,
        printer.for_till,
        printer.backup,
        printer.backup_after_seconds,
        printer.stale_after_seconds,
        printer.for_pass,
        printer.layout,
        printer.bridge,
        printer.opens,
    )


def _wired(printer: Printer, occasion: Occasion) -> PrinterSetUp:
    return PrinterSetUp(
        at=occasion.now,
        printer=PrinterId(printer.id),
        name=printer.name,
        address=printer.address,
        profile=printer.profile,
        for_till=printer.for_till,
        backup=printer.backup,
        backup_after_seconds=printer.backup_after_seconds,
        stale_after_seconds=printer.stale_after_seconds,
        for_pass=printer.for_pass,
        layout=printer.layout,
        bridge=printer.bridge,
        opens=printer.opens,
    )


def check_letterhead(asked: Letterhead) -> None:
    words = (asked.name, asked.tax_number, asked.footer, *asked.address)
    if asked.id != THE_HOUSE or not asked.name:
        raise BadLetterhead("The letterhead needs the name of the house.")
    if len(asked.address) > ADDRESS_ROWS_MAX or not all(
        is_clean(word, WORDS_LENGTH_MAX) for word in words
    ):
        raise BadLetterhead("The letterhead is too long, or holds signs that cannot be printed.")
    for fault in receipt_faults(asked.receipts):
        raise BadLetterhead(f"{fault}.")
    if not CURRENCY.fullmatch(asked.currency):
        raise BadLetterhead(f"“{asked.currency}” is no currency; three letters such as EUR are.")
    try:
        ZoneInfo(asked.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise BadLetterhead(f"“{asked.time_zone}” is no time zone.") from unknown


def check_printers(asked: Sequence[Printer]) -> None:
    names = {printer.id for printer in asked}
    if len(asked) > PRINTERS_MAX or len(names) != len(asked):
        raise BadPrinter(f"Up to {PRINTERS_MAX} printers, each with its own id.")
    for printer in asked:
        if (
            not is_id(printer.id)
            or not printer.name
            or not is_clean(printer.name, PRINTER_NAME_LENGTH_MAX)
        ):
            raise BadPrinter("Every printer needs an id and a short name.")
        if printer.profile not in PROFILES:
            raise BadPrinter(
                f"{printer.name}: “{printer.profile}” is no profile; "
                f"these are: {', '.join(PROFILES)}."
            )
        if not is_reachable_by_name(printer.address):
            raise BadPrinter(
                f"{printer.name} needs an address like tcp://192.168.1.50:9100, "
                "epos://192.168.1.50, usb:///dev/usb/lp0, sdp: or cloudprnt:."
            )
        if printer.bridge and not is_bridge(printer):
            raise BadPrinter(f"{printer.name}: {BRIDGE_RULE}")
        for fault in (*layout_faults(printer.layout), *kick_out_faults(printer.opens)):
            raise BadPrinter(f"{printer.name}: {fault}.")
    if sum(printer.for_pass for printer in asked) > 1:
        raise BadPrinter("At most one printer stands at the pass.")


def check_backups(asked: Sequence[Printer], known: Mapping[str, Printer]) -> None:
    """Every chain of backups ends somewhere."""
    printers = {**known, **{printer.id: printer for printer in asked}}
    for printer in asked:
        if printer.backup is not None and printer.backup not in printers:
            raise BadPrinter(f"{printer.name} has “{printer.backup}” as backup: no such printer.")
        if is_circle(printer, printers):
            raise BadPrinter(f"{printer.name} would end up as its own backup.")
        if not 0 <= printer.backup_after_seconds <= WAIT_SECONDS_MAX:
            raise BadPrinter(f"{printer.name}: the backup takes over after 0 to 600 seconds.")
        if not 0 <= printer.stale_after_seconds <= STALE_SECONDS_MAX:
            raise BadPrinter(f"{printer.name}: dockets grow too old after 0 to 1440 minutes.")


def check_drawers(asked: Sequence[Printer], known: Mapping[str, Printer]) -> None:
    """A drawer has one cable."""
    printers = {**known, **{printer.id: printer for printer in asked}}
    wired = [each.drawer for printer in printers.values() for each in printer.opens]
    for drawer in wired:
        if wired.count(drawer) > 1:
            raise BadPrinter(f"“{drawer}” would be opened by two sockets: a drawer has one cable.")


def is_reachable_by_name(address: str) -> bool:
    """printers/address.py says which addresses there are."""
    try:
        address_of(address)
    except NoAddress:
        return False
    return True


def is_bridge(printer: Printer) -> bool:
    """A box can only go to printers; those that poll come to the house anyway."""
    short = is_id(printer.bridge) and len(printer.bridge) <= BRIDGE_LENGTH_MAX
    return short and address_of(printer.address).way not in POLLING
