"""A tally over all live records: by it a screen proves that it has everything (HUB-18)."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import msgspec

from server.hub.messages import Record


def tally_of(records: Iterable[Record]) -> str:
    """CRC-32 over all live records, as screens send it in `check` (HUB-18): eight hex digits.

    Each record is its key, a space, its JSON with sorted keys and a newline, in order of the keys.
    """
    return _summed((record.key, msgspec.json.encode(record, order="sorted")) for record in records)


def tally_of_bodies(bodies: Iterable[bytes]) -> str:
    """The same over the rows as they are stored."""
    found = [msgspec.json.decode(body) for body in bodies]
    return _summed(
        (f"{each['kind']}:{each['id']}", msgspec.json.encode(each, order="sorted"))
        for each in found
    )


def _summed(named: Iterable[tuple[str, bytes]]) -> str:
    lines = sorted(named)
    text = b"".join(key.encode() + b" " + body + b"\n" for key, body in lines)
    return f"{zlib.crc32(text):08x}"
