"""What a restaurant's file would change besides the menu, said before it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from server.doors.rehearsal import rehearsed, standing
from server.doors.restaurant_parts import RestaurantFile
from server.doors.set_up import MENU, commands
from server.house import HOUSE
from server.hub.messages import Record

WORDS: Final = {
    "letterhead": "the house",
    "customs": "the dining room's customs",
    "post_customs": "how e-mail goes",
    "price_rules": "who may lower prices",
    "charge_rules": "service charges",
    "printer": "printer",
    "station": "station",
    "table": "table",
    "person": "person",
    "drawer": "drawer",
    "terminal": "card terminal",
}
"""What an owner calls it; other records follow from these by themselves."""
PICTURE: Final = "another picture"
NAMES: Final = ("label", "name")


def besides_the_menu(url: str, file: RestaurantFile) -> list[str]:
    """One row a change; the house's own rules say what would change."""
    with standing(url) as page:
        before = {
            record.key: record
            for kind, shelf in HOUSE.kinds.items()
            if kind in WORDS
            for state in page.live(shelf)
            for record in shelf.records(state)
        }
        changes = rehearsed((each for each in commands(file) if each[0] != MENU), page)
    gone = (key for key in changes.removes if key in before)
    puts = {record.key: record for record in changes.puts}
    return [*_put(before, puts), *(f"- {_called(before[key])}" for key in gone)]


def _put(before: Mapping[str, Record], after: Mapping[str, Record]) -> Iterator[str]:
    for key, record in after.items():
        if key.split(":")[0] not in WORDS:
            continue
        if key not in before:
            yield f"+ {_called(record)}"
            continue
        for field, was, now in _changed(before[key], record):
            change = f"{_told(field, was)} → {_told(field, now)}"
            yield f"~ {_called(record)}: {_word(field)} {change}"


def _changed(before: Struct, after: Struct) -> Iterator[tuple[str, object, object]]:
    """Field by field; what a field holds in parts, part by part."""
    for field in after.__struct_fields__:
        was, now = getattr(before, field), getattr(after, field)
        if isinstance(was, Struct) and isinstance(now, Struct):
            yield from ((f"{field} {part}", old, new) for part, old, new in _changed(was, now))
        elif was != now:
            yield field, was, now


def _called(record: Record) -> str:
    kind = WORDS[record.key.split(":")[0]]
    name = next((getattr(record, field) for field in NAMES if hasattr(record, field)), "")
    return f"{kind} {name}" if name and kind != WORDS["letterhead"] else kind


def _word(field: str) -> str:
    return field.replace("_", " ")


def _told(field: str, value: object) -> str:
    """A picture's name says nothing to anybody."""
    return PICTURE if field == "logo" and value else _words(value)


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in value) or "none"
    return "none" if value is None or value == "" else str(value)
