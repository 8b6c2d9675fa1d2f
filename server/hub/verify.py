"""Verify a house: is its journal whole and unaltered, and does it lead to every row?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from server.db.engine import Connection
from server.db.founding import FIRST_HASH
from server.db.history import (
    file_faults,
    journal_entries,
    last_numbers,
    private_rows,
    private_values,
    record_rows,
    setting_faults,
    told_last,
)
from server.db.rows import counter
from server.hub.anchors import report_faults
from server.hub.erase import BLANKS
from server.hub.journal import chained, folded, is_kept_word, opened

FAULTS_TOLD_MAX = 20
NAMED = re.compile(rb'"~":"([0-9a-f]{64})"')
"""A commitment as it stands in the journal."""
NOT_READABLE = (msgspec.MsgspecError, UnicodeDecodeError, KeyError, TypeError, AttributeError)
"""Bytes that are no JSON any more, or JSON that is no record."""
TOLD_LAST = 200
"""As many as a screen may be behind and still follow (HUB-6)."""


def faults(connection: Connection) -> Iterator[str]:
    """Every fault in a sentence for the owner; none when the house is sound."""
    yield from (f"The database file is damaged: {found}" for found in file_faults(connection))
    yield from _chain_faults(connection)
    yield from setting_faults(connection)
    yield from _number_faults(connection)
    try:
        yield from _read_faults(connection)
    except NOT_READABLE as wrong:
        yield f"What stands there cannot be read any further: {wrong}."


def _read_faults(connection: Connection) -> Iterator[str]:
    """What is found by reading the words themselves."""
    yield from _private_faults(connection)
    yield from report_faults(connection)
    yield from _row_faults(connection)
    yield from _told_faults(connection)


def _chain_faults(connection: Connection) -> Iterator[str]:
    """HUB-2 and HUB-21: no hole between the revisions, no entry altered afterwards."""
    now, head, expected = counter(connection, locked=False), FIRST_HASH, 1
    for rev, entry, hash_ in journal_entries(connection):
        if rev != expected:
            yield f"The journal has a hole before revision {rev}."
        if chained(head, entry) != hash_:
            yield f"Revision {rev} of the journal was altered after it was written."
        head, expected = hash_, rev + 1
    if (now.rev, now.head) != (expected - 1, head):
        yield f"The house counts {now.rev} revisions, its journal {expected - 1}."


def _private_faults(connection: Connection) -> Iterator[str]:
    """HUB-21: a text outside the journal is the one that it committed to, or was erased."""
    there = set()
    for commitment, salt, value in private_rows(connection):
        there.add(commitment)
        is_erased = not salt and value in BLANKS
        if not is_erased and not is_kept_word(commitment, salt, value):
            yield f"The private text {commitment[:12]} was altered after it was written."
    named = (found for _, entry, _ in journal_entries(connection) for found in NAMED.findall(entry))
    missing = {found.decode() for found in named} - there
    yield from (
        f"The private text {name[:12]} is missing." for name in sorted(missing)[:FAULTS_TOLD_MAX]
    )


def _row_faults(connection: Connection) -> Iterator[str]:
    """HUB-4: folding the journal gives every row."""
    entries = (entry for _, entry, _ in journal_entries(connection))
    told = folded(entries, private_values(connection))
    rows: dict[str, tuple[bool, Any]] = {
        key: (live, msgspec.json.decode(body)) for key, live, body in record_rows(connection)
    }
    wrong = [key for key in {*told, *rows} if told.get(key) != rows.get(key)]
    for key in sorted(wrong)[:FAULTS_TOLD_MAX]:
        yield f"The row {key} is not what the journal says."
    if len(wrong) > FAULTS_TOLD_MAX:
        yield f"{len(wrong) - FAULTS_TOLD_MAX} more rows are not what the journal says."


def _number_faults(connection: Connection) -> Iterator[str]:
    """HUB-10: a device's last number is the last that was answered."""
    for device, last, answered in last_numbers(connection):
        if last != answered:
            yield f"The last number of device {device} is {last}, yet {answered} was answered."


def _told_faults(connection: Connection) -> Iterator[str]:
    """HUB-3: what screens were told last is what the journal says was done."""
    private = private_values(connection)
    told = told_last(connection, TOLD_LAST)
    now = counter(connection, locked=False).rev
    if now and (not told or told[-1][0] != now):
        yield "What screens are told does not reach to the last revision."
    for rev, body, entry in told:
        said, done = msgspec.json.decode(body), msgspec.json.decode(entry)["changes"]
        puts = [opened(fields, private) for fields in done["puts"]]
        removes = {f"{fields['kind']}:{fields['id']}" for fields in done["filed"]}
        if said["puts"] != puts or set(said["removes"]) != removes | set(done["erased"]):
            yield f"Screens were told something else of revision {rev} than the journal says."
