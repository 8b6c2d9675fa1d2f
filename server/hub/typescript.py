"""The wire's definitions as TypeScript: what the screens are checked against."""

from __future__ import annotations

import inspect
import json
import types
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, NewType, Union, get_args, get_origin, get_type_hints

from msgspec import Struct, structs

from server.hub.messages import Command, Record, Refusal

GENERATED: Final = "// Written by `comanda wire` from the Python definitions. Do not edit.\n"
SHAPE: Final = """\
/** Another one for other fields: what a screen kept in another shape, it does not read. */
export const SHAPE = "{:08x}";
"""
OBJECT: Final = "Readonly<Record<string, unknown>>"
_PLAIN: Final[Mapping[Any, str]] = {
    str: "string",
    int: "number",
    bool: "boolean",
    type(None): "null",
    dict: OBJECT,
}


@dataclass(frozen=True, slots=True)
class Wire:
    """Everything that has a form on the wire."""

    records: tuple[type[Record], ...]
    commands: tuple[type[Command], ...]
    door_commands: tuple[type[Command], ...]
    refusals: tuple[type[Refusal], ...]


def typescript(wire: Wire) -> Mapping[str, str]:
    """The files of clients/wire by name. Defaults are required in records, optional in commands."""
    words = Words()
    recorded = with_parts(wire.records)
    asked = [kind for kind in with_parts(wire.commands) if kind not in recorded]
    words.claim((*wire.records, *recorded))
    records = [_interface(kind, words, loose=False) for kind in recorded]
    records.append(_map_of("Records", ((tag_of(kind), words.of(kind)) for kind in wire.records)))
    aliases = words.new_aliases()
    words.claim(asked)
    commands = [_interface(kind, words, loose=True) for kind in asked]
    commands.append(_map_of("Commands", ((kind.NAME, words.of(kind)) for kind in wire.commands)))
    borrowed = sorted(words.used - {words.of(kind) for kind in asked} - set(words.fresh))
    imports = [f'import type {{ {", ".join(borrowed)} }} from "./records.ts";'] if borrowed else []
    codes = "".join(f'\n  | "{code}"' for code in sorted({kind.code for kind in wire.refusals}))
    shapes = "\n".join((*aliases, "", *records))
    return {
        "records.ts": f"{GENERATED}\n{SHAPE.format(zlib.crc32(shapes.encode()))}\n{shapes}",
        "commands.ts": "\n".join((GENERATED, *imports, *words.new_aliases(), "", *commands)),
        "refusals.ts": f"{GENERATED}\nexport type RefusalCode ={codes or ' never'};\n",
    }


@dataclass(slots=True)
class Words:
    """How TypeScript calls things: one name for each struct, an alias for each kind of id."""

    names: dict[type[Struct], str] = field(default_factory=dict)
    fresh: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    _aliases: set[str] = field(default_factory=set)

    def claim(self, kinds: Iterable[type[Struct]]) -> None:
        """First come, first served; whoever comes later bears its module's name in front."""
        for kind in kinds:
            if kind in self.names:
                continue
            name = kind.__name__
            if name in self.names.values():
                name = kind.__module__.rsplit(".", 1)[-1].title().replace("_", "") + name
            assert name not in self.names.values(), f"two structs are called {name}"
            self.names[kind] = name

    def of(self, hint: Any) -> str:  # noqa: ANN401 - a type hint may be anything
        if isinstance(hint, NewType):
            return self._alias(hint.__name__, _PLAIN[hint.__supertype__])
        if get_origin(hint) is Literal:
            return " | ".join(json.dumps(choice) for choice in get_args(hint))
        if get_origin(hint) in (Union, types.UnionType):
            return " | ".join(self.of(part) for part in get_args(hint))
        if get_origin(hint) is tuple:
            part = self.of(get_args(hint)[0])
            return f"readonly ({part})[]" if " " in part else f"readonly {part}[]"
        if is_struct(hint):
            self.used.add(self.names[hint])
            return self.names[hint]
        return _PLAIN[get_origin(hint) or hint]

    def _alias(self, name: str, meaning: str) -> str:
        self.used.add(name)
        if name not in self._aliases:
            self._aliases.add(name)
            self.fresh[name] = meaning
        return name

    def new_aliases(self) -> list[str]:
        """The aliases first met since the last call; what was used begins anew."""
        lines = [f"export type {name} = {meaning};" for name, meaning in sorted(self.fresh.items())]
        self.fresh.clear()
        self.used.clear()
        return lines


def described(kind: type) -> str:
    """A class's own docstring on one line; an inherited one says nothing about it."""
    return " ".join((vars(kind).get("__doc__") or "").split())


def tag_of(kind: type[Struct]) -> str:
    return str(kind.__struct_config__.tag)


def is_struct(hint: object) -> bool:
    return inspect.isclass(hint) and get_origin(hint) is None and issubclass(hint, Struct)


def with_parts(kinds: Sequence[type[Struct]]) -> list[type[Struct]]:
    """Each kind after the structs that it is made of, each once."""
    seen: dict[type[Struct], None] = {}
    for kind in kinds:
        _gather(kind, seen)
    return list(seen)


def _gather(kind: type[Struct], seen: dict[type[Struct], None]) -> None:
    if kind in seen:
        return
    for hint in get_type_hints(kind).values():
        for part in _structs_in(hint):
            _gather(part, seen)
    seen[kind] = None


def _structs_in(hint: Any) -> Iterator[type[Struct]]:  # noqa: ANN401
    if is_struct(hint):
        yield hint
    for part in get_args(hint):
        yield from _structs_in(part)


def _interface(kind: type[Struct], words: Words, *, loose: bool) -> str:
    told = described(kind)
    lines = [f"/** {told} */"] if told else []
    lines.append(f"export interface {words.of(kind)} {{")
    if kind.__struct_config__.tag is not None:
        lines.append(f'  readonly {kind.__struct_config__.tag_field}: "{tag_of(kind)}";')
    hints = get_type_hints(kind)
    for each in structs.fields(kind):
        mark = "?" if loose and not each.required else ""
        lines.append(f"  readonly {each.encode_name}{mark}: {words.of(hints[each.name])};")
    return "\n".join((*lines, "}\n"))


def _map_of(name: str, entries: Iterable[tuple[str, str]]) -> str:
    lines = (f'  readonly "{key}": {kind};' for key, kind in entries)
    return "\n".join((f"export interface {name} {{", *lines, "}\n"))
