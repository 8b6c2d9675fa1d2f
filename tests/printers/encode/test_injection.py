"""Whatever people type: letters on paper, and no command that nobody meant."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printers.document import Document, Line, columns
from printers.encode.charset import clean, fit, runs
from printers.encode.escpos import as_escpos
from printers.profiles import PROFILES, Profile
from tests.printers.encode.test_escpos import everywhere
from tests.printers.tape_reader import commands, letters

NOTE = "ganz ohne Nüsse, bitte! "
LOOKS = {b"\x1b@", b"\x1c.", b"\x1bt", b"\x1b!", b"\x1d!", b"\x1bE", b"\x1dB", b"\x1br", b"\x1ba"}
ACTS = {b"\x1bd", b"\x1dV", b"\x1dv", b"\x1d(", b"\x1b*", b"\x1b3", b"\x1b2"}
names = st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1, max_size=60)

every_model = pytest.mark.parametrize(
    "profile", PROFILES.values(), ids=lambda profile: profile.name
)


SIGNS = [
    range(0x3400),
    range(0xA000, 0xAC00),
    range(0xD800, 0xDA00),
    range(0xF800, 0x11000),
    range(0x1D000, 0x20000),
    range(0xE0000, 0xE0200),
]
"""All of Unicode but what is Chinese, Korean, of dead languages, or of nobody."""


@pytest.mark.parametrize("signs", SIGNS, ids=str)
def test_no_sign_of_unicode_becomes_a_command(signs: range) -> None:
    for letter in map(chr, signs):
        assert not unicodedata.category(letter).startswith("C") or clean(letter) in {"", " "}
    for _, code in runs(fit("".join(map(chr, signs)), ("cp437",)), ("cp437",), "cp437"):
        assert all(byte >= 0x20 and byte != 0x7F for byte in code)


@every_model
@settings(max_examples=25)
@given(words=st.text(max_size=40))
def test_the_only_commands_are_looks_and_pictures_and_the_cut(profile: Profile, words: str) -> None:
    told = commands(as_escpos(everywhere(words), profile))
    assert {command[:2] for command in told} <= LOOKS | ACTS
    assert {command[:3] for command in told if command[:2] == b"\x1d("} <= {b"\x1d(D"}
    assert sum(command[:2] == b"\x1dV" for command in told) == 1


def squeezed(words: str) -> str:
    return "".join(words.split())


@every_model
@settings(max_examples=25)
@given(dish=st.lists(names, min_size=1, max_size=6), price=st.integers(0, 99_999))
def test_a_name_is_never_cut_short(profile: Profile, dish: list[str], price: int) -> None:
    name = " ".join(dish)
    paper: Document = (
        Line(f"2 {name}", size=2, hang=2),
        Line(name, size=3),
        Line(name, inverse=True, indent=4),
    )
    printed = squeezed(letters(as_escpos(paper, profile)))
    assert printed.count(squeezed(name)) >= 3
    beside = letters(as_escpos((columns(name, f"{price / 100:.2f}"),), profile))
    assert f"{price / 100:.2f}" in beside
    assert all(len(row) <= profile.columns for row in beside.splitlines())


@every_model
def test_a_modifier_of_two_hundred_letters_is_on_the_paper(profile: Profile) -> None:
    long = "+ extra " + "sehr " * 38 + "scharf"
    printed = letters(as_escpos((Line(long, size=2, indent=2, hang=2),), profile))
    assert squeezed(printed) == squeezed(long)


@pytest.mark.parametrize("note", [NOTE * 417, "x" * 10_000, "🥜" * 10_000, "كباب " * 2_000])
def test_a_note_of_ten_thousand_letters_is_printed(note: str) -> None:
    told = commands(as_escpos((Line(note),), PROFILES["58mm"]))
    assert sum(command[:2] == b"\x1dV" for command in told) == 1


def test_all_of_a_long_note_is_there() -> None:
    printed = letters(as_escpos((Line(NOTE * 417),), PROFILES["58mm"]))
    assert squeezed(printed) == squeezed(NOTE * 417)
