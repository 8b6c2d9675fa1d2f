"""The paper that ends a day: its Z, or a short one where another till has taken the money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from server.bills.paper import Heading
from server.hub.messages import Event, Occasion
from server.kit.ids import JobId, PersonId, PrinterId, derived
from server.paper.job import queue
from server.paper.letterhead import Letterhead
from server.register.anchor import anchor_rows
from server.register.z_paper import kitchen_day_paper, z_paper
from server.register.zreport import ZReport


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPapers:
    """How they are headed, where they come out, and what people are called."""

    letterhead: Letterhead
    printer: PrinterId | None
    names: Mapping[PersonId, str]


def queued_day(
    report: ZReport, papers: DayPapers, occasion: Occasion, *, numbered: bool
) -> list[Event]:
    heading = Heading(letterhead=papers.letterhead, waiter="", covers=0, at=occasion.now)
    cause = ("z report", str(report.number)) if numbered else ("kitchen day", report.business_day)
    draw = z_paper if numbered else kitchen_day_paper
    return queue(
        id=JobId(derived(*cause)),
        printer=papers.printer,
        paper="z_report",
        title=f"Z report {report.number}" if numbered else f"Kitchen only, {report.business_day}",
        blocks=(*draw(report, heading, papers.names), *anchor_rows(occasion)),
        at=occasion.now,
        by=occasion.by,
        number=report.number if numbered else None,
    )
