"""The chain: which printer prints for another, and never round in a circle."""

from __future__ import annotations

from collections.abc import Mapping

from server.kit.ids import PrinterId
from server.paper.printer import Printer

Printers = Mapping[str, Printer]


def backups_of(printer: PrinterId, printers: Printers) -> list[PrinterId]:
    """Nearest first, each once, however the owner has wired them."""
    found: list[PrinterId] = []
    there = printers.get(printer)
    while there and there.backup and there.backup not in {printer, *found}:
        found.append(there.backup)
        there = printers.get(there.backup)
    return [each for each in found if each in printers]


def is_circle(printer: Printer, printers: Printers) -> bool:
    """Its backups lead back to it."""
    seen, there = {printer.id}, printer
    while there.backup is not None:
        if there.backup in seen:
            return True
        seen.add(there.backup)
        if there.backup not in printers:
            return False
        there = printers[there.backup]
    return False


def stand_in(printer: PrinterId, printers: Printers) -> PrinterId:
    """Who prints for it now, as somebody decided; itself when nobody did."""
    seen, there = {printer}, printers.get(printer)
    while there and there.instead and there.instead in printers and there.instead not in seen:
        seen.add(there.instead)
        there = printers[there.instead]
    return PrinterId(there.id) if there else printer


def ready_backup(origin: PrinterId, now_at: PrinterId, printers: Printers) -> PrinterId | None:
    """The nearest printer of the chain that is not known to be out, other than where it is."""
    chain = [origin, *backups_of(origin, printers)]
    for each in chain:
        who = stand_in(each, printers)
        if who != now_at and printers[who].is_ready:
            return who
    return None
