"""Where the house stands, over HTTP: health, the snapshot, a version of the menu."""

from __future__ import annotations

import asyncio
import gzip

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from server.db.reads import counted, record_body, snapshot
from server.doors.health import troubles
from server.doors.known import bearer, house_of
from server.doors.open_house import OpenHouse
from server.doors.replies import No, told
from server.settings import VERSION

GZIP_LEVEL = 1
FOR_EVER = "private, max-age=31536000, immutable"


async def healthz(request: Request) -> Response:
    """What is the matter is said in general words: whoever reaches the house may ask."""
    house = house_of(request)
    wrong = await asyncio.to_thread(lambda: list(troubles(house)))
    return told(
        {
            "ready": not wrong,
            "trouble": wrong,
            "epoch": house.hub.epoch,
            "rev": house.hub.rev,
            "database": house.writes.dialect.name,
            "schema": house.schema,
            "version": VERSION,
            "https": {"join": "/join"} if house.way_in else None,
        },
        503 if wrong else 200,
    )


async def snapshot_of(request: Request) -> Response:
    """Every live record at one revision; unchanged, it costs the tablet nothing."""
    await bearer(request)
    house = house_of(request)
    now = await asyncio.to_thread(counted, house.reads)
    etag = f'"{now.epoch}:{now.rev}"'
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers={"ETag": etag})
    content, etag = await asyncio.to_thread(_packed, house)
    headers = {"ETag": etag, "Content-Encoding": "gzip", "Cache-Control": "no-cache"}
    return Response(content, headers=headers, media_type="application/json")


def _packed(house: OpenHouse) -> tuple[bytes, str]:
    found = snapshot(house.reads)
    counter = found.counter
    head = msgspec.json.encode(
        {"epoch": counter.epoch, "rev": counter.rev, "now": house.clock.now()}
    )
    content = head[:-1] + b',"records":[' + b",".join(found.bodies) + b"]}"
    return gzip.compress(content, GZIP_LEVEL), f'"{counter.epoch}:{counter.rev}"'


async def menu_of(request: Request) -> Response:
    """One version of the carte: never changes, so it may be kept for ever."""
    await bearer(request)
    house = house_of(request)
    version = request.path_params["version"]
    body = await asyncio.to_thread(record_body, house.reads, f"carte:{version}")
    if body is None:
        raise No(404, "menu.no_such_version", "There is no such version of the menu.")
    document = msgspec.json.decode(body)["document"]
    return Response(
        msgspec.json.encode(document),
        headers={"Cache-Control": FOR_EVER, "ETag": f'"{version}"'},
        media_type="application/json",
    )
