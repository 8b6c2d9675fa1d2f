"""What a till looks up about its drawers: secrets that are no record, and what is long filed."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from server.doors.known import house_of
from server.doors.register_books import Books, books, hidden, history
from server.doors.replies import No, told
from server.doors.signed_in import signed_in
from server.hub.session import Session
from server.kit.ids import is_id
from server.register.drawer import Opening
from server.register.tips import plain

COUNTS: Final = ("cashier", "manager")
CARRIES: Final = ("waiter", *COUNTS)


async def drawer(request: Request) -> Response:
    """What it should hold by now, unless whoever asks counts it blind."""
    session = await signed_in(request, CARRIES)
    read = await asyncio.to_thread(books, house_of(request).reads)
    name = request.path_params["opening"]
    opening = read.opening(name) if is_id(name) else None
    if opening is None:
        raise No(404, "register.unknown_drawer", "This drawer is not open.")
    if opening.holder != session.person and not set(COUNTS) & set(session.roles):
        raise No(403, "register.not_your_drawer", f"{opening.name} is a colleague's.")
    known, is_blind = read.so_far(opening), must_not_know(read, opening, session)
    return told(
        {
            "blind": is_blind,
            "opening": msgspec.to_builtins(hidden(known) if is_blind else known),
            "tips": plain(read.tips.row(opening.holder)),
        }
    )


def must_not_know(read: Books, opening: Opening, session: Session) -> bool:
    return read.customs.blind_count and not opening.is_wallet and "manager" not in session.roles


async def tips(request: Request) -> Response:
    """Whose tips are where; a waiter sees their own."""
    session = await signed_in(request, CARRIES)
    read = await asyncio.to_thread(books, house_of(request).reads)
    rows: list[dict[str, Any]] = [plain(row) for row in read.tips.rows()]
    if not set(COUNTS) & set(session.roles):
        rows = [row for row in rows if row["person"] == session.person]
    return told({"rows": rows})


async def reports(request: Request) -> Response:
    """The history of Z, X, drawers and wallets, each with the job that has its paper."""
    await signed_in(request, COUNTS)
    return told({"reports": await asyncio.to_thread(history, house_of(request).reads)})


async def screens(request: Request) -> Response:
    """Other screens on which taps wait, before a drawer or the day is closed."""
    session = await signed_in(request, COUNTS)
    house = house_of(request)
    waiting = [
        {
            "name": screen.device.name,
            "person": screen.person,
            "waiting": screen.here.waiting,
        }
        for screen in list(house.hub.attendance.screens.values())
        if screen.here is not None and screen.here.waiting and screen.device.id != session.device
    ]
    return told({"screens": waiting})
