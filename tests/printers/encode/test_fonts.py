"""Fonts: a fresh machine without any prints Greek, Cyrillic, Hebrew and Arabic all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from printers.encode import fonts
from printers.encode.fonts import Fonts, can_join, is_joined


@pytest.fixture
def of_a_bare_machine(monkeypatch: pytest.MonkeyPatch) -> Fonts:
    """No fontconfig, no font in any folder; only what came along."""
    monkeypatch.setattr(fonts, "FOLDERS", ())
    monkeypatch.setenv("PATH", "")
    return Fonts(fonts._faces())


@pytest.mark.parametrize("words", ["Ж", "αω", "Łşğ", "€", "─", "ế"])
def test_letters_came_along(words: str, of_a_bare_machine: Fonts) -> None:
    assert all(of_a_bare_machine.has(letter) for letter in words)


@pytest.mark.skipif(not can_join(), reason="this machine's Pillow cannot join letters")
@pytest.mark.parametrize("words", ["שלום", "كباب"])
def test_letters_that_join_came_along(words: str, of_a_bare_machine: Fonts) -> None:
    assert all(of_a_bare_machine.has(letter) for letter in words)


def test_letters_that_must_join_and_cannot_are_not_drawn(
    of_a_bare_machine: Fonts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "can_join", lambda: False)
    assert not of_a_bare_machine.has("ك")
    assert of_a_bare_machine.has("Ж")


def test_a_letter_of_no_font_is_known_to_be_missing(of_a_bare_machine: Fonts) -> None:
    assert of_a_bare_machine.face_of("\U00016f00") is None


def test_folders_are_searched_where_fontconfig_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (came,) = {file for file, _ in fonts._came_along() if "Rubik" in file.name}
    (tmp_path / "Found-Regular.ttf").write_bytes(came.read_bytes())
    (tmp_path / "Broken-Regular.ttf").write_bytes(b"no font")
    (tmp_path / "Found-Italic.ttf").write_bytes(came.read_bytes())
    monkeypatch.setattr(fonts, "FOLDERS", (str(tmp_path),))
    monkeypatch.setattr(fonts, "CAME_ALONG", ())
    monkeypatch.setenv("PATH", "")
    found = Fonts(fonts._faces())
    face = found.face_of("a")
    assert face is not None
    assert face.file.name == "Found-Regular.ttf"


def test_which_letters_join() -> None:
    assert all(is_joined(letter) for letter in "كשक")
    assert not any(is_joined(letter) for letter in "a5Ж牛 ")
