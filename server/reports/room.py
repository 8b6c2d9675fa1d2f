"""The public face of the reports."""

from __future__ import annotations

from server.hub.dispatch import Room, Verb
from server.reports import print_open_checks

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
    ),
)
