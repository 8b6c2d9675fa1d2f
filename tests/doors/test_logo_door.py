"""The owner puts a logo on bills and receipts: from the page, from a file, from the command."""

from __future__ import annotations

import argparse
import asyncio
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from printers.document import Line, Picture
from server.doors.file_faults import checked
from server.doors.house_preview import besides_the_menu
from server.doors.kept_pictures import filled, picture_in
from server.doors.printers_command import printers
from server.doors.restaurant_file import FileFaulty
from server.doors.set_up import commands
from server.paper.letterhead import Letterhead
from tests.doors.files import written
from tests.doors.house import AtTheDoor
from tests.doors.test_devices_door import paired, session
from tests.printers.encode.test_pictures import a_picture, opened


def sets(who: Any, file: bytes, **shown: Any) -> tuple[int, str]:
    reply = who.post("/printers/logo", json={"png": b64encode(file).decode()}, **shown)
    return reply.status_code, "" if reply.status_code == 204 else reply.json()["sentence"]


def logo_of(door: AtTheDoor) -> str:
    head = door.house.board.one(Letterhead, "house")
    assert head is not None
    return head.logo


def test_the_owner_sets_it_sees_it_as_it_is_printed_and_takes_it_off(door: AtTheDoor) -> None:
    assert door.here.get("/printers/logo.png").json()["code"] == "paper.no_logo"
    assert sets(door.here, a_picture()) == (204, "")
    shown = door.here.get("/printers/logo.png")
    assert shown.headers["content-type"] == "image/png"
    assert (opened(shown.content).mode, opened(shown.content).size) == ("1", (576, 80))
    assert sets(door.here, b"") == (204, "")
    assert logo_of(door) == ""
    assert door.here.get("/printers/logo.png").status_code == 404


def test_what_is_no_picture_is_said_and_changes_nothing(door: AtTheDoor) -> None:
    assert sets(door.here, b"GIF89a") == (400, "The picture is no PNG.")
    broken = door.here.post("/printers/logo", json={"png": "not base64"})
    assert broken.json()["sentence"] == "The picture is damaged."
    assert logo_of(door) == ""


def test_elsewhere_a_manager_alone_sets_it(door: AtTheDoor) -> None:
    tablet = paired(door)
    assert sets(door.stranger, a_picture())[0] == 401
    assert sets(door.stranger, a_picture(), headers=session(door, tablet, "anna", "1111"))[0] == 403
    marco = session(door, tablet, "marco", "9999")
    assert sets(door.stranger, a_picture(), headers=marco)[0] == 204
    assert door.stranger.get("/printers/logo.png").status_code == 403, (
        "papers are not for strangers"
    )


def test_papers_name_it_and_are_filled_in_with_what_they_were_given(door: AtTheDoor) -> None:
    sets(door.here, a_picture())
    old = logo_of(door)
    sets(door.here, a_picture(high=40))
    for name in (old, logo_of(door)):
        (logo, total) = filled(door.house.reads, (Picture(png="", kept=name), Line("TOTAL")))
        assert logo == Picture(png=picture_in(door.house.reads, name), kept=name)
        assert total == Line("TOTAL")
    assert picture_in(door.house.reads, old) != picture_in(door.house.reads, logo_of(door))
    assert picture_in(door.house.reads, "nobody-knows") == ""


def test_a_restaurant_s_file_names_a_picture_beside_it(door: AtTheDoor, folder: Path) -> None:
    file = written(folder, ('currency = "EUR"', 'currency = "EUR"\nlogo = "bridge.png"'))
    with pytest.raises(FileFaulty, match=r"The logo .*bridge\.png cannot be read: No such file"):
        checked(file)
    (folder / "bridge.png").write_bytes(b"GIF89a")
    with pytest.raises(FileFaulty, match=r"The logo .*bridge\.png: The picture is no PNG"):
        checked(file)
    (folder / "bridge.png").write_bytes(a_picture())
    content = checked(file)
    assert besides_the_menu(door.house.settings.url, content) == [
        "~ the house: logo none → another picture"
    ]
    for name, args in commands(content):
        assert door.run(door.house.ask(name, args)).status == "done"
    assert logo_of(door) != ""
    for name, args in commands(checked(written(folder))):
        door.run(door.house.ask(name, args))
    assert logo_of(door) != "", "a file without a logo leaves the one that is there"


def test_the_command_sets_it_and_takes_it_off(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATA", str(folder / "data"))
    picture = folder / "logo.png"

    def command(file: Path | None = None, *, none: bool = False) -> int:
        asked = {"what": "logo", "printer": str(file) if file else None, "none": none}
        return asyncio.run(printers(argparse.Namespace(**asked, house=None, yes=True)))

    assert command() == 1
    assert command(picture) == 1
    picture.write_bytes(a_picture())
    assert command(picture) == 0
    assert "have this logo" in capsys.readouterr().out
    assert command(none=True) == 0
    assert "no logo any more" in capsys.readouterr().out
