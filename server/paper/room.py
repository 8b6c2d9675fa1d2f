"""Paper's public face: its verbs and the homes of its events."""

from __future__ import annotations

from server.hub.dispatch import Home, Room, Verb
from server.paper.expire import TOO_OLD, ExpirePaper, expire, job_too_old
from server.paper.found import FindPrinter, found, printer_found
from server.paper.hold_back import hold_back
from server.paper.job import JobEvent
from server.paper.let_go import LetGo, job_to_let_go, let_go
from server.paper.letterhead import LetterheadChanged
from server.paper.logo import LogoChosen, LogoKept
from server.paper.meet import MeetPrinter, meet, printer_met
from server.paper.move import MovePaper, destination, move
from server.paper.move_on import MoveOn, move_on, waiting
from server.paper.print_anyway import PrintAnyway, job_in_question, print_anyway
from server.paper.print_test import PrintTest, bench, print_test
from server.paper.printer import PrinterEvent
from server.paper.redirect import Redirect, all_printers, redirect
from server.paper.report import ReportOutcome, job_at_printer, report
from server.paper.reprint import Reprint, job_asked_for, reprint
from server.paper.retry import Retry, printer_to_retry, retry
from server.paper.set_logo import SetLogo, headed_so_far, set_logo
from server.paper.set_up import SetUp, set_up, standing
from server.paper.sheet import SheetWritten
from server.paper.store import JOBS, LETTERHEADS, LOGOS, PRINTERS, SHEETS
from server.paper.trust import TrustPrinter, printer_trusted, trust
from server.paper.turn_away import TurnAway, printer_called_at, turn_away

SERVICE = frozenset({"waiter", "cashier", "manager"})
MANAGER = frozenset({"manager"})
TILL = frozenset({"cashier", "manager"})

ROOM = Room(
    name="paper",
    verbs=(
        Verb(Reprint, load=job_asked_for, decide=reprint, roles=SERVICE),
        Verb(MovePaper, load=destination, decide=move, roles=SERVICE),
        Verb(PrintAnyway, load=job_in_question, decide=print_anyway, roles=SERVICE),
        Verb(LetGo, load=job_to_let_go, decide=let_go, roles=SERVICE),
        Verb(Retry, load=printer_to_retry, decide=retry, roles=SERVICE),
        Verb(Redirect, load=all_printers, decide=redirect, roles=TILL),
        Verb(PrintTest, load=bench, decide=print_test, roles=TILL),
        Verb(ReportOutcome, load=job_at_printer, decide=report, door_only=True),
        Verb(MeetPrinter, load=printer_met, decide=meet, door_only=True),
        Verb(TrustPrinter, load=printer_trusted, decide=trust, roles=MANAGER),
        Verb(TurnAway, load=printer_called_at, decide=turn_away, roles=MANAGER),
        Verb(MoveOn, load=waiting, decide=move_on, door_only=True),
        Verb(FindPrinter, load=printer_found, decide=found, door_only=True),
        Verb(ExpirePaper, load=job_too_old, decide=expire, door_only=True),
        Verb(SetUp, load=standing, decide=set_up, door_only=True),
        Verb(SetLogo, load=headed_so_far, decide=set_logo, door_only=True),
    ),
    homes=(
        Home(JobEvent, JOBS),
        Home(SheetWritten, SHEETS),
        Home(PrinterEvent, PRINTERS),
        Home(LetterheadChanged, LETTERHEADS),
        Home(LogoChosen, LETTERHEADS),
        Home(LogoKept, LOGOS),
    ),
    dues=(TOO_OLD,),
    again=hold_back,
)
