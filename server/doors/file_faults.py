"""Read a restaurant's file as a careful colleague would: every fault before anything is loaded."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from printers.profiles import PROFILES
from server.doors.rehearsal import EmptyHouse, rehearsed
from server.doors.restaurant_file import FileFaulty, carte_of, read
from server.doors.restaurant_parts import RestaurantFile
from server.doors.set_up import commands
from server.hub.page import Page
from server.kit.money import NotAnAmount, parsed

PIN: Final = re.compile(r"[0-9]{4}", re.ASCII)
"""The pads go on at the fourth figure."""


def checked(file: Path) -> RestaurantFile:
    """The file, when the house could open with it; else FileFaulty."""
    content = read(file)
    carte_of(content)
    found = next(faults(content), None)
    if found:
        raise FileFaulty(found)
    rehearsed(commands(content), Page(EmptyHouse()))
    return content


def faults(file: RestaurantFile) -> Iterator[str]:
    """What no single part shows: words that point at nothing, PINs that no pad takes."""
    yield from _of_people(file)
    yield from _of_cash(file)
    yield from _of_printers(file)
    stations = {station.id for station in file.station}
    for category in file.category:
        routed = [(category.name, category.station)]
        routed += [(dish.name, dish.station or category.station) for dish in category.dishes]
        for name, station in routed:
            if station not in stations:
                yield f"{name}: there is no station “{station}”."
    yield from _doubled("drawer", (each.id for each in file.drawer))
    yield from _doubled("card terminal", (each.id for each in file.terminal))


def _of_people(file: RestaurantFile) -> Iterator[str]:
    yield from _doubled("person", (person.id for person in file.person))
    for person in file.person:
        if not PIN.fullmatch(person.pin):
            yield f"{person.name}: a PIN has exactly four figures."
    if not any("manager" in person.roles for person in file.person):
        yield "Nobody is a manager: somebody has to approve voids."


def _of_cash(file: RestaurantFile) -> Iterator[str]:
    limit = file.cash.difference_max
    try:
        is_sum = not limit or parsed(limit, file.house.currency) >= 0
    except NotAnAmount:
        is_sum = False
    if not is_sum:
        yield f"[cash] difference_max: “{limit}” is no amount; write one like “5.00”."


def _of_printers(file: RestaurantFile) -> Iterator[str]:
    printers = {printer.id for printer in file.printer}
    for station in file.station:
        if station.printer is not None and station.printer not in printers:
            yield f"Station {station.name}: there is no printer “{station.printer}”."
        if station.warn_after_minutes > station.late_after_minutes:
            yield f"Station {station.name}: warned after it is late."
    for printer in file.printer:
        if printer.profile not in PROFILES:
            known = ", ".join(PROFILES)
            yield f"Printer {printer.name}: “{printer.profile}” is no profile; these are: {known}."
    drawers = {drawer.id for drawer in file.drawer}
    for printer in file.printer:
        for wired in printer.opens:
            if wired.drawer not in drawers:
                yield f"Printer {printer.name}: there is no drawer “{wired.drawer}” to open."
    if sum(printer.for_till for printer in file.printer) != 1:
        yield "Exactly one printer stands at the till: it alone says for_till = true."


def _doubled(what: str, ids: Iterable[str]) -> Iterator[str]:
    for id_, count in Counter(ids).items():
        if count > 1:
            yield f"There are {count} times a {what} “{id_}”."
