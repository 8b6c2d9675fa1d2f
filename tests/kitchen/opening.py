"""Opening: the dining room as it stands ready before the first guest."""

from __future__ import annotations

from server.floor.lay_out import LayOut
from server.floor.table import Table
from server.kit.ids import PersonId, PrinterId
from server.kitchen.set_up import SetUpStations
from server.menu.publish import PublishMenu
from server.paper.letterhead import Letterhead
from server.paper.printer import Printer
from server.paper.set_up import SetUp
from server.staff.appoint import Appoint, Appointed
from server.staff.person import Role
from tests.kitchen.carte import a_carte
from tests.kitchen.dining_room import LIA, MARIA, OMAR, DiningRoom
from tests.kitchen.makers import stations

LABELS = (*range(1, 15), *range(21, 31))


def a_dining_room() -> DiningRoom:
    """24 tables, two waiters and a manager, four stations with a printer each, and a menu."""
    room = DiningRoom()
    asks = room.evening.asks
    people: tuple[tuple[str, Role], ...] = ((LIA, "waiter"), (OMAR, "waiter"), (MARIA, "manager"))
    asks(
        "house",
        Appoint(
            people=tuple(
                Appointed(id=PersonId(who), name=who.capitalize(), roles=(role,))
                for who, role in people
            )
        ),
    )
    asks("house", SetUp(letterhead=a_letterhead(), printers=printers()))
    asks("house", LayOut(tables=tables()))
    asks("house", SetUpStations(stations=stations()))
    asks("house", PublishMenu(document=a_carte()))
    return room


def a_letterhead() -> Letterhead:
    return Letterhead(
        id="house",
        name="Trattoria",
        address=(),
        tax_number="",
        currency="EUR",
        footer="",
        time_zone="UTC",
    )


def printers() -> tuple[Printer, ...]:
    return tuple(
        Printer(id=station.printer or PrinterId(""), name=station.name, address="virtual:")
        for station in stations()
    )


def tables() -> tuple[Table, ...]:
    return tuple(
        Table(
            id=f"t{label}",
            label=str(label),
            area="Terrace" if label > 20 else "Dining room",
            shape="square",
            seats=4,
            x=(place % 12) * 80,
            y=(place // 12) * 200,
            width=60,
            height=60,
        )
        for place, label in enumerate(LABELS)
    )
