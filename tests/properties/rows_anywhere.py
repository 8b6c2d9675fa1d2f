"""Where a house's rows may be: the simulator's memory, SQLite's file, a schema of PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import msgspec
from sqlalchemy import Engine, select

from server.db.engine import url_of, writer
from server.db.founding import founded
from server.db.history import journal_entries, private_values, record_rows
from server.db.migrate import up
from server.db.people import add_device
from server.db.reads import last_seqs
from server.db.rows import counter
from server.db.store import SqlStore, Store
from server.db.tables import OUTCOMES
from server.hub.answer import Answer
from tests.hub.memory_store import MemoryRows, MemoryStore
from tests.postgres import Cluster
from tests.properties.two_processes import Rows, Written


class InMemory:
    """As in the simulator."""

    def __init__(self, devices: Sequence[str]) -> None:
        self.rows = MemoryRows(last_seqs=dict.fromkeys(devices, 0))

    @contextmanager
    def begun(self) -> Iterator[Store]:
        store = MemoryStore(self.rows)
        yield store
        store.settle()

    def last_seqs(self) -> dict[str, int]:
        return dict(self.rows.last_seqs)

    def written(self) -> Written:
        rows = self.rows
        return Written(
            counter=rows.counter,
            journal=[row["entry"] for row in rows.journal],
            private=rows.private,
            records={
                key: (row.live, msgspec.json.decode(row.body)) for key, row in rows.records.items()
            },
            outcomes={
                id_: msgspec.json.decode(answer, type=Answer)
                for id_, (_, answer) in rows.outcomes.items()
            },
            last_seqs=rows.last_seqs,
        )

    def close(self) -> None:
        """Nothing is left behind."""


class InSql:
    """As in a house."""

    def __init__(self, url: str, devices: Sequence[str]) -> None:
        self.engine: Engine = writer(url)
        up(self.engine, None)
        with self.engine.begin() as connection:
            founded(connection)
            for device in devices:
                row = {"id": device, "name": device, "role": "waiter", "token_hash": device,
                       "last_seq": 0, "paired_at": 0, "revoked_at": None}  # fmt: skip
                add_device(connection, row)

    @classmethod
    def files(cls, folder: Path, devices: Sequence[str]) -> Iterator[Rows]:
        """Each a copy of an empty house: making the tables takes longer than filling them."""
        empty = folder / "empty"
        empty.mkdir()
        engine = writer(url_of(empty))
        up(engine, None)
        engine.dispose()
        for number in count():
            own = folder / str(number)
            shutil.copytree(empty, own)
            yield cls(url_of(own), devices)

    @classmethod
    def schemas(cls, cluster: Cluster, devices: Sequence[str]) -> Iterator[Rows]:
        while True:
            yield cls(cluster.fresh(), devices)

    @contextmanager
    def begun(self) -> Iterator[Store]:
        with self.engine.begin() as connection:
            yield SqlStore(connection)

    def last_seqs(self) -> dict[str, int]:
        with self.engine.begin() as connection:
            return last_seqs(connection)

    def written(self) -> Written:
        with self.engine.begin() as connection:
            outcomes = connection.execute(select(OUTCOMES.c.id, OUTCOMES.c.answer))
            return Written(
                counter=counter(connection, locked=False),
                journal=[entry for _, entry, _ in journal_entries(connection)],
                private=private_values(connection),
                records={
                    key: (live, msgspec.json.decode(body))
                    for key, live, body in record_rows(connection)
                },
                outcomes={row.id: msgspec.json.decode(row.answer, type=Answer) for row in outcomes},
                last_seqs=last_seqs(connection),
            )

    def close(self) -> None:
        self.engine.dispose()
