"""A printer's late word: that a paper is out is still worth hearing, from the one that had it."""

from __future__ import annotations

import pytest

from printers.encode.epos_xml import job_name
from printers.spool import Attempt
from printers.transport.outcome import Confirmed, Held, Outcome
from server.doors.late_words import told_late
from server.doors.leases import Lease
from server.doors.paper_spool import PRINTING, PaperAttempts
from server.kit.ids import fresh
from server.paper.job import Job
from tests.doors.house import AtTheDoor

NEVER_BEGUN = "01a22d06-9996-73cb-b79c-ce87c64b8780"


def a_job(door: AtTheDoor) -> tuple[Job, str]:
    """A paper on its way to the bar, and the attempt that was written down."""
    house = door.house

    async def begin() -> str:
        lease = Lease(house, PRINTING)
        assert await lease.is_ours()
        attempt = Attempt(id=fresh(), printer="till", job=job.id, copy=0)
        await PaperAttempts(lease).begin(attempt)
        return attempt.id

    assert door.run(house.ask("reports.print_open_checks", {})).status == "done"
    (job,) = house.board.all(Job)
    return job, door.run(begin())


@pytest.mark.parametrize(
    ("printer", "outcome", "state"),
    [
        ("till", Confirmed("http"), "printed"),
        ("till", Held("out of paper"), "queued"),
        ("bar", Confirmed("http"), "queued"),
    ],
)
def test_only_that_it_is_out_and_only_by_its_own_printer(
    door: AtTheDoor, printer: str, outcome: Outcome, state: str
) -> None:
    job, attempt = a_job(door)
    for _ in range(2):
        door.run(told_late(door.house, printer, job_name(attempt), outcome))
    now = door.house.board.one(Job, job.id)
    assert now is not None
    assert now.state == state


@pytest.mark.parametrize("attempt", ["", "nonsense", "x" * 500, "../keys", NEVER_BEGUN])
def test_a_word_about_nothing_is_nothing(door: AtTheDoor, attempt: str) -> None:
    rev = door.house.relay.rev
    door.run(told_late(door.house, "grill", attempt, Confirmed("http")))
    assert door.house.relay.rev == rev
