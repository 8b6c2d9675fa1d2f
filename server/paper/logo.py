"""The logo: a picture that stands on top of every bill and receipt; each is kept once, for ever."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from printers.document import AnyBlock, Picture
from server.hub.messages import Event, Record
from server.paper.letterhead import BLANK, Letterhead


class Logo(Record, frozen=True, kw_only=True, tag="logo"):
    """Named after its content and filed from birth: a paper of last year keeps the logo it had.

    `png` is in base64, in 16 greys, at most as wide as the widest paper.
    """

    png: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoKept(Event):
    """The house has this picture from now on."""

    logo: Logo

    @property
    def subject(self) -> str:
        return self.logo.id

    def apply(self, state: Logo | None) -> Logo:
        return state or self.logo


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoChosen(Event):
    """This one heads bills and receipts; empty: none does."""

    logo: str
    letterhead: str

    @property
    def subject(self) -> str:
        return self.letterhead

    def apply(self, state: Letterhead | None) -> Letterhead:
        return replace(state or BLANK, logo=self.logo)


def logo_rows(letterhead: Letterhead) -> tuple[AnyBlock, ...]:
    """The paper names it only: whoever prints or shows the paper fills it in."""
    return (Picture(png="", kept=letterhead.logo),) if letterhead.logo else ()
