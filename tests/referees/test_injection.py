"""Whatever people type, a reader that is not ours finds no command in it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from printers.profiles import PROFILES
from tests.printers.encode.test_escpos import everywhere
from tests.referees.npos import readings
from tests.referees.test_npos import EXPECTED, as_job

PAPERS_AT_ONCE = 24
"""One start of Node reads them all."""


@settings(max_examples=8)
@given(st.lists(st.text(max_size=60), min_size=PAPERS_AT_ONCE, max_size=PAPERS_AT_ONCE))
def test_typed_words_are_letters_and_nothing_else(typed: list[str]) -> None:
    models = [*PROFILES.values()] * 2
    jobs = [as_job(everywhere(words), model) for words, model in zip(typed, models, strict=True)]
    for reading in readings(jobs):
        assert reading.error == ""
        assert reading.strays() == b""
        assert set(reading.commands()) <= EXPECTED
        assert reading.commands().count("GS V") == 1
        assert "ESC p" not in reading.commands()
