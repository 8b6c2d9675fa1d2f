"""The door at which boxes on other networks fetch papers and tell what became of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Final

import structlog
from starlette.requests import Request
from starlette.responses import Response

from printers.bridge_words import At, Begun, Said, Wanted
from printers.document import Document
from printers.spool import Elsewhere, Work
from printers.transport.outcome import Health
from server.db.engine import Connection
from server.db.leases import LeaseLost, must_hold, taken
from server.doors.acquaintances import acquaintance
from server.doors.box import Box
from server.doors.boxes import BOX, BOX_LASTS_SECONDS
from server.doors.known import house_of
from server.doors.machine_roles import DRIVES
from server.doors.machine_secrets import machine
from server.doors.open_house import OpenHouse
from server.doors.replies import No, body, told
from server.paper.set_up import BRIDGE_LENGTH_MAX

STANDS_OPEN_SECONDS: Final = 10.0
"""A question for work, until it is asked anew."""
PAUSE_SECONDS_MAX: Final = 10.0
BLANK: Final[Document] = ()
_log = structlog.get_logger()


async def word(request: Request) -> Response:
    house = house_of(request)
    name = await _named(request, house)
    said, what = await body(request, Said), request.path_params["word"]
    if what == "begin":
        return told(Begun(fence=(await _begun(house, name, said)).fence))
    answer = WORDS.get(what)
    if answer is None:
        raise No(400, "door.bad_arguments", "The house cannot read this.")
    try:
        box = await _known(house, name, said.fence)
        return await answer(box, said)
    except LeaseLost as lost:
        sentence = f"Another box has taken over as “{name}”, so this one stops."
        raise No(409, "paper.another_box", sentence) from lost


async def _named(request: Request, house: OpenHouse) -> str:
    shown = request.headers.get("authorization", "").removeprefix("Bearer ")
    device = await machine(house, DRIVES, shown)
    if device is None:
        host = request.client.host if request.client else ""
        _log.warning("bridge.refused", why="nobody's token", host=host)
        raise No(401, "door.not_paired", "The house does not know this box: its token is wrong.")
    if len(device.name) > BRIDGE_LENGTH_MAX:
        raise No(403, "door.bad_name", "The name of this box is too long.")
    return device.name


async def _begun(house: OpenHouse, name: str, said: Said) -> Box:
    """Whoever begins last prints; what the one before wrote down is looked up by the new one."""
    await house.relay.follow()
    take = partial(_taken, name=name, run=said.run)
    fence = await asyncio.wrap_future(house.lane.aside(take))
    _log.info("box.begun", name=name, fence=fence)
    return _kept(house, name, fence)


def _taken(connection: Connection, name: str, run: str) -> int:
    lasts = int(BOX_LASTS_SECONDS * 1_000)
    fence = taken(connection, f"{BOX}{name}", run, lasts, lambda _: True)
    assert fence is not None, "a beginning takes over"
    return fence


async def _known(house: OpenHouse, name: str, fence: int) -> Box:
    """Another process of the house may have let it begin, or this one before it was restarted."""
    known: Box | None = house.boxes.get(name)
    if known is not None and known.fence == fence:
        return known

    def holds() -> None:
        with house.reads.begin() as connection:
            must_hold(connection, f"{BOX}{name}", fence)

    await asyncio.to_thread(holds)
    await house.relay.follow()
    return _kept(house, name, fence)


def _kept(house: OpenHouse, name: str, fence: int) -> Box:
    if before := house.boxes.get(name):
        before.let_go()
    box = Box(house=house, name=name, fence=fence)
    house.boxes[name] = box
    return box


async def machines(box: Box, said: Said) -> Response:
    """Asked every few seconds, which also says that the box is there."""
    await box.written(partial(_taken_again, name=box.name, run=said.run))
    found = [
        At(
            id=each.id,
            address=each.address,
            profile=each.profile,
            identity=each.identity,
            stranger=each.stranger,
        )
        for each in box.printers()
    ]
    return told(found)


def _taken_again(connection: Connection, name: str, run: str) -> None:
    """Under the fence that is in force, so its holder is this very run."""
    _taken(connection, name, run)


async def lease(box: Box, said: Said) -> Response:
    _must_be_ours(box, said.printer)
    try:
        async with asyncio.timeout(STANDS_OPEN_SECONDS):
            return told(await box.spool.lease(said.printer))
    except TimeoutError:
        return Response(status_code=204)


async def started(box: Box, said: Said) -> Response:
    """Told twice it is one attempt: the box has named it."""
    attempt = said.attempt
    if attempt is None:
        raise No(400, "door.bad_arguments", "The house cannot read this.")
    _must_be_ours(box, attempt.printer)
    await _must_be_its_paper(box, attempt.job, attempt.copy)
    if await box.spool.is_wanted_back(_named_work(attempt.job, attempt.copy)):
        raise No(410, "paper.not_here_any_more", "This paper is printed elsewhere by now.")
    try:
        await box.attempts.begin(attempt)
    except Elsewhere as no:
        raise No(410, "paper.not_here_any_more", "This printer stands elsewhere by now.") from no
    return told({})


async def interrupted(box: Box, said: Said) -> Response:
    _must_be_ours(box, said.printer)
    return told(await box.spool.interrupted(said.printer))


async def outcome(box: Box, said: Said) -> Response:
    await _must_be_its_paper(box, said.job, said.copy)
    await box.spool.outcome(said.job, said.copy, said.result, said.detail)
    return told({})


async def move_on(box: Box, said: Said) -> Response:
    await _must_be_its_paper(box, said.job, said.copy)
    await box.spool.move_on(_named_work(said.job, said.copy))
    return told({})


async def is_wanted_back(box: Box, said: Said) -> Response:
    return told(Wanted(back=await box.spool.is_wanted_back(_named_work(said.job, said.copy))))


async def found(box: Box, said: Said) -> Response:
    _must_be_ours(box, said.printer)
    await box.spool.found(said.printer, Health(said.condition, said.words))
    return told({})


async def pause(box: Box, said: Said) -> Response:
    await box.spool.pause(said.printer, min(max(0.0, said.seconds), PAUSE_SECONDS_MAX))
    return told({})


async def ended(box: Box, said: Said) -> Response:
    if said.attempt is not None:
        _must_be_ours(box, said.attempt.printer)
        await box.attempts.end(said.attempt, said.outcome)
    return told({})


async def met(box: Box, said: Said) -> Response:
    _must_be_ours(box, said.printer)
    await acquaintance(box.house, said.printer).met(said.identity)
    return told({})


def _must_be_ours(box: Box, printer: str) -> None:
    """410: the box lets that printer go, and works on for the others."""
    if printer not in {each.id for each in box.printers()}:
        raise No(410, "paper.no_such_printer", "This box does not print there (any more).")


async def _must_be_its_paper(box: Box, job: str, copy: int) -> None:
    """410: a box speaks of papers for its own printers, and of those that it has begun itself."""
    if box.has(job, copy):
        return
    await box.house.relay.follow()  # Another process of the house may have handed it out.
    if not (box.has(job, copy) or await box.attempts.has_begun(job, copy)):
        raise No(410, "paper.not_its_paper", "This paper is not for a printer of this box.")


def _named_work(job: str, copy: int) -> Work:
    return Work(job=job, copy=copy, mark="", document=BLANK)


WORDS: Final[Mapping[str, Callable[[Box, Said], Awaitable[Response]]]] = {
    each.__name__: each
    for each in (
        machines, lease, started, interrupted, outcome, move_on, is_wanted_back, found, pause,
        ended, met,
    )
}  # fmt: skip
