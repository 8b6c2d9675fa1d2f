"""A paper as ESC/POS: the right letters, the right looks, and no command that nobody meant."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.document import Banner, Beep, Cut, Document, Line, Pulse, Qr, Rule, columns
from printers.encode.escpos import as_escpos
from printers.profiles import PROFILES, Profile, profile_of
from tests.printers.makers import DOCKET
from tests.printers.tape_reader import commands, letters, read

DEFAULT = profile_of("default")
HOSTILE = (
    "x\x1bp\x00\x19\xfa",
    "\x10\x14\x01\x00\x01",
    "\x1d(k\x03\x001Q0",
    "\x1dV\x00",
    "\x1b@\x1b!\xff",
    "a\x00b\x7fc\x80\x9b",
    "\u202ekcab\u202c",
    "\ud83e\udd5c\u200d",
    "\x1c&\x1ct\x01",
    "line\r\nfeed\x0c\x0b\x85\u2028",
)


def everywhere(words: str) -> Document:
    """The same words in every place where words may stand."""
    return (
        Banner(words),
        Line(words),
        columns(words, words),
        Rule(words),
        Line(words, inverse=True),
    )


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
@pytest.mark.parametrize("words", HOSTILE)
def test_no_note_of_a_guest_becomes_a_command(words: str, profile: Profile) -> None:
    kinds = {command[:2] for command in commands(as_escpos(everywhere(words), profile))}
    looks = {b"\x1b@", b"\x1c.", b"\x1bt", b"\x1b!", b"\x1bE", b"\x1dB", b"\x1br"}
    assert kinds <= looks | {b"\x1bd", b"\x1dV"}


@given(st.text())
def test_exactly_one_cut_and_no_drawer_whatever_is_typed(words: str) -> None:
    told = commands(as_escpos(everywhere(words), DEFAULT))
    assert [command[:2] for command in told].count(b"\x1dV") == 1
    assert not any(command.startswith((b"\x1bp", b"\x10", b"\x1bB")) for command in told)


def test_a_docket_arrives_letter_by_letter() -> None:
    words = letters(as_escpos(DOCKET, DEFAULT)).splitlines()
    assert words[0] == "VOID".center(24)
    assert words[2] == "Table 7" + "of GRILL 4".rjust(41)
    assert words[4:6] == ["3 Rib-eye, now 2", "    + pepper sauce"]


def test_letters_of_other_countries_arrive() -> None:
    words = "5 € Łosoś, Жаркое, μουσακάς"
    assert letters(as_escpos((Line(words),), DEFAULT)).splitlines()[0] == words


def test_a_large_inverse_line_looks_so_and_the_next_does_not() -> None:
    tape = as_escpos((Line("VOID", size=2, bold=True, inverse=True), Line("plain")), DEFAULT)
    told = [token.data for token in read(tape)[0]]
    at = told.index(b" VOID ")
    assert {b"\x1b!\x30", b"\x1bE\x01", b"\x1dB\x01"} <= set(told[:at])
    assert {b"\x1b!\x00", b"\x1bE\x00", b"\x1dB\x00"} <= set(told[at : told.index(b"plain")])


def test_an_impact_printer_prints_red_instead_of_inverse() -> None:
    told = commands(as_escpos((Banner("VOID"),), profile_of("impact")))
    assert b"\x1br\x01" in told
    assert not any(command.startswith(b"\x1dB") for command in told)


def test_drawer_beep_and_code_are_commands_of_ours() -> None:
    told = commands(as_escpos((Pulse(), Beep(99), Qr("https://pay/1")), DEFAULT))
    assert b"\x1bp\x0022" in told
    assert b"\x1bB\x09\x04" in told
    assert any(b"https://pay/1" in command for command in told)


def test_a_printer_without_codes_prints_their_words() -> None:
    assert "https://pay/1" in letters(as_escpos((Qr("https://pay/1"),), profile_of("impact")))


def test_a_paper_is_cut_once_at_its_end() -> None:
    assert as_escpos((Line("a"),), DEFAULT) == as_escpos((Line("a"), Cut()), DEFAULT)


def test_the_same_paper_is_the_same_bytes_whatever_was_printed_before() -> None:
    first = as_escpos(DOCKET, DEFAULT)
    as_escpos((Line("Łódź"),), DEFAULT)
    assert as_escpos(DOCKET, DEFAULT) == first


def test_the_library_leaves_the_log_alone() -> None:
    assert not any("escpos" in str(handler) for handler in logging.getLogger().handlers)


def test_a_table_in_letters_three_times_as_large() -> None:
    told = commands(as_escpos((Line("Table 12", size=3), Line("2 Burger", size=2)), DEFAULT))
    large = told.index(b"\x1d!\x22")
    assert b"\x1b!\x30" in told[large:]


def test_an_impact_printer_doubles_what_it_cannot_triple() -> None:
    triple, double = ((Line("Table 12", size=size),) for size in (3, 2))
    impact = profile_of("impact")
    assert as_escpos(triple, impact) == as_escpos(double, impact)


@pytest.mark.parametrize(
    ("pulse", "asked"),
    [
        (Pulse(5), b"\x1bp\x01\x32\x32"),
        (Pulse(2, on_ms=60, off_ms=510), b"\x1bp\x00\x1e\xff"),
        (Pulse(2, on_ms=-1, off_ms=9_999), b"\x1bp\x00\x01\xff"),
    ],
)
def test_a_drawer_s_magnet_is_pulled_for_so_long(pulse: Pulse, asked: bytes) -> None:
    assert asked in commands(as_escpos((pulse,), DEFAULT))


def test_a_drawer_that_opens_cuts_no_paper() -> None:
    told = commands(as_escpos((Pulse(),), DEFAULT))
    assert not any(command.startswith(b"\x1dV") for command in told)
