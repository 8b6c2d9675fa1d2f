"""The workers see what they work on."""

from __future__ import annotations

from server.doors.board import Board
from server.doors.watched import ON_THEIR_WAY, WATCHED
from server.house import HOUSE
from server.kit.clock import Moment
from server.kit.ids import PersonId, PrinterId
from server.paper.job import Copy, Job, State


def a_job(id_: str, state: State) -> Job:
    return Job(
        id=id_,
        printer=PrinterId("grill"),
        paper="cook",
        title="GRILL 1",
        asked_at=Moment(0),
        state=state,
        copies=(Copy(mark="", asked_at=Moment(0), by=PersonId("anna")),),
    )


def test_whatever_the_clock_asks_for_is_watched() -> None:
    assert {kind for due in HOUSE.dues for kind in due.kinds} <= set(WATCHED)
    assert len(WATCHED) == len(set(WATCHED))


def test_a_paper_is_picked_until_it_is_out() -> None:
    board = Board(WATCHED, [ON_THEIR_WAY])
    board.hang([a_job("one", "queued"), a_job("two", "printed")])
    assert board.picked(ON_THEIR_WAY) == [a_job("one", "queued")]
    board.hang([a_job("one", "printed")])
    assert board.picked(ON_THEIR_WAY) == []
    assert len(board.all(Job)) == 2
