"""A ticket: one station's share of one firing, as its screen shows it."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Record, Refusal
from server.kit.clock import Moment
from server.kit.ids import (
    CheckId,
    DeviceId,
    DishId,
    FiringId,
    LineId,
    PersonId,
    StationId,
    TicketId,
    TurnId,
)
from server.kitchen.notice import Notice, What
from server.menu.tax import Service

Progress = Literal["waiting", "started", "made", "served"]
RECALLS_MAX = 20
"""So many recalls of a ticket are kept, the last ones."""


class Struck(Struct, frozen=True, kw_only=True):
    """Pieces that were voided, and how far their ticket had come by then."""

    at: Moment
    pieces: int
    progress: Progress


class TicketLine(Struct, frozen=True, kw_only=True):
    """A line as the cook reads it: `quantity` as fired, of which `voided` are struck through."""

    line: LineId
    name: str
    quantity: int
    voided: int = 0
    seat: int | None = None
    modifiers: tuple[str, ...] = ()
    """What is left out comes first."""
    negatives: int = 0
    """So many of them leave something out."""
    note: str = ""
    allergies: tuple[str, ...] = ()
    dish: DishId = DishId("")
    prep_seconds: int = 0
    """What the carte says that the dish takes, without its modifiers. Nought: nobody said."""
    extra_seconds: int = 0
    """What its modifiers add to that."""
    ordered_at: Moment = Moment(0)
    """When it was sent. Nought in a house that did not write it down yet."""
    struck: tuple[Struck, ...] = ()
    also_at: tuple[StationId, ...] = ()
    """Other stations that have a hand in this dish."""
    counted_elsewhere: bool = False
    """Another station has it first, and counts it for the whole house."""
    bumped_at: Moment | None = None
    """This dish is made, alone or with its whole ticket."""
    bump: str = ""
    """The tap that said so, by its name: Undo takes back that one and no later one."""

    @property
    def wanted(self) -> int:
        """Pieces that are not voided."""
        return self.quantity - self.voided

    @property
    def to_make(self) -> int:
        """Pieces that nobody has made yet."""
        return self.wanted if self.bumped_at is None else 0


class Again(Struct, frozen=True, kw_only=True):
    """A refire: which docket it had been on, GRILL 4, and why it is made again."""

    of: str
    reason: str


class Ticket(Record, frozen=True, kw_only=True, tag="ticket"):
    """Named `{firing}-{station}`, shown by its lane number: GRILL 5.

    What the cooks know by word of mouth has none: 0.
    """

    firing: FiringId
    check: CheckId
    turn: TurnId
    station: StationId
    number: int
    table: str
    """The label of the table, which follows a move."""
    waiter: PersonId
    covers: int
    course: int | None
    added: bool = False
    service: Service = "eat_in"
    lines: tuple[TicketLine, ...]
    also_at: tuple[StationId, ...] = ()
    fired_at: Moment
    """Its age counts from here; a firing that was held again and goes on counts anew."""
    opened_at: Moment = Moment(0)
    """When its station was first told of it. Nought in a house that did not write it down yet."""
    shown_at: Moment | None = None
    """A screen of its station that was live has shown it since; the first moment stands."""
    shown_on: DeviceId | None = None
    """Which screen that was."""
    told_at: Moment | None = None
    """Nobody had seen it, or it came too late (HUB-20): a person told the station by mouth."""
    told_by: PersonId | None = None
    held_at: Moment | None = None
    start_at: Moment | None = None
    """When to begin, so that the course lands together. None: now. A proposal, never a lock."""
    started_at: Moment | None = None
    bumped_at: Moment | None = None
    bump: str = ""
    """The tap that took it off, by its name."""
    bumped_by: PersonId | None = None
    """Who tapped last that it, or a dish of it, is done: a person, or a station's screen."""
    recalled_at: Moment | None = None
    recalls: tuple[Moment, ...] = ()
    """Every recall, in order."""
    served_at: Moment | None = None
    notices: tuple[Notice, ...] = ()
    rushed_at: Moment | None = None
    """The pass has granted a rush: it goes to the head."""
    refire: Again | None = None
    """Its dishes were made before; it stands at the head."""
    listed_on: tuple[int, ...] = ()
    """Dockets that listed some of it under TO FOLLOW: it is fired by a slip that names them."""
    on_paper: bool = False
    """Its station has no screen: nobody bumps it, and nobody waits for that."""

    pinned_at: Moment | None = None
    """Somebody at the pass keeps it at the head, behind what was recalled."""
    place: int = 0
    """Where a hand put it among the others, in thousandths of a millisecond; nought: by its age."""

    PERSONAL: ClassVar[tuple[str, ...]] = ("lines", "refire")

    @property
    def has_share(self) -> bool:
        """Something of it is still wanted; a ticket that is voided whole holds nobody up."""
        return any(line.wanted for line in self.lines)

    @property
    def progress(self) -> Progress:
        """How far it has come, as far as anybody said."""
        if self.bumped_at is not None:
            return "made" if self.served_at is None else "served"
        return "started" if self.has_begun else "waiting"

    def progress_of(self, line: TicketLine) -> Progress:
        """A dish may be further than its ticket."""
        return "made" if line.bumped_at and self.bumped_at is None else self.progress

    @property
    def has_begun(self) -> bool:
        """Somebody said so, or some of it is made."""
        is_made = any(line.bumped_at for line in self.lines)
        return self.started_at is not None or self.bumped_at is not None or is_made

    @property
    def is_open(self) -> bool:
        """The station has still to bump it."""
        return self.bumped_at is None and self.has_share

    @property
    def is_to_make(self) -> bool:
        """Open, and not held."""
        return self.is_open and self.held_at is None

    @property
    def outstanding(self) -> frozenset[int]:
        """Lane numbers of it that the station has still to read: its own, and its changes'."""
        unread = [notice for notice in self.notices if notice.acknowledged_at is None]
        if not self.is_open and not unread:
            return frozenset()
        told = {notice.number for notice in unread if notice.number is not None}
        return frozenset({self.number, *told} - {0})


def ticket_id(firing: FiringId, station: StationId) -> TicketId:
    return TicketId(f"{firing}-{station}")


def noticed(
    ticket: Ticket,
    what: What,
    text: str,
    at: Moment,
    *,
    line: LineId | None = None,
    number: int | None = None,
) -> Ticket:
    """The ticket with a change that the station has to see; without words there is none to see.

    Where nobody has a screen to tap on, the paper that says it is all there is.
    """
    if not text:
        return ticket
    notice = Notice(
        id=next_notice(ticket),
        what=what,
        line=line,
        text=text,
        at=at,
        number=number,
        acknowledged_at=at if ticket.on_paper else None,
    )
    return replace(ticket, notices=(*ticket.notices, notice))


def next_notice(ticket: Ticket) -> str:
    """How its next change will be called."""
    return f"{ticket.id}-{len(ticket.notices) + 1}"


class UnknownTicket(Refusal):
    """No station ever had this ticket."""

    code = "kitchen.unknown_ticket"
