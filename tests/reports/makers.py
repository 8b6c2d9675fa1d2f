"""Makers: a floor of records as screens have them, with good defaults."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from server.bills.billing import Settlement
from server.floor.table import Table
from server.floor.turn import Turn
from server.hub.messages import Record
from server.kit.clock import MINUTE, Moment
from server.kit.ids import (
    CheckId,
    DishId,
    FiringId,
    ModifierId,
    PersonId,
    StationId,
    TableId,
    TicketId,
    TurnId,
)
from server.kitchen.routing import as_read_by_cook
from server.kitchen.ticket import Ticket, ticket_id
from server.orders.check import Check
from server.orders.line import Chosen, Line
from server.paper.letterhead import Letterhead
from server.reports.open_check import open_checks
from server.reports.open_checks_paper import Reading
from server.staff.person import Person
from tests.evening import SIX_PM

OSTERIA = Letterhead(
    id="house",
    name="Osteria al Ponte",
    address=("Via Roma 1",),
    tax_number="",
    currency="EUR",
    footer="",
    time_zone="Europe/Rome",
)
ANNA = Person(id="anna", name="Anna", roles=("waiter",))
GRILL = StationId("grill")


def minutes(count: int) -> Moment:
    """So long after six."""
    return Moment(SIX_PM + count * MINUTE)


def a_line(
    name: str,
    *,
    pieces: int = 1,
    cents: int = 1000,
    stage: str = "served",
    seat: int | None = None,
    wishes: tuple[str, ...] = (),
    note: str = "",
    allergies: tuple[str, ...] = (),
) -> Line:
    """`stage`: unsent, waiting, or the name of the firing that it belongs to."""
    named = name.lower().replace(" ", "-")
    return Line(
        id=f"{named}-{stage}-{seat or 0}",
        check=CheckId("later"),
        dish=DishId(named),
        name=name,
        price_cents=cents,
        quantity=pieces,
        seat=seat,
        modifiers=tuple(
            Chosen(id=ModifierId(words), name=words, kitchen=words, price_cents=0)
            for words in wishes
        ),
        note=note,
        allergies=allergies,
        station=GRILL,
        tax="food",
        tax_name="Food",
        rate_bp=700,
        person=PersonId("anna"),
        entered_at=minutes(1),
        sent_at=None if stage == "unsent" else minutes(2),
        firing=None if stage in {"unsent", "waiting"} else FiringId(stage),
    )


def a_party(label: str, *lines: Line, covers: int = 2, number: int = 1) -> list[Record]:
    """A table with its turn, its check and what stands on it."""
    turn, check, table = TurnId(f"turn-{label}"), f"turn-{label}-1", TableId(f"table-{label}")
    own = [replace(line, check=CheckId(check), id=f"{check}-{line.id}") for line in lines]
    return [
        ANNA,
        Table(
            id=table, label=label, area="Inside", shape="square", seats=4,
            x=0, y=0, width=1, height=1,
        ),
        Turn(id=turn, table=table, covers=covers, waiter=PersonId("anna"),
             seated_at=minutes(0), since=minutes(0)),
        Check(
            id=check, turn=turn, table=table, waiter=PersonId("anna"), number=number,
            opened_at=minutes(0),
            total_cents=sum(line.amount_cents for line in own if line.sent_at is not None),
        ),
        *own,
    ]  # fmt: skip


def a_ticket(
    firing: str, *, bumped: bool = False, served: bool = False, held: bool = False
) -> Ticket:
    """The grill's share of a firing, as far as it has come."""
    return Ticket(
        id=TicketId(ticket_id(FiringId(firing), GRILL)),
        firing=FiringId(firing),
        check=CheckId("any"),
        turn=TurnId("any"),
        station=GRILL,
        number=1,
        table="any",
        waiter=PersonId("anna"),
        covers=2,
        course=2,
        lines=(),
        fired_at=minutes(5),
        bumped_at=minutes(20) if bumped or served else None,
        served_at=minutes(22) if served else None,
        held_at=minutes(6) if held else None,
    )


def cooked(records: Iterable[Record]) -> list[Record]:
    """Each ticket lists the lines of its firing."""
    records = list(records)
    return [
        replace(
            record,
            lines=tuple(
                as_read_by_cook(line)
                for line in records
                if isinstance(line, Line) and line.firing == record.firing
            ),
        )
        if isinstance(record, Ticket)
        else record
        for record in records
    ]


def a_settlement(check: str, *, total: int, paid: int) -> Settlement:
    return Settlement(
        id=check,
        check=CheckId(check),
        turn=TurnId("any"),
        total_cents=total,
        presented_cents=total,
        presented_at=minutes(60),
        outdated=False,
        paid_cents=paid,
        open_cents=total - paid,
        reserved_cents=0,
        bills=1,
        bills_paid=0,
    )


def a_reading(records: Iterable[Record]) -> Reading:
    return Reading(checks=open_checks(records), letterhead=OSTERIA, at=minutes(75))
