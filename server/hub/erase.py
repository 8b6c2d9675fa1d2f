"""Erase: what guests said or asked for is forgotten, and the journal stays whole.

The journal holds salted commitments only. The texts lie in a table of their own, in the records'
rows and, for a while, in what screens are told; from all three they go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from server.db.engine import Connection
from server.db.erasing import blank_change, blank_private, blank_record, changes_with, row_at
from server.db.history import journal_entries
from server.hub.journal import COMMITTED

BLANKS: Final = (b'""', b"[]", b"null")
"""A text, a list, anything else, once they are erased."""


class StillLive(Exception):
    """Screens hold it, and so does the house's memory: the party must have gone first."""


class NothingToErase(Exception):
    """There is no such record, or it holds no personal text."""


def erase(connection: Connection, key: str) -> int:
    """How many texts of a filed record were forgotten; those that it had earlier too."""
    row = row_at(connection, key)
    if row is None:
        raise NothingToErase(f"There is no record {key}.")
    live, body = row
    if live:
        raise StillLive(f"{key} is still on the screens. Erase it once its party has gone.")
    found = dict(_commitments(connection, key))
    if not found:
        raise NothingToErase(f"{key} holds no personal text.")
    for commitment in found:
        blank_private(connection, commitment)
    names = set(found.values())
    blank_record(connection, key, _without(body, names))
    for rev, told in changes_with(connection, key):
        blank_change(connection, rev, _told_without(told, key, names))
    return len(found)


def erase_all(connection: Connection, keys: Iterable[str]) -> int:
    """All of them or none."""
    return sum(erase(connection, key) for key in keys)


def _commitments(connection: Connection, key: str) -> Iterator[tuple[str, str]]:
    """Each commitment that the journal ever made for this record, and its field."""
    kind, _, name = key.partition(":")
    wanted = name.encode()
    for _, entry, _ in journal_entries(connection):
        if wanted not in entry:
            continue
        changes = msgspec.json.decode(entry)["changes"]
        for fields in (*changes["puts"], *changes["filed"]):
            if (fields["kind"], fields["id"]) == (kind, name):
                yield from _of_fields(fields)


def _of_fields(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in fields.items():
        if isinstance(value, dict) and COMMITTED in value:
            yield value[COMMITTED], name


def _without(body: bytes, names: set[str]) -> bytes:
    return msgspec.json.encode(_blanked(msgspec.json.decode(body), names))


def _told_without(told: bytes, key: str, names: set[str]) -> bytes:
    said = msgspec.json.decode(told)
    said["puts"] = [
        _blanked(fields, names) if f"{fields['kind']}:{fields['id']}" == key else fields
        for fields in said["puts"]
    ]
    return msgspec.json.encode(said)


def _blanked(fields: dict[str, Any], names: set[str]) -> dict[str, Any]:
    return {
        name: blank(value) if name in names and value else value for name, value in fields.items()
    }


def blank(value: object) -> object:
    match value:
        case str():
            return ""
        case list():
            return []
        case _:
            return None
