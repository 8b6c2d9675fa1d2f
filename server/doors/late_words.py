"""A printer's word that comes late: after the house had died, or at another of its processes."""

from __future__ import annotations

import asyncio
from functools import partial

import msgspec

from printers.encode.epos_xml import attempt_named
from printers.spool import Attempt
from printers.transport.outcome import Confirmed, Outcome
from server.db.attempts import attempt_of
from server.doors.open_house import OpenHouse
from server.kit.ids import JobId, is_id
from server.paper.report import ReportOutcome


async def told_late(house: OpenHouse, printer: str, attempt: str, outcome: Outcome | None) -> None:
    """Only that a paper is out still matters then, and only of the very printer that had it."""
    attempt = attempt_named(attempt)
    if not isinstance(outcome, Confirmed) or not is_id(attempt):
        return
    body = await asyncio.wrap_future(house.lane.aside(partial(attempt_of, id_=attempt)))
    if body is None:
        return
    known = msgspec.json.decode(body, type=Attempt)
    if known.printer == printer:
        word = ReportOutcome(job=JobId(known.job), copy=known.copy, state="printed")
        await house.tell(word, known.job, str(known.copy), "printed")
