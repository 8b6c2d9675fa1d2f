"""What goes over the wire, collected from the rooms and written out for screens and for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import msgspec

from server.hub.answer import (
    BadArguments,
    IdReused,
    NotApproved,
    NotSignedIn,
    OtherVersion,
    TooOld,
    UnknownCommand,
)
from server.hub.dispatch import House, MayNot
from server.hub.messages import Refusal
from server.hub.protocol_page import protocol_page
from server.hub.typescript import Wire, tag_of, typescript
from server.hub.versions import PROTOCOL, SCHEMA

OF_THE_HUB: Final = (
    BadArguments, IdReused, MayNot, NotApproved, NotSignedIn, OtherVersion, TooOld, UnknownCommand,
)  # fmt: skip
WRITTEN: Final = "// Written by `comanda wire` from the Python definitions. Do not edit.\n\n"
VERSIONS: Final = f"""\
// Written by `comanda wire` from the Python definitions. Do not edit.

/** What this screen speaks (HUB-19). */
export const PROTOCOL = {PROTOCOL};
export const SCHEMA = {SCHEMA};
"""


def write(house: House, root: Path) -> None:
    """Bring clients/wire and docs/protocol.md in step with the Python definitions."""
    for name, text in files(house).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def stale(house: House, root: Path) -> list[str]:
    """The files that do not say what the Python definitions say."""
    return [name for name, text in files(house).items() if _read(root / name) != text]


def files(house: House) -> Mapping[str, str]:
    """Every generated file: its place below the root, and its text."""
    wire = wire_of(house)
    screens = {f"clients/wire/{name}": text for name, text in typescript(wire).items()}
    return {
        **screens,
        "clients/wire/versions.ts": VERSIONS,
        "clients/wire/facts.ts": facts_of(house),
        "docs/protocol.md": protocol_page(wire),
    }


def wire_of(house: House) -> Wire:
    """Collect what the rooms of a house put on the wire, each kind in the order of its name."""
    verbs = sorted(house.verbs.values(), key=lambda verb: verb.asked.NAME)
    return Wire(
        records=tuple(sorted(house.record_types, key=tag_of)),
        commands=tuple(verb.asked for verb in verbs if not verb.door_only),
        door_commands=tuple(verb.asked for verb in verbs if verb.door_only),
        refusals=refusals_of(house),
    )


def facts_of(house: House) -> str:
    """What the rooms want screens to know, as constants."""
    facts = {name: fact for room in house.rooms for name, fact in room.facts.items()}
    rows = (
        f"export const {name} = {msgspec.json.encode(fact).decode()} as const;\n"
        for name, fact in sorted(facts.items())
    )
    return WRITTEN + "".join(rows)


def refusals_of(house: House) -> tuple[type[Refusal], ...]:
    """Every refusal that the hub or a room of this house can raise, by code."""
    rooms = tuple(f"server.{room.name}." for room in house.rooms)
    named = (kind for kind in _below(Refusal) if "code" in vars(kind))
    theirs = (kind for kind in named if kind.__module__.startswith(rooms))
    return tuple(sorted((*OF_THE_HUB, *theirs), key=lambda kind: (kind.code, kind.__name__)))


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def _below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)
