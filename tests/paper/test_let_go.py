"""Nobody needs that paper: told by mouth, or the dish is gone."""

from __future__ import annotations

import pytest

from server.paper.job import Job
from server.paper.let_go import LetGo
from server.paper.move import NotYourPaper
from tests.paper.backups import a_chain, path
from tests.paper.makers import needs, reports


def test_what_was_told_by_mouth_is_printed_no_more() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    evening.lets_time_pass(minutes=20)
    evening.asks("bea", LetGo(job=job, told=True))
    shown = evening.sees_one(Job, job)
    assert (shown.state, shown.copies[0].detail) == ("let_go", "told by mouth")
    assert not shown.is_on_its_way


def test_twice_is_once_and_what_is_out_is_out() -> None:
    evening = a_chain()
    job, out = needs(evening, "grill-5"), needs(evening, "grill-6")
    reports(evening, out, "printed")
    evening.asks("bea", LetGo(job=job))
    assert evening.asks("bea", LetGo(job=job)).happened == ()
    assert evening.asks("bea", LetGo(job=out)).happened == ()


def test_a_late_word_that_it_came_out_stands() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    evening.asks("bea", LetGo(job=job))
    reports(evening, job, "printed")
    assert path(evening, job) == [("grill", "", "printed")]


def test_a_colleague_s_paper_stays() -> None:
    evening = a_chain()
    with pytest.raises(NotYourPaper):
        evening.asks("anna", LetGo(job=needs(evening, "grill-5")))
