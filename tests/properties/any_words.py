"""Commands that no screen of ours sends: every verb, filled with known ids and with nonsense."""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from server.hub.messages import Command

Draw = Callable[[st.SearchStrategy[Any]], Any]
NONSENSE = (
    "",
    "x",
    "X" * 300,
    "a" * 64,
    "../..",
    "house",
    "line one\nline two",
    "\x00",
    "\u202eevil",
    "1",
    "Robert'); DROP TABLE records;--",
)
NUMBERS = (0, 1, 2, 3, -1, 7, 99, 100, -(2**31), 2**31, 2**62)


def filled(asked: type[Command], draw: Draw, known: Sequence[str]) -> Command:
    """The command, each field drawn by its type; ids mostly name something that is there."""
    return msgspec.convert(_struct(asked, draw, known), type=asked)


def _struct(kind: type, draw: Draw, known: Sequence[str]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {
        field.encode_name: _value(hints[field.name], draw, known)
        for field in msgspec.structs.fields(kind)
        if field.required or draw(st.booleans())
    }


def _value(hint: Any, draw: Draw, known: Sequence[str]) -> Any:  # noqa: PLR0911 - one return a type
    hint = getattr(hint, "__supertype__", hint)
    origin = get_origin(hint)
    if origin is Literal:
        return draw(st.sampled_from(get_args(hint)))
    if origin in {Union, types.UnionType}:
        return _value(draw(st.sampled_from(get_args(hint))), draw, known)
    if origin is tuple:
        return [_value(get_args(hint)[0], draw, known) for _ in range(draw(st.integers(0, 3)))]
    if hint is type(None):
        return None
    if hint is bool:
        return draw(st.booleans())
    if hint is int:
        return draw(st.sampled_from(NUMBERS))
    if hint is str:
        return draw(st.sampled_from((*known, *known, *known, *NONSENSE)))
    assert issubclass(hint, msgspec.Struct), f"{hint} has no nonsense yet"
    return _struct(hint, draw, known)
