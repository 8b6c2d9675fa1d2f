"""What goes over the wire, written out for the screens (TypeScript) and for people (a protocol page)."""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct, structs

from server.hub.dispatch import House
from server.hub.messages import Command, Record, Refusal

GENERATED = "// Written by `comanda wire` from the Python definitions. Do not edit.\n"
_PLAIN = {str: "string", int: "number", bool: "boolean", type(None): "null", dict: "WireObject"}


@dataclass(frozen=True, slots=True)
class Wire:
    """Everything that has a form on the wire."""

    records: tuple[type[Record], ...]
    commands: tuple[type[Command], ...]
    door_commands: tuple[type[Command], ...]
    refusals: tuple[type[Refusal], ...]


def wire_of(house: House) -> Wire:
    """Collect what the rooms of a house put on the wire, each kind in the order of its name."""
    verbs = sorted(house.verbs.values(), key=lambda verb: verb.asked.NAME)
    return Wire(
        records=tuple(sorted(house.record_types, key=_tag)),
        commands=tuple(verb.asked for verb in verbs if not verb.door_only),
        door_commands=tuple(verb.asked for verb in verbs if verb.door_only),
        refusals=refusals_known(),
    )


def refusals_known() -> tuple[type[Refusal], ...]:
    """Every refusal that an imported room of the server can raise, by code."""
    named = (kind for kind in _below(Refusal) if "code" in vars(kind))
    ours = (kind for kind in named if kind.__module__.startswith("server."))
    return tuple(sorted(ours, key=lambda kind: (kind.code, kind.__name__)))


def typescript(wire: Wire) -> Mapping[str, str]:
    """The files of clients/wire by name. Defaults are required in records, optional in commands."""
    names = _Names()
    recorded = tuple(_with_parts(wire.records))
    asked = tuple(kind for kind in _with_parts(wire.commands) if kind not in recorded)
    records = [_interface(kind, names, loose=False) for kind in recorded]
    records.append(_map_of("Records", ((_tag(kind), kind.__name__) for kind in wire.records)))
    aliases = names.taken()
    commands = [_interface(kind, names, loose=True) for kind in asked]
    commands.append(_map_of("Commands", ((kind.NAME, kind.__name__) for kind in wire.commands)))
    borrowed = names.borrowed(kind.__name__ for kind in recorded)
    codes = sorted({kind.code for kind in wire.refusals})
    union = "".join(f'\n  | "{code}"' for code in codes) or " never"
    return {
        "records.ts": "\n".join((GENERATED, *aliases, "", *records)),
        "commands.ts": "\n".join((GENERATED, *borrowed, *names.taken(), "", *commands)),
        "refusals.ts": f"{GENERATED}\nexport type RefusalCode ={union};\n",
    }


class _Names:
    """The aliases (CheckId = string) and interfaces that one file after the other speaks of."""

    def __init__(self) -> None:
        self._new: dict[str, str] = {}
        self._known: set[str] = set()
        self._used: set[str] = set()

    def of(self, hint: Any) -> str:  # noqa: ANN401 - a type hint may be anything
        if isinstance(hint, NewType):
            return self._alias(hint.__name__, _PLAIN[hint.__supertype__])
        if get_origin(hint) is Literal:
            return " | ".join(f'"{choice}"' for choice in get_args(hint))
        if get_origin(hint) in (Union, types.UnionType):
            return " | ".join(self.of(part) for part in get_args(hint))
        if get_origin(hint) is tuple:
            return f"readonly {self._grouped(get_args(hint)[0])}[]"
        if inspect.isclass(hint) and issubclass(hint, Struct):
            self._used.add(hint.__name__)
            return hint.__name__
        plain = _PLAIN[get_origin(hint) or hint]
        return self._alias(plain, "Readonly<Record<string, unknown>>") if plain == "WireObject" else plain

    def _grouped(self, hint: Any) -> str:  # noqa: ANN401
        text = self.of(hint)
        return f"({text})" if " " in text else text

    def _alias(self, name: str, meaning: str) -> str:
        self._used.add(name)
        if name not in self._known:
            self._new[name] = meaning
        return name

    def taken(self) -> list[str]:
        """The aliases first met since the last call."""
        lines = [f"export type {name} = {meaning};" for name, meaning in sorted(self._new.items())]
        self._known |= set(self._new)
        self._new.clear()
        self._used.clear()
        return lines

    def borrowed(self, recorded: Iterable[str]) -> list[str]:
        """What commands.ts imports from records.ts."""
        names = sorted(self._used & (self._known | set(recorded)))
        return [f'import type {{ {", ".join(names)} }} from "./records.ts";'] if names else []


def _interface(kind: type[Struct], names: _Names, *, loose: bool) -> str:
    lines = [*_remark(kind), f"export interface {kind.__name__} {{"]
    if issubclass(kind, Record):
        lines.append(f'  readonly kind: "{_tag(kind)}";')
    hints = get_type_hints(kind)
    for field in structs.fields(kind):
        mark = "?" if loose and not field.required else ""
        lines.append(f"  readonly {field.encode_name}{mark}: {names.of(hints[field.name])};")
    return "\n".join((*lines, "}\n"))


def _map_of(name: str, entries: Iterable[tuple[str, str]]) -> str:
    lines = (f'  readonly "{key}": {kind};' for key, kind in entries)
    return "\n".join((f"export interface {name} {{", *lines, "}\n"))


def _remark(kind: type) -> list[str]:
    words = described(kind)
    return [f"/** {words} */"] if words else []


def described(kind: type) -> str:
    """A class's own docstring on one line; an inherited one says nothing about it."""
    return " ".join((vars(kind).get("__doc__") or "").split())


def _with_parts(kinds: Sequence[type[Struct]]) -> Iterator[type[Struct]]:
    """Each kind after the structs that it is made of, each once."""
    seen: dict[type[Struct], None] = {}
    for kind in kinds:
        _gather(kind, seen)
    yield from seen


def _gather(kind: type[Struct], seen: dict[type[Struct], None]) -> None:
    if kind in seen:
        return
    for hint in get_type_hints(kind).values():
        for part in _structs_in(hint):
            _gather(part, seen)
    seen[kind] = None


def _structs_in(hint: Any) -> Iterator[type[Struct]]:  # noqa: ANN401
    if inspect.isclass(hint) and get_origin(hint) is None and issubclass(hint, Struct):
        yield hint
    for part in get_args(hint):
        yield from _structs_in(part)


def _below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


def _tag(kind: type[Record]) -> str:
    return str(kind.__struct_config__.tag)
