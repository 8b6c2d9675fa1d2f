"""Who is signed in at the screen that asks, when what they ask for is not for everybody's eyes."""

from __future__ import annotations

from collections.abc import Collection

from starlette.requests import Request

from server.doors.known import bearer, house_of, is_from_elsewhere
from server.doors.replies import No
from server.hub.messages import Refusal
from server.hub.session import Session

SESSION = "x-comanda-session"


async def signed_in(request: Request, roles: Collection[str]) -> Session:
    """A paired screen at which somebody with one of these roles has typed their PIN."""
    house = house_of(request)
    if is_from_elsewhere(request):
        raise No(403, "door.from_elsewhere", "Open this at the house's own address.")
    device = await bearer(request)
    try:
        session = house.seal.session(request.headers.get(SESSION), device, house.clock.now())
    except Refusal as no:
        raise No(403, "door.sign_in", "Somebody has to type their PIN here.") from no
    if not set(roles) & set(session.roles):
        raise No(403, "door.other_role", f"This needs a {' or a '.join(sorted(roles))}.")
    return session
