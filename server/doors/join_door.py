"""Join: how a tablet comes to trust this house, once, and how a screen moves over to https."""

from __future__ import annotations

import io
from urllib.parse import urlsplit

import segno
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from server.doors.addresses import addresses, at, is_only_here
from server.doors.known import host_of, house_of, is_ours, is_safe, is_same_machine, paired
from server.doors.open_house import OpenHouse
from server.doors.pages import page
from server.doors.pairing_door import invitation, pairing_link
from server.doors.replies import No, body, told
from server.doors.way_in import WayIn
from server.https.authority import Authority
from server.https.profile import APPLE, PEM, pem, profile


class Move(Struct, frozen=True, kw_only=True):
    """A screen that was paired over http shows that it is."""

    device: str
    token: str


async def join(request: Request) -> Response:
    """Open to strangers: it tells them nothing but whom to trust, and how."""
    house = house_of(request)
    if house.way_in is None:
        return await _in_the_open(request, house)
    authority = house.way_in.authority
    to_scan = await _to_scan(request, house, house.way_in)
    return HTMLResponse(
        page(
            "join.html",
            address=house.way_in.address(host_of(request)),
            authority=authority.name if authority else "",
            fingerprint=authority.fingerprint.split(":") if authority else (),
            to_scan=to_scan.split("#")[0],
            code=_drawn(to_scan),
            invites="#" in to_scan or "?link=" in to_scan,
            trouble=house.way_in.trouble,
            here=is_same_machine(request) and not is_safe(request),
        ),
        headers={"Cache-Control": "no-store"},
    )


async def certificate(request: Request) -> Response:
    headers = {"Content-Disposition": 'inline; filename="comanda.crt"'}
    return Response(pem(_authority(request)), headers=headers, media_type=PEM)


async def apple_profile(request: Request) -> Response:
    headers = {"Content-Disposition": 'inline; filename="comanda.mobileconfig"'}
    return Response(profile(_authority(request)), headers=headers, media_type=APPLE)


async def move(request: Request) -> Response:
    """What a screen keeps in its browser stays behind at the old address: it is paired anew."""
    house, asked = house_of(request), await body(request, Move)
    known = await paired(house, asked.device, asked.token)
    if house.way_in is None:
        raise No(409, "door.no_https", "This house does not speak https.")
    address = house.way_in.address(host_of(request))
    return told({"link": f"{pairing_link(house, address, known)}&moving=1"})


async def _in_the_open(request: Request, house: OpenHouse) -> Response:
    """Without https there is nobody to trust first; who is ours may still bring a tablet in."""
    outside = house.settings.safely.url or addresses(house.settings.host, house.settings.port)[-1]
    invites = await is_ours(request) and not is_only_here(urlsplit(outside).hostname or "")
    code = _drawn(pairing_link(house, outside)) if invites else ""
    return HTMLResponse(page("no_https.html", code=code), headers={"Cache-Control": "no-store"})


async def _to_scan(request: Request, house: OpenHouse, way_in: WayIn) -> str:
    """With an invitation, if nobody can read it on its way to a screen that is ours."""
    secret = is_safe(request) or is_same_machine(request)
    may_invite = secret and await is_ours(request)
    if way_in.authority is None:
        address = way_in.address()
        return pairing_link(house, address) if may_invite else f"{address}/join"
    return invited(house) if may_invite else join_address(house)


def join_address(house: OpenHouse) -> str:
    """Over plain http: a tablet that does not trust the house yet can read nothing else."""
    assert house.way_in is not None, "there is no safe door"
    return f"{at('http', house.way_in.host, house.settings.port)}/join"


def invited(house: OpenHouse) -> str:
    """Behind the # it stays in the tablet, and is not read out on the Wi-Fi."""
    return f"{join_address(house)}#link={invitation(house)}"


def _authority(request: Request) -> Authority:
    way_in = house_of(request).way_in
    found = way_in.authority if way_in else None
    if found is None:
        raise No(404, "door.no_authority", "This house has no authority of its own.")
    return found


def _drawn(text: str) -> str:
    drawn = io.BytesIO()
    segno.make(text, error="l").save(
        drawn, kind="svg", border=2, light="#fff", dark="#000", xmldecl=False, svgns=True,
        omitsize=True, title="A code to scan",
    )  # fmt: skip
    return drawn.getvalue().decode()
