"""Pair a screen: by itself on the house's own machine, by a short-lived link anywhere else."""

from __future__ import annotations

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

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


def pairing_link(house: OpenHouse, address: str) -> str:
    """The address in the QR code: good for half an hour."""
    expires_at = Moment(house.clock.now() + PAIRING_LASTS_MS)
    return f"{address}/pair?link={house.seal.signed(Pairing(expires_at=expires_at))}"


async def pair_here(request: Request) -> Response:
    """A browser on the house's own machine needs no link."""
    if not is_same_machine(request) or is_from_elsewhere(request):
        raise No(403, "door.not_paired", "Scan the code that the house shows, to pair this screen.")
    return await _paired(house_of(request), "This machine", "screen")


async def pair_page(_request: Request) -> Response:
    """Opened by the QR code: asks for a name and pairs."""
    return HTMLResponse(page("pair.html"))


async def pair(request: Request) -> Response:
    house, asked = house_of(request), await body(request, Pair)
    if house.seal.read(asked.link, Pairing, house.clock.now()) is None:
        raise No(403, "door.link_over", "This pairing link is over. Scan a fresh code.")
    clean = is_clean(asked.name, NAME_LENGTH_MAX) and is_clean(asked.app, NAME_LENGTH_MAX)
    if not asked.name.strip() or not clean:
        raise No(400, "door.bad_name", "Choose a short, readable name for this screen.")
    return await _paired(house, asked.name, asked.app)


async def pair_again(request: Request) -> Response:
    """A screen that is paired, yet came without its cookie."""
    asked = await body(request, PairAgain)
    await paired(house_of(request), asked.device, asked.token)
    return remembered(Response(status_code=204), asked.token)


async def _paired(house: OpenHouse, name: str, role: str) -> Response:
    device, token = await house.pair(name, role)
    return remembered(told({"device": device, "token": token, "name": name}), token)
