"""A paper to be read on a screen: as letters or as it looks, for when no printer brings it out."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from printers.document import Document, marked
from printers.encode.image import as_image
from printers.encode.text import as_text
from printers.profiles import Profile, profile_of
from server.db.reads import record_body
from server.doors.kept_pictures import filled
from server.doors.known import house_of, is_from_elsewhere, is_remembered
from server.doors.open_house import OpenHouse
from server.doors.receipt_links import linked
from server.doors.replies import No
from server.kit.ids import is_id
from server.paper.heading import heading
from server.paper.job import Job
from server.paper.letterhead import THE_HOUSE, Letterhead
from server.paper.pages import paper_page
from server.paper.printer import Printer
from server.paper.sheet import Sheet
from server.staff.person import Person

NEVER_KEPT: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""Papers name people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The last copy of a job, as it comes out or would."""

    title: str
    document: Document
    profile: Profile


async def as_letters(request: Request) -> Response:
    paper = await _asked_for(request)
    return PlainTextResponse(as_text(paper.document, paper.profile.columns), headers=NEVER_KEPT)


async def as_picture(request: Request) -> Response:
    """Dot by dot, as the printer's head would draw it; letters are drawn off the house's loop."""
    paper = await _asked_for(request)
    drawn = await asyncio.to_thread(as_image, paper.document, paper.profile)
    return Response(drawn, media_type="image/png", headers=NEVER_KEPT)


async def as_page(request: Request) -> Response:
    paper = await _asked_for(request)
    page = paper_page(paper.title, paper.document, paper.profile.columns)
    return HTMLResponse(page, headers=NEVER_KEPT)


async def _asked_for(request: Request) -> Paper:
    """Screens of this house alone; a page of another site cannot have it read."""
    house = house_of(request)
    if is_from_elsewhere(request) or not await is_remembered(house, request):
        raise No(401, "door.not_paired", "This screen is not paired with the house.")
    name = request.path_params["job"]
    found = await asyncio.to_thread(_paper, house, name) if is_id(name) else None
    if found is None:
        raise No(404, "paper.no_such_job", "This paper is not known here.")
    return found


def _paper(house: OpenHouse, name: str) -> Paper | None:
    job_body = record_body(house.reads, f"job:{name}")
    sheet_body = record_body(house.reads, f"sheet:{name}")
    if job_body is None or sheet_body is None:
        return None
    job = msgspec.json.decode(job_body, type=Job)
    home = house.board.one(Printer, job.origin)
    here = house.board.one(Printer, job.printer)
    person = house.board.one(Person, job.copies[-1].by)
    letterhead = house.board.one(Letterhead, THE_HOUSE)
    mark, note = heading(
        job,
        home=home.name if home else job.origin,
        person=person.name if person else "",
        time_zone=letterhead.time_zone if letterhead else "UTC",
    )
    sheet = msgspec.json.decode(sheet_body, type=Sheet)
    return Paper(
        title=job.title,
        document=marked(linked(house, filled(house.reads, sheet.blocks)), mark, note),
        profile=profile_of(here.profile if here else ""),
    )
