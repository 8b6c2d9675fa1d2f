"""Star's CloudPRNT: the printer posts how it is, fetches a paper, and deletes it when it is out.

Source: Star Micronics, CloudPRNT Protocol Guide 2.4. A fetch has no effect and may be repeated;
what may be printed is written down at the post before it.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

import msgspec
from msgspec import Struct

from printers.document import Beep, Cut, Document, Pulse
from printers.encode.charset import clean
from printers.encode.epos_xml import attempt_named, job_name
from printers.encode.image import as_image
from printers.encode.layout import Row, laid_out
from printers.profiles import Profile
from printers.pull.hatch import Handed, Hatch
from printers.transport.outcome import (
    Condition,
    Confirmed,
    Health,
    Held,
    Outcome,
    Rejected,
    Unknown,
)

PICTURE, TEXT = "image/png", "text/plain"
MEDIA = (PICTURE, TEXT)
"""A picture shows a docket as it is meant: sizes, inverse, every letter. The first is preferred."""
NOTHING: Mapping[str, Any] = {"jobReady": False}
FINE, LOW = 200, 211
_TROUBLES: dict[int, tuple[Condition, str]] = {
    410: ("out", "out of paper"),
    411: ("error", "the paper is stuck"),
    420: ("cover", "cover open"),
}
_NOT_FETCHED = frozenset({520, 521})
_CODE = re.compile(r"\s*(\d{3})\b")


class Poll(Struct, frozen=True, kw_only=True):
    """What a printer posts, as far as the house needs it."""

    mac: str = msgspec.field(name="printerMAC", default="")
    code: str = msgspec.field(name="statusCode", default="")
    is_printing: bool = msgspec.field(name="printingInProgress", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """One paper as a printer takes it."""

    body: bytes
    media: str
    headers: Mapping[str, str] = field(default_factory=dict)


async def polled(hatch: Hatch, poll: Poll) -> Mapping[str, Any]:
    """Is there a paper? What was offered and not fetched is offered again under its old name."""
    health = health_of(poll.code)
    hatch.seems(health)
    out = hatch.out
    if out is None:
        taken = await hatch.take() if health.is_ready and not poll.is_printing else None
        return _offered(taken) if taken else NOTHING
    if poll.is_printing:
        hatch.fetched()
        return NOTHING
    if not health.is_ready:
        hatch.keeps()
    elif hatch.is_fetched:
        hatch.idles()
        return NOTHING
    return _offered(out)


def _offered(paper: Handed) -> Mapping[str, Any]:
    if paper.document is None:
        return NOTHING
    return {
        "jobReady": True,
        "mediaTypes": list(MEDIA),
        "jobToken": job_name(paper.attempt),
        "deleteMethod": "DELETE",
    }


async def fetched(hatch: Hatch, token: str, media: str) -> Fetched | None:
    """The same paper as often as it is asked for; None when it is not there (any more)."""
    out = hatch.out
    if out is None or out.document is None or media not in MEDIA:
        return None
    if token and attempt_named(token) != out.attempt:
        return None
    hatch.fetched()
    # Drawing takes long, and everybody else's taps come by the same thread.
    return await asyncio.to_thread(made, out.document, hatch.profile, media)


def made(document: Document, profile: Profile, media: str) -> Fetched:
    """As a picture or as letters; what the printer does besides stands in the answer's head."""
    printed = tuple(block for block in document if not isinstance(block, Cut | Pulse | Beep))
    acts = _acts(document)
    if media == PICTURE:
        return Fetched(body=as_image(printed, profile), media=PICTURE, headers=acts)
    rows = laid_out(printed, profile.columns, clean)
    body = "".join(f"{_letters(row)}\n" for row in rows if isinstance(row, Row)).encode()
    return Fetched(body=body, media=f"{TEXT}; charset=utf-8", headers=acts)


def _letters(row: Row) -> str:
    """Without sizes and without inverse, which letters alone do not have: stars stand for it."""
    words = f"*** {row.text.strip()} ***" if row.inverse else row.text.rstrip()
    return " " * row.blank + words


def _acts(document: Document) -> Mapping[str, str]:
    """Cut, drawer and buzzer."""
    has_paper = any(not isinstance(block, Pulse | Beep | Cut) for block in document)
    acts = {"X-Star-Cut": "full; feed=true" if has_paper else "none; feed=false"}
    if any(isinstance(block, Pulse) for block in document):
        acts["X-Star-CashDrawer"] = "start"
    if any(isinstance(block, Beep) for block in document):
        acts["X-Star-Buzzerstartpattern"] = "1"
    return acts


def attempt_ended(hatch: Hatch, token: str) -> str:
    """Which attempt a printer speaks of; old models name none, and mean the one that they have."""
    if token:
        return attempt_named(token)
    return hatch.out.attempt if hatch.out else ""


def outcome_of(code: str) -> Outcome:
    """What became of a paper, from the code with which it was deleted."""
    number = _number(code)
    if unquote(code).strip().upper() == "OK" or 200 <= number < 300:  # noqa: PLR2004
        return Confirmed("http")
    if number in _NOT_FETCHED:
        return Held("it could not fetch the paper")
    if 500 <= number < 600:  # noqa: PLR2004
        return Rejected(f"the printer cannot read this paper (code {number})")
    if 400 <= number < 500:  # noqa: PLR2004
        return Held(health_of(code).words)
    return Unknown(f"the printer said {unquote(code)[:40] or 'nothing that can be read'}")


def health_of(code: str) -> Health:
    number = _number(code)
    if number == LOW:
        return Health("low", "paper ends soon")
    if 200 <= number < 300:  # noqa: PLR2004
        return Health("ok")
    return Health(*_TROUBLES.get(number, ("error", f"printer error (code {number})")))


def _number(code: str) -> int:
    found = _CODE.match(unquote(code))
    return int(found[1]) if found else 0
