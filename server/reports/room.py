"""The public face of the reports."""

from __future__ import annotations

from server.hub.dispatch import Ear, Home, Room, Verb
from server.kitchen.clear import FiringCleared
from server.register.day import DayClosed
from server.reports import keep_times, note_file, print_open_checks
from server.reports.open_checks_file import FileEvent
from server.reports.store import FILES, TIMES

SERVICE = frozenset({"waiter", "cashier", "manager"})

ROOM = Room(
    name="reports",
    verbs=(
        Verb(
            print_open_checks.PrintOpenChecks,
            load=print_open_checks.load,
            decide=print_open_checks.print_open_checks,
            roles=SERVICE,
        ),
        Verb(note_file.NoteFile, load=note_file.load, decide=note_file.note_file, door_only=True),
    ),
    homes=(Home(FileEvent, FILES), Home(keep_times.TimesKept, TIMES)),
    ears=(
        Ear(FiringCleared, load=keep_times.of_cleared, hear=keep_times.keep_times),
        Ear(DayClosed, load=keep_times.of_day, hear=keep_times.keep_times),
    ),
)
