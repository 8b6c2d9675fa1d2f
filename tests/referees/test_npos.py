"""An independent reader of ESC/POS judges our jobs: letters are letters, commands are ours."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from printers.document import Beep, Cut, Document, Line, Pulse, Qr, columns, has_pulse
from printers.encode.escpos import as_escpos
from printers.profiles import PROFILES, Profile
from printers.transport.question import question
from tests.printers.encode.test_escpos import HOSTILE, everywhere
from tests.printers.makers import DOCKET
from tests.printers.test_faults import KINDS
from tests.referees.npos import Reading, readings

EXPECTED = {
    *("ESC @", "FS .", "ESC t", "ESC !", "ESC E", "GS B", "GS !", "ESC r", "ESC a", "ESC d"),
    *("GS V", "GS (k", "ESC p", "ESC B", "GS (H", "GS r", "GS v0", "GS (D"),
    *("ESC *", "ESC 3", "ESC 2"),
}
PAPERS: dict[str, Document] = {
    **KINDS,
    "everything": (*DOCKET[:-1], Qr("https://pay.example/1"), Beep(2), Cut()),
    "foreign": (Line("2 Борщ", size=2), Line("ОРЕХИ", inverse=True), columns("σαλάτα", "9.50")),
    "cash": (*KINDS["receipt"], Pulse()),
    **{f"hostile {place}": everywhere(words) for place, words in enumerate(HOSTILE)},
}


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    paper: Document
    profile: Profile
    reading: Reading

    def __str__(self) -> str:
        return f"{self.name} on {self.profile.name}"


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    asked = [
        (name, paper, profile) for name, paper in PAPERS.items() for profile in PROFILES.values()
    ]
    read = readings([as_job(paper, profile) for _, paper, profile in asked])
    return [Case(*case, reading) for case, reading in zip(asked, read, strict=True)]


def as_job(paper: Document, profile: Profile) -> bytes:
    """All bytes that leave the house for one paper."""
    asked = question(profile.acknowledgement, 7)
    return as_escpos(paper, profile) + (asked.asked if asked else b"")


def test_every_job_is_read_to_its_end_and_holds_no_command_of_others(cases: list[Case]) -> None:
    for case in cases:
        assert case.reading.error == "", case
        assert set(case.reading.commands()) <= EXPECTED, case


def test_letters_stand_among_letters_alone(cases: list[Case]) -> None:
    for case in cases:
        assert case.reading.strays() == b"", case


def test_one_paper_is_cut_once_and_a_drawer_opens_only_when_asked(cases: list[Case]) -> None:
    for case in cases:
        told = case.reading.commands()
        cuts = 0 if case.name == "drawer" or not case.profile.has_cutter else 1
        assert told.count("GS V") == cuts, case
        assert told.count("ESC p") == has_pulse(case.paper), case


def test_a_docket_is_read_as_it_was_written(cases: list[Case]) -> None:
    for case in cases:
        if case.name == "docket":
            words = case.reading.words()
            assert "VOID" in words
            assert "3 Rib-eye, now 2" in words
            assert "NUT ALLERGY" in words


def test_the_referee_knows_a_foul_when_it_sees_one() -> None:
    drawer, bell, unknown = readings([b"soup\x1bp\x00\x19\xfa", b"so\x07up", b"soup\x1b\x7f"])
    assert "ESC p" in drawer.commands()
    assert bell.strays() == b"\x07"
    assert "Can not parse" in unknown.error
