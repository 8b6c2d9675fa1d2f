"""Join: how a tablet comes to trust this house, once, and how a screen moves over to https."""

from __future__ import annotations

import io
from urllib.parse import urlsplit

import segno
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from server.doors.addresses import addresses, at, is_only_here
from server.doors.devices_door import for_a_manager, managers
from server.doors.known import host_of, house_of, is_ours, is_safe, is_same_machine, paired
from server.doors.open_house import OpenHouse
from server.doors.pages import page
from server.doors.pairing_door import invitation, pairing_link
from server.doors.replies import No, body, told
from server.doors.way_in import WayIn
from server.https.authority import Authority
from server.https.profile import APPLE, PEM, pem, profile
from server.staff.person import Person


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
    to_scan = _to_scan(request, house, house.way_in)
    return HTMLResponse(
        page(
            "join.html",
            address=house.way_in.address(host_of(request)),
            authority=authority.name if authority else "",
            fingerprint=authority.fingerprint.split(":") if authority else (),
            to_scan=to_scan.split("#")[0],
            code=_drawn(to_scan),
            invites="#" in to_scan or "?link=" in to_scan,
            managers=await _managers(request, house),
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


async def invite(request: Request) -> Response:
    """A manager at a paired screen brings a tablet in; nobody can read the code on its way."""
    house = await for_a_manager(request)
    if house.way_in is not None and not _is_unheard(request):
        raise No(403, "door.not_safe", "Open this page over https first: here others can listen.")
    return told({"code": _drawn(_invitation(house))})


async def _in_the_open(request: Request, house: OpenHouse) -> Response:
    """Without https there is nobody to trust first; a tablet may be brought in all the same."""
    code = _drawn(_invitation(house)) if is_same_machine(request) and _is_reached(house) else ""
    content = page("no_https.html", code=code, managers=await _managers(request, house))
    return HTMLResponse(content, headers={"Cache-Control": "no-store"})


async def _managers(request: Request, house: OpenHouse) -> list[Person]:
    """Who may ask for a code; a stranger learns no names."""
    if is_same_machine(request) or not await is_ours(request):
        return []
    return managers(house) if house.way_in is None or is_safe(request) else []


def _is_unheard(request: Request) -> bool:
    return is_safe(request) or is_same_machine(request)


def _is_reached(house: OpenHouse) -> bool:
    return not is_only_here(urlsplit(_outside(house)).hostname or "")


def _outside(house: OpenHouse) -> str:
    """What tablets call a house that speaks plain http."""
    return house.settings.safely.url or addresses(house.settings.host, house.settings.port)[-1]


def _invitation(house: OpenHouse) -> str:
    """The address in a code that pairs."""
    if house.way_in is None:
        return pairing_link(house, _outside(house))
    if house.way_in.authority is None:
        return pairing_link(house, house.way_in.address())
    return invited(house)


def _to_scan(request: Request, house: OpenHouse, way_in: WayIn) -> str:
    """On the house's own machine with an invitation."""
    if is_same_machine(request):
        return _invitation(house)
    return join_address(house) if way_in.authority else f"{way_in.address()}/join"


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
