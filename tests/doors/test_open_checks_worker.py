"""Every quarter of an hour the open checks stand on the disk, and the till knows when."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import msgspec

from server.db.reads import record_body
from server.doors.open_checks_worker import PERIOD_SECONDS, OpenChecksWorker
from server.reports.open_checks_file import OpenChecksFile
from tests.doors.house import AtTheDoor


def seated(door: AtTheDoor, table: str) -> None:
    turn = {"turn": f"turn-{table}", "table": table, "covers": 2}
    line = {"id": f"beer-{table}", "dish": "beer"}
    added = {"check": f"turn-{table}-1", "lines": [line]}
    for name, args in (("floor.seat", turn), ("orders.add", added)):
        assert door.run(door.house.ask(name, args)).status == "done"


def written(door: AtTheDoor, ending: str = ".txt") -> str:
    return (door.house.settings.data / f"open-checks{ending}").read_text()


def noted(door: AtTheDoor) -> OpenChecksFile | None:
    body = record_body(door.house.reads, "open_checks_file:house")
    return msgspec.json.decode(body, type=OpenChecksFile) if body else None


def a_quarter_later(door: AtTheDoor) -> None:
    door.clock.forward(seconds=PERIOD_SECONDS)


def test_what_is_open_stands_in_both_files_and_the_till_is_told(door: AtTheDoor) -> None:
    seated(door, "7")
    door.run(OpenChecksWorker(door.house).write())
    for ending in (".txt", ".html"):
        assert "Table 7" in written(door, ending)
    file = noted(door)
    assert file is not None
    assert (file.written_at, file.checks) == (door.clock.now(), 1)


def test_what_was_open_before_is_kept_and_an_idle_quarter_pushes_nothing_out(
    door: AtTheDoor,
) -> None:
    worker = OpenChecksWorker(door.house)
    for table in ("7", "8"):
        seated(door, table)
        door.run(worker.write())
        a_quarter_later(door)
        door.run(worker.write())
    data = door.house.settings.data
    assert "Table 8" in written(door)
    assert "Table 8" not in (data / "open-checks.1.txt").read_text()
    assert not (data / "open-checks.2.txt").exists()


def test_a_restart_soon_after_writes_the_file_and_changes_no_record(door: AtTheDoor) -> None:
    door.run(OpenChecksWorker(door.house).write())
    rev = door.house.lane.rev
    door.clock.forward(seconds=60)
    seated(door, "7")
    told = door.house.lane.rev
    door.run(OpenChecksWorker(door.house).write())
    assert "Table 7" in written(door)
    assert door.house.lane.rev == told > rev


def test_a_disk_that_takes_nothing_is_told_at_the_till_and_tried_again(door: AtTheDoor) -> None:
    worker = OpenChecksWorker(door.house)
    in_the_way = door.house.settings.data / "open-checks.txt"
    in_the_way.mkdir()
    door.run(worker.write())
    failed = noted(door)
    assert failed is not None
    assert failed.failed_at == door.clock.now()
    assert "directory" in failed.detail
    in_the_way.rmdir()
    a_quarter_later(door)
    door.run(worker.write())
    file = noted(door)
    assert file is not None
    assert (file.written_at, file.failed_at) == (door.clock.now(), None)


def test_at_an_orderly_close_it_is_written_once_more(door: AtTheDoor) -> None:
    async def opened_and_closed() -> None:
        worker = asyncio.create_task(OpenChecksWorker(door.house).run())
        while noted(door) is None:  # noqa: ASYNC110 - the lane answers in its own thread
            await asyncio.sleep(0.01)
        await door.house.ask("floor.seat", {"turn": "late", "table": "9", "covers": 2})
        assert "Table 9" not in written(door)
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)

    work: Coroutine[Any, Any, None] = opened_and_closed()
    door.run(work)
    assert "Table 9" in written(door)
