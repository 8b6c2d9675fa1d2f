"""Reads the XML that a printer sends: small, flat and never trusted.

No document types, no entities, no depth: what a hostile machine could hide in XML is refused
before anything is made of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

BYTES_MAX = 100_000
ELEMENTS_MAX = 2_000
DEPTH_MAX = 20


class Unreadable(Exception):
    """This is no XML that a printer sends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element: its name without the namespace, what it says, and the text right in it."""

    name: str
    attributes: Mapping[str, str]
    text: str
    inside: tuple[str, ...]
    """The names of the elements around it."""


def elements(body: bytes) -> list[Element]:
    """All elements, each when it ends."""
    if len(body) > BYTES_MAX:
        raise Unreadable("too long")
    reading = _Reading()
    try:
        reading.parser.Parse(body, True)
    except (expat.ExpatError, ValueError, LookupError) as wrong:
        raise Unreadable(str(wrong)) from wrong
    return reading.found


class _Reading:
    def __init__(self) -> None:
        self.found: list[Element] = []
        self._open: list[tuple[str, Mapping[str, str], list[str]]] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._begun
        self.parser.EndElementHandler = self._ended
        self.parser.CharacterDataHandler = self._said
        self.parser.StartDoctypeDeclHandler = self._refused
        self.parser.EntityDeclHandler = self._refused

    def _refused(self, *_: object) -> None:
        raise Unreadable("it declares a document type")

    def _begun(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEPTH_MAX or len(self.found) >= ELEMENTS_MAX:
            raise Unreadable("too deep or too many")
        self._open.append((_plain(name), attributes, []))

    def _said(self, text: str) -> None:
        if self._open:
            self._open[-1][2].append(text)

    def _ended(self, _: str) -> None:
        name, attributes, texts = self._open.pop()
        around = tuple(each[0] for each in self._open)
        text = "".join(texts).strip()
        self.found.append(Element(name=name, attributes=attributes, text=text, inside=around))


def _plain(name: str) -> str:
    return name.rpartition(" ")[2]


def first(found: list[Element], name: str) -> Element | None:
    return next((element for element in found if element.name == name), None)
