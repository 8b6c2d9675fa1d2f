"""Every table of a house. There is one table of records; docs/decisions/0006 says why."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    text,
)

METADATA = MetaData()

HOUSE = Table(
    "house",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("epoch", String(64), nullable=False),
    Column("rev", BigInteger, nullable=False),
    Column("head", String(64), nullable=False),
    Column("turn", BigInteger, nullable=False, server_default="0"),
)
"""One row: the lock, the counters of revisions and commits, the hash of the last journal entry."""

RECORDS = Table(
    "records",
    METADATA,
    Column("key", String(96), primary_key=True),
    Column("kind", String(24), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("live", Boolean, nullable=False),
    Column("rev", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("records_subject", "subject", "kind"),
    Index("records_live", "live"),
)
"""One row a record: its aggregate, whether screens hold it, and its JSON as it goes on the wire."""

JOURNAL = Table(
    "journal",
    METADATA,
    Column("rev", BigInteger, primary_key=True, autoincrement=False),
    Column("entry", LargeBinary, nullable=False),
    Column("hash", String(64), nullable=False),
)
"""Append-only; each hash is over the entry's bytes and the hash before it."""

CHANGES = Table(
    "changes",
    METADATA,
    Column("rev", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False, server_default="0"),
    Column("body", LargeBinary, nullable=False),
)
"""What each revision told the screens, for those that come back; kept for a while."""

PRIVATE = Table(
    "private",
    METADATA,
    Column("commitment", String(64), primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("value", LargeBinary, nullable=False),
)
"""Personal data and free text that the journal names by a salted commitment only."""

OUTCOMES = Table(
    "outcomes",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("asked", String(64), nullable=False),
    Column("device", String(64)),
    Column("seq", BigInteger),
    Column("at", BigInteger, nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Index("outcomes_device", "device", "seq"),
    Index("outcomes_at", "at"),
)
"""What each command was answered; `asked` is the hash of its name and arguments as received."""

DEVICES = Table(
    "devices",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("role", String(24), nullable=False),
    Column("token_hash", String(64), nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("paired_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
    Column("jumped_in", String(64)),
)
"""`jumped_in`: the last epoch in which its numbers jumped, or the one that it was paired in."""

PINS = Table(
    "pins",
    METADATA,
    Column("person", String(64), primary_key=True),
    Column("hash", String(200), nullable=False),
    Column("misses", Integer, nullable=False),
    Column("closed_until", BigInteger, nullable=False),
)
"""Hashes of PINs, and how often a wrong one was typed since the last right one."""

ATTEMPTS = Table(
    "attempts",
    METADATA,
    Column("id", String(80), primary_key=True),
    Column("worker", String(24), nullable=False),
    Column("state", String(24), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("fence", BigInteger, nullable=False, server_default="0"),
    Index("attempts_worker", "worker", "state"),
)
"""What printers and card terminals are about to do, written before the first byte leaves.

`fence`: under which lease; one whose lease has changed hands cannot write here.
"""

CARD_ATTEMPTS = Table(
    "card_attempts",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("terminal", String(64), nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("wire_id", String(16), nullable=False),
    Column("share", String(160), nullable=False),
    Column("check_id", String(64), nullable=False),
    Column("purpose", String(16), nullable=False),
    Column("amount_cents", BigInteger, nullable=False),
    Column("state", String(16), nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("fence", BigInteger, nullable=False, server_default="0"),
    Index("card_attempts_wire", "terminal", "wire_id", unique=True),
    Index(
        "card_attempts_terminal",
        "terminal",
        unique=True,
        sqlite_where=text("is_open"),
        postgresql_where=text("is_open"),
    ),
    Index(
        "card_attempts_share",
        "share",
        unique=True,
        sqlite_where=text("is_open"),
        postgresql_where=text("is_open"),
    ),
)
"""What card terminals are asked, written before the first byte leaves; one each without an end."""

WIRE_NUMBERS = Table(
    "wire_numbers",
    METADATA,
    Column("terminal", String(64), primary_key=True),
    Column("last", BigInteger, nullable=False),
)
"""The number of each terminal's last attempt: none is ever used again."""

LEASES = Table(
    "leases",
    METADATA,
    Column("name", String(40), primary_key=True),
    Column("holder", String(120), nullable=False),
    Column("fence", BigInteger, nullable=False),
    Column("until", BigInteger, nullable=False),
)
"""Which process does what only one may do, by the database's clock."""

KEYS = Table(
    "keys",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("seal", String(64), nullable=False),
    Column("door", String(64), nullable=False),
)
"""What signs tokens, and what the command line shows, where there is no folder of one's own."""
