"""Paper's public face: its verbs and the homes of its events."""

from __future__ import annotations

from server.hub.dispatch import Home, Room, Verb
from server.paper.job import JobEvent, hold_back
from server.paper.letterhead import LetterheadChanged
from server.paper.meet import MeetPrinter, meet, printer_met
from server.paper.printer import PrinterEvent
from server.paper.report import ReportOutcome, job_at_printer, report
from server.paper.reprint import Reprint, job_asked_for, reprint
from server.paper.set_up import SetUp, set_up, standing
from server.paper.sheet import SheetWritten
from server.paper.store import JOBS, LETTERHEADS, PRINTERS, SHEETS
from server.paper.trust import TrustPrinter, printer_trusted, trust

SERVICE = frozenset({"waiter", "cashier", "manager"})
MANAGER = frozenset({"manager"})

ROOM = Room(
    name="paper",
    verbs=(
        Verb(Reprint, load=job_asked_for, decide=reprint, roles=SERVICE),
        Verb(ReportOutcome, load=job_at_printer, decide=report, door_only=True),
        Verb(MeetPrinter, load=printer_met, decide=meet, door_only=True),
        Verb(TrustPrinter, load=printer_trusted, decide=trust, roles=MANAGER),
        Verb(SetUp, load=standing, decide=set_up, door_only=True),
    ),
    homes=(
        Home(JobEvent, JOBS),
        Home(SheetWritten, SHEETS),
        Home(PrinterEvent, PRINTERS),
        Home(LetterheadChanged, LETTERHEADS),
    ),
    again=hold_back,
)
