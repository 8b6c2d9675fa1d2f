"""The journal: what every command changed, chained by hashes, personal data outside it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from server.db.rows import Row
from server.hub.changes import Changes
from server.hub.messages import Record

COMMITTED: Final = "~"
"""A personal field stands in the journal as {"~": commitment}."""

GONE: Final = b"null"
"""A private value that nobody has any more; whoever verifies finds it missing."""

_canonical = msgspec.json.Encoder(order="deterministic")
_plain = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class Entry:
    """One journal row, and the private values that it commits to."""

    body: bytes
    hash: str
    private: tuple[Row, ...]


def body_of(record: Record) -> bytes:
    """A record's JSON: the same bytes in its row, in the journal and on the wire."""
    return _plain.encode(record)


def entry(
    about: Mapping[str, Any], changes: Changes, bodies: Mapping[str, bytes], head: str
) -> Entry:
    """`about`: rev, who, command, events; `bodies`: each record's JSON; `head`: last hash."""
    private: list[Row] = []
    content = {
        **about,
        "changes": {
            "puts": [_public(record, bodies, private) for record in changes.puts],
            "filed": [_public(record, bodies, private) for record in changes.filed],
            "erased": list(changes.erased),
        },
    }
    body = _canonical.encode(content)
    return Entry(body=body, hash=chained(head, body), private=tuple(private))


def chained(head: str, body: bytes) -> str:
    return hashlib.sha256(head.encode() + body).hexdigest()


def _public(record: Record, bodies: Mapping[str, bytes], private: list[Row]) -> msgspec.Raw:
    hidden = [name for name in record.PERSONAL if getattr(record, name)]
    if not hidden:
        return msgspec.Raw(bodies[record.key])
    fields = msgspec.to_builtins(record)
    for name in hidden:
        row = _committed(_plain.encode(fields[name]))
        private.append(row)
        fields[name] = {COMMITTED: row["commitment"]}
    return msgspec.Raw(_plain.encode(fields))


def _committed(value: bytes) -> Row:
    salt = secrets.token_bytes(16)
    commitment = hashlib.sha256(salt + value).hexdigest()
    return {"commitment": commitment, "salt": salt, "value": value}


def is_kept_word(commitment: str, salt: bytes, value: bytes) -> bool:
    """The value is the one that the journal committed to."""
    return hashlib.sha256(salt + value).hexdigest() == commitment


def folded(entries: Iterable[bytes], private: Mapping[str, bytes]) -> dict[str, tuple[bool, Any]]:
    """Every record row that the journal leads to: key → (live, fields) (HUB-4)."""
    rows: dict[str, tuple[bool, Any]] = {}
    for body in entries:
        changes = msgspec.json.decode(body)["changes"]
        for live, name in ((True, "puts"), (False, "filed")):
            for fields in changes[name]:
                rows[f"{fields['kind']}:{fields['id']}"] = (live, opened(fields, private))
        for key in changes["erased"]:
            rows.pop(key, None)
    return rows


def opened(fields: dict[str, Any], private: Mapping[str, bytes]) -> dict[str, Any]:
    return {
        name: msgspec.json.decode(private.get(value[COMMITTED], GONE))
        if isinstance(value, dict) and COMMITTED in value
        else value
        for name, value in fields.items()
    }
