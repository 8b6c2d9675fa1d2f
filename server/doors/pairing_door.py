"""Pair a screen: by itself on the house's own machine, by a short-lived link anywhere else."""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from server.doors.house_names import named_for, without_house
from server.doors.known import house_of, is_from_elsewhere, is_same_machine, paired, remembered
from server.doors.open_house import OpenHouse
from server.doors.pages import page
from server.doors.replies import No, body, told
from server.hub.session import PAIRING_LASTS_MS, Pairing
from server.kit.clock import Moment
from server.kit.text import is_clean

NAME_LENGTH_MAX = 60


class Pair(Struct, frozen=True, kw_only=True):
    link: str
    name: str = "Tablet"
    app: str = "screen"


class PairAgain(Struct, frozen=True, kw_only=True):
    device: str
    token: str


def invitation(house: OpenHouse, moves: str = "") -> str:
    """Good for half an hour. `moves`: the device that the screen has been so far."""
    expires_at = Moment(house.clock.now() + PAIRING_LASTS_MS)
    signed = house.seal.signed(Pairing(expires_at=expires_at, moves=moves))
    return named_for(house.settings.house, signed)


def pairing_link(house: OpenHouse, address: str, moves: str = "") -> str:
    """The address in the QR code."""
    return f"{address}/pair?link={invitation(house, moves)}"


async def pair_here(request: Request) -> Response:
    """A browser on the house's own machine needs no link."""
    if not is_same_machine(request) or is_from_elsewhere(request):
        raise No(403, "door.not_paired", "Scan the code that the house shows, to pair this screen.")
    return await _paired(request, "This machine", "screen")


async def pair_page(_request: Request) -> Response:
    """Opened by the QR code: asks for a name and pairs."""
    return HTMLResponse(page("pair.html"))


async def pair(request: Request) -> Response:
    house, asked = house_of(request), await body(request, Pair)
    link = without_house(house.settings.house, asked.link)
    invited = house.seal.read(link, Pairing, house.clock.now())
    if invited is None:
        raise No(403, "door.link_over", "This pairing link is over. Scan a fresh code.")
    if invited.moves:
        return await _moved(request, invited.moves)
    clean = is_clean(asked.name, NAME_LENGTH_MAX) and is_clean(asked.app, NAME_LENGTH_MAX)
    if not asked.name.strip() or not clean:
        raise No(400, "door.bad_name", "Choose a short, readable name for this screen.")
    return await _paired(request, asked.name, asked.app)


async def pair_again(request: Request) -> Response:
    """A screen that is paired, yet came without its cookie."""
    asked = await body(request, PairAgain)
    await paired(house_of(request), asked.device, asked.token)
    return remembered(request, Response(status_code=204), asked.token)


async def _moved(request: Request, old: str) -> Response:
    """The same screen at another address: it keeps its name, and what it was is over."""
    house = house_of(request)
    known = await house.device_of(old)
    if known is None or known.revoked_at:
        raise No(403, "door.link_over", "This screen has moved already. Scan a fresh code.")
    reply = await _paired(request, known.name, known.role)
    await house.retire(old)
    return reply


async def _paired(request: Request, name: str, role: str) -> Response:
    device, token = await house_of(request).pair(name, role)
    return remembered(request, told({"device": device, "token": token, "name": name}), token)
