"""What does not fit in a restaurant's file, said so that its owner finds the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import inspect

from server.doors.restaurant_parts import RestaurantFile

_PLACE: Final = re.compile(r"^(?P<what>.*?)(?: - at `\$\.?(?P<path>.*)`)?$", re.DOTALL)
_STEP: Final = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_WORD: Final = re.compile(r"(?:unknown|required) field `(.*)`")
_NAMES: Final = ("name", "label", "id")
KINDS: Final = {
    "str": "is a text: it stands in quotation marks",
    "int": "is a whole number, without quotation marks",
    "bool": "is true or false",
    "array": "is a list: it stands in [brackets]",
    "object": "is a part of its own: it has named entries",
}


def _choices(kind: inspect.Type, word: str = "") -> Iterator[tuple[str, str]]:
    """Every word of the file that takes one of a few, and which."""
    if isinstance(kind, inspect.LiteralType):
        yield word, ", ".join(str(each) for each in kind.values)
    elif isinstance(kind, inspect.StructType):
        for field in kind.fields:
            yield from _choices(field.type, field.encode_name)
    elif isinstance(kind, inspect.UnionType):
        for each in kind.types:
            yield from _choices(each, word)
    elif isinstance(kind, inspect.ListType | inspect.VarTupleType):
        yield from _choices(kind.item_type, word)


CHOICES: Final = dict(_choices(inspect.type_info(RestaurantFile)))


def in_words(said: str, content: Mapping[str, Any]) -> str:
    """The reader's complaint, as a sentence about the owner's own words."""
    found = _PLACE.match(said)
    assert found is not None, "every text matches"
    what, path = found["what"], found["path"] or ""
    steps = list(_steps(path, content))
    where = ", ".join(steps)
    word = _WORD.search(what)
    if word and "unknown" in what:
        return f"{where or 'The file'}: “{word[1]}” has no meaning there."
    if word:
        return f"{where or 'The file'}: “{word[1]}” is missing."
    if what.startswith("Invalid enum value"):
        choices = CHOICES[_last_name(path)]
        return f"{where}: {what.removeprefix('Invalid enum value ')} is none of {choices}."
    expected = re.match(r"Expected `(\w+)", what)
    return (
        f"{where or 'The file'} {KINDS.get(expected[1] if expected else '', f'is wrong: {what}')}."
    )


def _steps(path: str, content: Mapping[str, Any]) -> Iterator[str]:
    """`category[0].dishes[2].price` → category “Starters”, dishes “Burrata”, price."""
    here: Any = content
    word = ""
    for name, index in _STEP.findall(path):
        here = here[int(index)] if index else here.get(name)
        if index:
            yield f"{word} {_called(here, int(index))}"
            word = ""
        else:
            if word:
                yield word
            word = name
    if word:
        yield word


def _called(entry: object, index: int) -> str:
    if isinstance(entry, dict):
        for name in _NAMES:
            if isinstance(entry.get(name), str):
                return f"“{entry[name]}”"
    return str(index + 1)


def _last_name(path: str) -> str:
    return [str(step[1]) for step in _STEP.finditer(path) if step[1]][-1]
