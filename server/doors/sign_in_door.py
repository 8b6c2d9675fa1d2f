"""Sign in, act as stations, approve: the only places where a PIN travels."""

from __future__ import annotations

import asyncio
from functools import partial

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from server.db.engine import Connection
from server.db.people import PinRow, count_miss, pin_of
from server.db.reads import record_body
from server.doors.known import house_of, paired
from server.doors.open_house import OpenHouse
from server.doors.replies import No, body, told
from server.hub.session import APPROVAL_LASTS_MS, SESSION_LASTS_MS, Approval, Session
from server.kit.clock import SECOND, Moment
from server.kit.ids import PersonId
from server.staff.person import Person
from server.staff.sign_in import closed_until, is_right

STATIONS_MAX = 40


class SignIn(Struct, frozen=True, kw_only=True):
    device: str
    token: str
    person: str
    pin: str


class StationSession(Struct, frozen=True, kw_only=True):
    device: str
    token: str
    stations: tuple[str, ...]


class Approve(Struct, frozen=True, kw_only=True):
    """A manager's PIN for one command of one device; `signs`: anybody's, who bears witness."""

    device: str
    token: str
    person: str
    pin: str
    command: str
    signs: bool = False


async def sign_in(request: Request) -> Response:
    house, asked = house_of(request), await body(request, SignIn)
    device = await paired(house, asked.device, asked.token)
    await right_pin(house, asked.person, asked.pin)
    roles = await roles_of(house, asked.person)
    return told(_session(house, PersonId(asked.person), roles, device))


async def station_session(request: Request) -> Response:
    """A kitchen screen's pairing is enough: its person is the station."""
    house, asked = house_of(request), await body(request, StationSession)
    device = await paired(house, asked.device, asked.token)
    if not 0 < len(asked.stations) <= STATIONS_MAX:
        raise No(400, "door.no_station", "Choose at least one station.")
    name = asked.stations[0] if len(asked.stations) == 1 else "kitchen"
    return told(_session(house, PersonId(f"station-{name}"[:64]), ("cook",), device))


async def approve(request: Request) -> Response:
    house, asked = house_of(request), await body(request, Approve)
    device = await paired(house, asked.device, asked.token)
    await right_pin(house, asked.person, asked.pin)
    roles = await roles_of(house, asked.person)
    if not roles or ("manager" not in roles and not asked.signs):
        raise No(403, "door.no_manager", "Only a manager can approve this.")
    expires_at = Moment(house.clock.now() + APPROVAL_LASTS_MS)
    approval = Approval(
        person=PersonId(asked.person), command=asked.command, device=device, expires_at=expires_at,
        signs=asked.signs,
    )  # fmt: skip
    return told({"approval": house.seal.signed(approval)})


def _session(
    house: OpenHouse, person: PersonId, roles: tuple[str, ...], device: str
) -> dict[str, object]:
    expires_at = Moment(house.clock.now() + SESSION_LASTS_MS)
    session = Session(person=person, roles=roles, device=device, expires_at=expires_at)
    return {
        "session": house.seal.signed(session),
        "person": person,
        "roles": roles,
        "expires_at": expires_at,
    }


async def roles_of(house: OpenHouse, person: str) -> tuple[str, ...]:
    known = await asyncio.to_thread(record_body, house.reads, f"person:{person}")
    return tuple(msgspec.json.decode(known, type=Person).roles) if known else ()


async def right_pin(house: OpenHouse, person: str, pin: str) -> None:
    """Says no to a wrong PIN, and to any PIN while the door is slow."""
    row = await asyncio.wrap_future(house.lane.aside(partial(pin_of, person=person)))
    if row is None:
        raise No(401, "door.wrong_pin", "That PIN is wrong.")
    now = house.clock.now()
    if row.closed_until > now:
        wait = -(-(row.closed_until - now) // SECOND)
        sentence = f"Too many wrong PINs. Please wait {wait} seconds."
        raise No(429, "door.slow_down", sentence, retry_after_seconds=wait)
    right = await asyncio.to_thread(is_right, row.hash, pin)
    await asyncio.wrap_future(house.lane.aside(partial(_counted, row=row, right=right, now=now)))
    if not right:
        raise No(401, "door.wrong_pin", "That PIN is wrong.")


def _counted(connection: Connection, row: PinRow, right: bool, now: Moment) -> None:
    """Counted against the row as it stands now: several guesses at once all count."""
    current = pin_of(connection, row.person) or row
    if right and current.misses == 0:
        return
    misses = 0 if right else current.misses + 1
    count_miss(connection, row.person, misses, closed_until(misses, now))
