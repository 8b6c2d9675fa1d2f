"""The test strip: what a person has to see, on every model."""

from __future__ import annotations

import pytest

from printers.encode.escpos import as_escpos
from printers.encode.text import as_text
from printers.profiles import PROFILES, Profile, profile_of
from printers.strip import ruler, strip
from tests.printers.tape_reader import letters, read

profiles = pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)


@profiles
def test_the_ruler_is_as_wide_as_the_paper(profile: Profile) -> None:
    rows = letters(as_escpos(tuple(strip(profile)), profile)).splitlines()
    assert ruler(profile.columns) in rows
    assert len(ruler(profile.columns)) == profile.columns


def test_a_ruler_counts() -> None:
    assert ruler(32) == "....5...10....5...20....5...30.."


@profiles
def test_every_page_of_the_model_is_selected(profile: Profile) -> None:
    seen = {token.data for token in read(as_escpos(tuple(strip(profile)), profile))[0]}
    pages = [name for name in profile.pages if f"{name}  " in as_text(tuple(strip(profile)))]
    assert pages
    assert len([data for data in seen if data.startswith(b"\x1bt")]) >= len(pages)


def test_an_epson_s_pages_all_have_their_letters() -> None:
    page = as_text(tuple(strip(profile_of("tm-m30"))))
    for name, letter in zip(profile_of("tm-m30").pages, "€ŁЖαğ", strict=True):
        (row,) = (row for row in page.splitlines() if row.startswith(f"{name}  ") and letter in row)
        assert row


def test_what_cannot_be_seen_is_not_on_it() -> None:
    needle = as_text(tuple(strip(profile_of("tm-u220"))))
    assert "red" in needle
    assert "[qr" not in needle
    assert "3x" not in needle
    assert "drawn: " in needle
    assert "spelt: " in as_text(tuple(strip(profile_of("impact"))))
