"""A box and its house in two processes, killed in the middle of a paper: papers are counted."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from server.doors.machine_roles import DRIVES
from tests.comanda import Process, started
from tests.doors.test_polling_killed import asks, back_door, jobs, sets_up
from tests.e2e.house import RunningHouse, waited_for
from tests.printers.paper_tiger import PaperTiger

pytestmark = [pytest.mark.long, pytest.mark.socket]


@contextmanager
def a_printer() -> Iterator[PaperTiger]:
    """Far from both, in a thread of its own."""
    tiger, loop = PaperTiger(), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    work = tiger.at_work()
    asyncio.run_coroutine_threadsafe(work.__aenter__(), loop).result(5)
    try:
        yield tiger
    finally:
        asyncio.run_coroutine_threadsafe(work.__aexit__(None, None, None), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def a_box(house: RunningHouse, folder: Path, token: str) -> Process:
    environment = {**house.environment(), "DATA": str(folder), "COMANDA_TOKEN": token}
    return started(["printers", "--house", house.address], environment, folder.parent / "box.log")


def till(house: RunningHouse) -> Any:
    return house.rows()["printer:till"][1]


def test_a_box_killed_between_write_and_acknowledgement_leaves_a_doubt_and_one_paper(
    folder: Path,
) -> None:
    house = RunningHouse(folder / "data")
    house.start()
    box = None
    try:
        with a_printer() as tiger:
            sets_up(house, address=f"tcp://127.0.0.1:{tiger.port}", bridge="bar-box")
            token = back_door(house, "pair", {"name": "bar-box", "role": DRIVES})["token"]
            waited_for("the house to miss the box", lambda: "bar-box" in till(house)["detail"])
            tiger.is_slow = True
            asks(house, "reports.print_open_checks", {})
            box = a_box(house, folder / "box", token)
            waited_for("the paper to reach the printer", lambda: bool(tiger._kept))
            box.kill()
            box.wait()
            house.kill()
            tiger.catch_up()
            house.start()
            box = a_box(house, folder / "box", token)
            waited_for("the doubt", lambda: [job["state"] for job in jobs(house)] == ["unknown"])
            asks(house, "reports.print_open_checks", {})
            waited_for(
                "the next paper",
                lambda: sorted(job["state"] for job in jobs(house)) == ["printed", "unknown"],
            )
            assert len(tiger.papers) == 2, "one for each time that it was asked for"
    finally:
        if box is not None:
            box.kill()
            box.wait()
        house.stop()
