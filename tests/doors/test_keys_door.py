"""Lists of keys that the owner laid into the data folder."""

from __future__ import annotations

from pathlib import Path

from server.doors.keys_door import BYTES_MAX, FILES_MAX, lists_in
from tests.doors.house import AtTheDoor


def test_a_house_without_lists_of_its_own_says_so(door: AtTheDoor) -> None:
    assert door.here.get("/kds/keys.json").json() == []


def test_what_the_owner_wrote_is_told_as_it_stands(door: AtTheDoor) -> None:
    folder = door.house.settings.data / "keys"
    folder.mkdir()
    (folder / "our-bar.json").write_text('{"id": "our-bar", "keys": {"start": ["x"]}}')
    [told] = door.here.get("/kds/keys.json").json()
    assert told == {
        "file": "our-bar.json", "content": {"id": "our-bar", "keys": {"start": ["x"]}},
    }  # fmt: skip


def test_what_cannot_be_read_has_a_name_and_no_content(tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "endless.json").write_text(f'"{"x" * BYTES_MAX}"')
    (tmp_path / "letters.json").write_bytes(b'"\xff"')
    assert [(each.file, each.content) for each in lists_in(tmp_path)] == [
        ("broken.json", None), ("endless.json", None), ("letters.json", None),
    ]  # fmt: skip


def test_there_is_an_end_to_it(tmp_path: Path) -> None:
    for number in range(FILES_MAX + 5):
        (tmp_path / f"{number}.json").write_text("{}")
    assert len(lists_in(tmp_path)) == FILES_MAX


def test_a_stranger_is_not_told(door: AtTheDoor) -> None:
    assert door.stranger.get("/kds/keys.json").status_code == 403
