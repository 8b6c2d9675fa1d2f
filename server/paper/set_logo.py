"""Set the logo: a picture to stand on top of every bill and receipt from now on, or none."""

from __future__ import annotations

import hashlib
from base64 import b64decode
from collections.abc import Sequence
from typing import ClassVar, Final

from printers.encode.pictures import LOGO_BYTES_MAX, PNG_BEGINS
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.paper.letterhead import THE_HOUSE, Letterhead
from server.paper.logo import Logo, LogoChosen, LogoKept
from server.paper.views import letterhead

NAME_LENGTH: Final = 32


class SetLogo(Command, frozen=True, kw_only=True):
    """Let this picture head every bill and receipt; without one, none does.

    `png` is in base64, as `printers.encode.pictures.logo_of` makes it at the door.
    """

    NAME: ClassVar[str] = "paper.set_logo"

    png: str = ""


class BadLogo(Refusal):
    """This can be no logo."""

    code = "paper.bad_logo"


def headed_so_far(page: Page, _: SetLogo, __: Occasion) -> Letterhead:
    return letterhead(page)


def set_logo(there: Letterhead, asked: SetLogo, occasion: Occasion) -> Sequence[Event]:
    """Setting the same again changes nothing."""
    name = logo_name(asked.png) if asked.png else ""
    if name == there.logo:
        return []
    chosen = LogoChosen(at=occasion.now, letterhead=THE_HOUSE, logo=name)
    if not asked.png:
        return [chosen]
    return [LogoKept(at=occasion.now, logo=Logo(id=name, png=asked.png)), chosen]


def logo_name(png: str) -> str:
    """The same picture has the same name."""
    try:
        content = b64decode(png, validate=True)
    except ValueError as wrong:
        raise BadLogo("A logo is a PNG picture.") from wrong
    if not content.startswith(PNG_BEGINS) or len(content) > LOGO_BYTES_MAX:
        raise BadLogo("A logo is a PNG picture that fits the paper.")
    return hashlib.sha256(content).hexdigest()[:NAME_LENGTH]
