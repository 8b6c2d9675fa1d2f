"""The logo on the printers' page: how it is printed, another one, or none."""

from __future__ import annotations

import asyncio
import io
from base64 import b64decode, b64encode
from typing import Final

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from printers.document import Picture
from printers.encode.pictures import UPLOAD_BYTES_MAX, NoLogo, logo_of, picture_of
from printers.profiles import profile_of
from server.doors.devices_door import manager_at
from server.doors.kept_pictures import picture
from server.doors.known import house_of
from server.doors.replies import No, body
from server.paper.letterhead import THE_HOUSE, Letterhead
from server.paper.printer import Printer
from server.paper.set_logo import SetLogo

BODY_BYTES_MAX: Final = UPLOAD_BYTES_MAX * 4 // 3 + 1_000
KEPT: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


class NewLogo(Struct, frozen=True, kw_only=True):
    """A PNG file in base64; empty: no logo any more."""

    png: str = ""


async def logo(request: Request) -> Response:
    """Dot by dot, as the till's printer prints it."""
    house = house_of(request)
    head = house.board.one(Letterhead, THE_HOUSE)
    png = await picture(house, head.logo) if head and head.logo else ""
    till = next((each for each in house.board.all(Printer) if each.for_till), None)
    dots = profile_of(till.profile if till else "").dots
    drawn = await asyncio.to_thread(_drawn, png, dots) if png else None
    if drawn is None:
        raise No(404, "paper.no_logo", "Bills and receipts have no logo.")
    return Response(drawn, media_type="image/png", headers=KEPT)


def _drawn(png: str, dots: int) -> bytes | None:
    found = picture_of(Picture(png), dots)
    if found is None:
        return None
    written = io.BytesIO()
    found.save(written, "PNG")
    return written.getvalue()


async def set_logo(request: Request) -> Response:
    """The owner at the house's own machine, or a manager."""
    who = await manager_at(request)
    house, said = house_of(request), await body(request, NewLogo, BODY_BYTES_MAX)
    try:
        png = await asyncio.to_thread(made, said.png) if said.png else ""
    except NoLogo as no:
        raise No(400, "paper.bad_logo", str(no)) from no
    answer = await house.ask_command(SetLogo(png=png), by=who)
    if answer.status != "done":
        raise No(409, answer.code or "paper.bad_logo", answer.sentence or "Please try again.")
    return Response(status_code=204)


def made(png: str) -> str:
    """As it is kept. It draws, which takes a moment: not on the event loop."""
    try:
        file = b64decode(png, validate=True)
    except ValueError as wrong:
        raise NoLogo("The picture is damaged.") from wrong
    return b64encode(logo_of(file)).decode()
