"""The owner's own lists of keys: files in the data folder, read by kitchen screens as they open."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from server.doors.known import house_of
from server.doors.replies import told

FOLDER: Final = "keys"
FILES_MAX: Final = 10
BYTES_MAX: Final = 20_000


class KeyList(Struct, frozen=True, kw_only=True):
    """A file by its name. The screen judges what stands in it, and says what is wrong."""

    file: str
    content: Any
    """None when it is no JSON, or longer than a list of keys can be."""


async def own_keys(request: Request) -> Response:
    folder = house_of(request).settings.data / FOLDER
    return told(await asyncio.to_thread(lists_in, folder))


def lists_in(folder: Path) -> list[KeyList]:
    files = sorted(folder.glob("*.json"))[:FILES_MAX]
    return [KeyList(file=file.name, content=_content(file)) for file in files]


def _content(file: Path) -> Any:  # noqa: ANN401 - whatever the owner wrote
    try:
        with file.open("rb") as opened:
            written = opened.read(BYTES_MAX + 1)
        return msgspec.json.decode(written) if len(written) <= BYTES_MAX else None
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
