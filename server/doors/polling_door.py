"""The door at which polling printers knock: each with a secret address of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import Response

from printers.address import address_of
from printers.pull import cloudprnt
from printers.pull import sdp as server_direct_print
from printers.pull.cloudprnt import Poll
from printers.pull.hatch import Hatch
from printers.transport.outcome import Outcome
from server.db.reads import Device
from server.doors.http_credentials import (
    basic_challenge,
    basic_in,
    digest_challenge,
    digest_in,
)
from server.doors.known import house_of
from server.doors.late_words import told_late
from server.doors.machine_roles import POLLS
from server.doors.machine_secrets import machine, machine_named, password_of
from server.doors.open_house import OpenHouse
from server.doors.replies import No, told
from server.paper.printer import Printer

FORM_BYTES_MAX: Final = 100_000
FIELDS_MAX: Final = 20
IDENTITY_MAX: Final = 60
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Knock:
    """A printer at its hatch; no hatch where another process of the house prints."""

    house: OpenHouse
    printer: Printer
    hatch: Hatch | None

    async def heard(self, attempt: str, outcome: Outcome | None) -> None:
        """A word on the paper in the hatch, or a late one on an earlier."""
        if self.hatch is None or not self.hatch.heard(attempt, outcome):
            await told_late(self.house, self.printer.id, attempt, outcome)


async def sdp(request: Request) -> Response:
    knock = await _knock(request, "sdp")
    form = await _form(request)
    await _must_be_known(knock, request, form.get("ID", ""))
    match form.get("ConnectionType"):
        case "GetRequest":
            work = await server_direct_print.work_for(knock.hatch) if knock.hatch else ""
            return Response(work, media_type="text/xml")
        case "SetResponse":
            out = knock.hatch.out if knock.hatch else None
            for attempt, outcome in server_direct_print.results(form.get("ResponseFile", "")):
                await knock.heard(attempt or (out.attempt if out else ""), outcome)
        case "SetStatus":
            health = server_direct_print.health(form.get("Status", ""))
            if knock.hatch and health:
                knock.hatch.seems(health)
        case _:
            raise No(400, "door.bad_arguments", "The house cannot read this.")
    return Response(status_code=200)


async def cloudprnt_poll(request: Request) -> Response:
    knock = await _knock(request, "cloudprnt")
    try:
        poll = msgspec.json.decode(await _content(request), type=Poll)
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        raise No(400, "door.bad_arguments", "The house cannot read this.") from wrong
    await _must_be_known(knock, request, poll.mac)
    answer: Mapping[str, Any] = cloudprnt.NOTHING
    if knock.hatch is not None:
        answer = await cloudprnt.polled(knock.hatch, poll)
    return told(answer)


async def cloudprnt_fetch(request: Request) -> Response:
    """Without any effect: a printer may fetch a paper as often as it likes."""
    knock, said = await _knock(request, "cloudprnt"), request.query_params
    _must_be_met(knock, request, said.get("mac", ""))
    media = said.get("type", "")
    if media not in cloudprnt.MEDIA:
        raise No(415, "paper.no_such_media", "The house makes no papers of that kind.")
    paper = None
    if knock.hatch is not None:
        paper = await cloudprnt.fetched(knock.hatch, said.get("token", ""), media)
    if paper is None:
        raise No(404, "paper.nothing_here", "There is no paper to fetch.")
    return Response(paper.body, headers={**paper.headers, "Content-Type": paper.media})


async def cloudprnt_end(request: Request) -> Response:
    """Told twice is told once."""
    knock, said = await _knock(request, "cloudprnt"), request.query_params
    _must_be_met(knock, request, said.get("mac", ""))
    token = said.get("token", "")
    attempt = cloudprnt.attempt_ended(knock.hatch, token) if knock.hatch else token
    await knock.heard(attempt, cloudprnt.outcome_of(said.get("code", "")))
    return Response(status_code=200)


async def _knock(request: Request, way: str) -> Knock:
    house = house_of(request)
    secret = request.path_params.get("secret")
    device: Device | None
    if secret is None:
        device = await _by_password(house, request, way)
    else:
        device = await machine(house, POLLS, secret)
    printer = house.board.one(Printer, device.name) if device else None
    if printer is None or address_of(printer.address).way != way:
        _wrong_secret(request, "nobody's secret")
        raise No(404, "door.no_such_printer", "No printer of this house has that address.")
    house.wrong_secrets.let_in(_host(request))
    return Knock(house=house, printer=printer, hatch=house.hatches.of(printer.id))


async def _by_password(house: OpenHouse, request: Request, way: str) -> Device:
    """A Star shows user and password at once, an Epson answers a challenge with them."""
    shown = request.headers.get("authorization", "")
    now = house.clock.now()
    if way == "cloudprnt":
        basic = basic_in(shown)
        device = await machine_named(house, POLLS, basic.name) if basic else None
        if basic and device and basic.is_by(password_of(house, device.id)):
            return device
        raise _unknown(request, shown, basic_challenge())
    digest = digest_in(shown)
    device = await machine_named(house, POLLS, digest.name) if digest else None
    is_right = (
        digest is not None
        and device is not None
        and digest.is_by(password_of(house, device.id), request.method, _target(request))
    )
    if digest and device and is_right and digest.is_answer_to(house.keys.seal, now):
        return device
    challenge = digest_challenge(house.keys.seal, now, is_stale=is_right)
    raise _unknown(request, "" if is_right else shown, challenge)


def _target(request: Request) -> str:
    query = request.scope["query_string"].decode("latin-1")
    return f"{request.url.path}?{query}" if query else request.url.path


def _unknown(request: Request, shown: str, challenge: str) -> No:
    """To ask without a word, or with an old one, is part of such a talk: nothing to write down."""
    if shown:
        _wrong_secret(request, "a wrong user or password")
    sentence = "The house does not know this printer: its user or password is wrong."
    return No(401, "door.not_paired", sentence, challenge=challenge)


async def _must_be_known(knock: Knock, request: Request, identity: str) -> None:
    """The first to come is remembered; another machine with the same secret gets nothing."""
    if knock.hatch is not None and not await knock.hatch.knocked(identity[:IDENTITY_MAX]):
        _stranger(knock, request)


def _must_be_met(knock: Knock, request: Request, identity: str) -> None:
    if knock.hatch is not None and not knock.hatch.who.knows(identity[:IDENTITY_MAX]):
        _stranger(knock, request)


def _stranger(knock: Knock, request: Request) -> None:
    _refused(request, f"another machine at {knock.printer.id}")
    raise No(403, "paper.stranger", "Another printer has this address. Its owner can accept you.")


def _wrong_secret(request: Request, why: str) -> None:
    """Nobody knows whose printer it is: the owner reads it on the printers' page."""
    house = house_of(request)
    house.wrong_secrets.knocked(_host(request), house.clock.now())
    _refused(request, why)


def _refused(request: Request, why: str) -> None:
    """Without the secret: a log is read by many."""
    _log.warning("polling.refused", why=why, host=_host(request))


def _host(request: Request) -> str:
    return request.client.host if request.client else ""


async def _form(request: Request) -> dict[str, str]:
    content = (await _content(request)).decode(errors="replace")
    try:
        return dict(parse_qsl(content, max_num_fields=FIELDS_MAX))
    except ValueError as wrong:
        raise No(400, "door.bad_arguments", "The house cannot read this.") from wrong


async def _content(request: Request) -> bytes:
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > FORM_BYTES_MAX:
            raise No(413, "door.too_long", "That is too long.")
    return content
