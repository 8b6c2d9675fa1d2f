"""A printer: where it stands, and how it was when it was last used."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import PrinterId
from server.paper.docket_layout import PLAIN, DocketLayout
from server.paper.kick_out import KickOut

BACKUP_AFTER_SECONDS = 8
STALE_AFTER_SECONDS = 20 * 60
READY = frozenset({"ok", "low"})


class Printer(Record, frozen=True, kw_only=True, tag="printer"):
    """One machine, and how it was when it was last looked at."""

    name: str
    address: str
    """printers/address.py says which there are."""
    profile: str = "default"
    for_till: bool = False
    """Bills, receipts and reports come out here."""
    for_pass: bool = False
    """One copy of every docket comes out here, for whoever runs the pass."""
    layout: DocketLayout = PLAIN
    opens: tuple[KickOut, ...] = ()
    """The cash drawers whose cables end in it."""
    state: str = "ok"
    """What it said of itself: ok, low (its paper ends soon), out, cover, error, busy (with another
    computer), unreachable, unseen, silent; or failed and unknown, when all that is known is what
    became of a paper.
    """
    detail: str = ""
    since: Moment = Moment(0)
    identity: str = ""
    """Who was met at this address: a certificate's SHA-256, or a polling printer's own number."""
    stranger: str = ""
    """Who answers there instead; nothing is printed until the owner has said that it is right."""
    turned_away: str = ""
    """The last stranger of whom the owner has said that it is not this printer."""
    bridge: str = ""
    """The name of the box on its own network that prints there; empty: the house itself does."""
    backup: PrinterId | None = None
    """Who prints its dockets when it cannot."""
    backup_after_seconds: int = BACKUP_AFTER_SECONDS
    stale_after_seconds: int = STALE_AFTER_SECONDS
    """A docket that waited so long is not printed any more: a person decides. 0: never."""
    instead: PrinterId | None = None
    """Somebody decided that another printer prints everything for it, until further notice."""
    retried_at: Moment | None = None
    """When somebody last said: try again now."""

    @property
    def is_ready(self) -> bool:
        return self.state in READY


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterEvent(Event):
    """Something happened to a printer."""

    printer: PrinterId

    @property
    def subject(self) -> str:
        return self.printer

    def apply(self, state: Printer | None) -> Printer | None:
        return state


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterSetUp(PrinterEvent):
    """A printer was added, or its name, address or profile changed."""

    name: str
    address: str
    profile: str
    for_till: bool
    backup: PrinterId | None = None
    backup_after_seconds: int = BACKUP_AFTER_SECONDS
    stale_after_seconds: int = STALE_AFTER_SECONDS
    for_pass: bool = False
    layout: DocketLayout = PLAIN
    bridge: str = ""
    opens: tuple[KickOut, ...] = ()

    def apply(self, state: Printer | None) -> Printer:
        there = state or Printer(id=self.printer, name="", address="", since=self.at)
        if there.address != self.address:
            there = replace(there, identity="", stranger="", turned_away="")
        return replace(
            there,
            name=self.name,
            address=self.address,
            profile=self.profile,
            for_till=self.for_till,
            backup=self.backup,
            backup_after_seconds=self.backup_after_seconds,
            stale_after_seconds=self.stale_after_seconds,
            for_pass=self.for_pass,
            layout=self.layout,
            bridge=self.bridge,
            opens=self.opens,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterFound(PrinterEvent):
    """A printer was found working, out of paper or out of reach."""

    state: str
    detail: str

    def apply(self, state: Printer | None) -> Printer | None:
        if state is None:
            return None
        return replace(
            state,
            state=self.state,
            detail=self.detail,
            since=state.since if state.state == self.state else self.at,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterMet(PrinterEvent):
    """A printer showed who it is: the first is remembered, anybody else is a stranger."""

    identity: str

    def apply(self, state: Printer | None) -> Printer | None:
        if state is None:
            return None
        if not state.identity:
            return replace(state, identity=self.identity)
        return replace(state, stranger=self.identity)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrangerTrusted(PrinterEvent):
    """The owner has said that the stranger is the printer now."""

    identity: str = ""
    """Empty: the stranger of that moment."""

    def apply(self, state: Printer | None) -> Printer | None:
        if state is None:
            return None
        trusted = self.identity or state.stranger
        away = "" if trusted == state.turned_away else state.turned_away
        return replace(state, identity=trusted, stranger="", turned_away=away)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrangerLeft(PrinterEvent):
    """The printer itself answers again at its address."""

    def apply(self, state: Printer | None) -> Printer | None:
        return replace(state, stranger="") if state else None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrangerTurnedAway(PrinterEvent):
    """The owner has said that the stranger is not this printer."""

    identity: str

    def apply(self, state: Printer | None) -> Printer | None:
        return replace(state, stranger="", turned_away=self.identity) if state else None
