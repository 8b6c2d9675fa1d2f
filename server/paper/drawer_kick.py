"""Drawer kick: open a cash drawer, once, through the printer that its cable ends in.

For the rooms that have a reason to (cash taken, change given, no sale, a count). In a verb's load:

    wired = wired_drawer(page, drawer)                  # from server.paper.views; None: no cable

and among the events that it decides:

    *drawer_kick(wired, cause=tender.id, name="Drawer 1", at=occasion.now, by=occasion.by)

What is promised:
- The same `cause` is the same job for ever: a replayed command, a second till or a reaction that
  runs again queues no second pulse. Name the act (a tender's, a no sale's id), not the drawer.
- Nobody repeats it. A pulse that may have left is never sent again, by no worker, no backup, no
  crash, no reprint; it is never brought out at another printer, where another drawer would open.
- A drawer does not open with nobody there: what could not leave within `KICK_SECONDS` is let go.
- A drawer without a cable (a waiter's wallet, a printer without a socket) gives no events: it is
  opened by its key, and whoever asked need not know.
"""

from __future__ import annotations

from dataclasses import dataclass

from server.hub.messages import Event, Refusal
from server.kit.clock import Moment
from server.kit.ids import JobId, PersonId, PrinterId, derived
from server.paper.job import Job, queue
from server.paper.kick_out import KickOut


@dataclass(frozen=True, slots=True, kw_only=True)
class WiredDrawer:
    """A drawer that a printer opens."""

    printer: PrinterId
    kick_out: KickOut


class OpensOnce(Refusal):
    """An old wish never opens a drawer."""

    code = "paper.opens_once"


def drawer_kick(
    wired: WiredDrawer | None, *, cause: str, name: str, at: Moment, by: PersonId
) -> list[Event]:
    """The events that queue exactly one pulse for this cause; none for a drawer without a cable."""
    if wired is None:
        return []
    return queue(
        id=JobId(derived("drawer", cause)),
        printer=wired.printer,
        paper="drawer",
        title=name,
        blocks=(wired.kick_out.pulse,),
        at=at,
        by=by,
        waiter=by,
    )


def must_be_paper(job: Job) -> Job:
    """What people print once more or elsewhere is paper; a drawer is opened by a fresh tap."""
    if job.is_kick:
        raise OpensOnce(f"{job.title} opens by a new tap, never by an old one.")
    return job
