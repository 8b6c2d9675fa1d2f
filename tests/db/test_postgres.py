"""The settings that the house's promises stand on, in PostgreSQL."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from server.db.engine import reader, url_of, writer
from server.db.founding import founded
from server.db.migrate import HEAD, up
from server.db.rows import counter
from tests.postgres import Cluster


def shown(engine: Engine, *names: str) -> list[str]:
    with engine.begin() as connection:
        return [connection.execute(text(f"SHOW {name}")).scalar_one() for name in names]


def test_a_confirmed_command_survives_a_power_cut(postgres: Cluster) -> None:
    engine = writer(postgres.fresh())
    found = shown(engine, "synchronous_commit", "transaction_isolation", "search_path")
    assert found == ["on", "read committed", "house"]
    engine.dispose()


def test_nobody_holds_the_lock_of_the_house_for_ever(postgres: Cluster) -> None:
    url = postgres.fresh()
    first, second = writer(url), writer(url)
    with first.begin() as connection:
        founded(connection)
    with second.connect() as other, first.begin() as holding:
        counter(holding, locked=True)
        other.execute(text("SET LOCAL lock_timeout = '10ms'"))
        with pytest.raises(OperationalError, match="lock timeout"):
            counter(other, locked=True)
    assert shown(second, "lock_timeout", "idle_in_transaction_session_timeout") == ["5s", "5s"]
    first.dispose()
    second.dispose()


def test_a_reader_finds_its_way_back_when_the_line_was_cut(postgres: Cluster) -> None:
    database = postgres.named()
    reads = reader(postgres.url(database))
    assert shown(reads, "transaction_isolation") == ["repeatable read"]
    postgres.hang_up(database)
    assert shown(reads, "search_path") == ["house"]
    reads.dispose()


def test_each_house_has_a_schema_of_its_own(postgres: Cluster) -> None:
    address = postgres.empty()
    rosso, verde = (writer(url_of(postgres.folder, address, name)) for name in ("rosso", "verde"))
    epochs = set()
    for engine in (rosso, verde):
        assert up(engine, None) == HEAD
        with engine.begin() as connection:
            epochs.add(founded(connection))
    assert len(epochs) == 2
    rosso.dispose()
    verde.dispose()


def test_several_processes_that_start_at_once_make_the_tables_once(postgres: Cluster) -> None:
    url, ready = postgres.empty(), threading.Barrier(3)

    def starts() -> str:
        engine = writer(url)
        ready.wait()
        up(engine, None)
        with engine.begin() as connection:
            epoch = founded(connection)
        engine.dispose()
        return epoch

    with ThreadPoolExecutor(3) as processes:
        started = [processes.submit(starts) for _ in range(3)]
        assert len({each.result() for each in started}) == 1


def test_a_house_s_name_is_no_piece_of_sql() -> None:
    with pytest.raises(AssertionError, match="a house's name"):
        writer(url_of(Path(), "postgresql://db/x", 'x"; DROP SCHEMA house'))
