"""`comanda printers`: how each stands, and one that changed is accepted by its owner."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

import pytest

from server.doors.demo import furnished
from server.doors.open_house import opened
from server.doors.printers_command import in_groups, printers
from server.kit.ids import PrinterId
from server.paper.meet import MeetPrinter
from server.settings import settings


@pytest.fixture
def asks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house that has met somebody else at the grill's printer."""
    monkeypatch.setenv("DATA", str(folder))

    async def play() -> None:
        house = await opened(settings())
        await furnished(house)
        for identity in ("aa" * 32, "bb" * 32):
            await house.tell(MeetPrinter(printer=PrinterId("grill"), identity=identity), identity)
        await house.close()

    asyncio.run(play())
    return folder


def command(what: str, printer: str | None = None) -> int:
    return asyncio.run(
        printers(argparse.Namespace(what=what, printer=printer, yes=True, house=None))
    )


def test_the_owner_reads_who_is_where_and_accepts_a_stranger(
    asks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asks
    assert command("list") == 0
    said = capsys.readouterr().out
    assert "grill · Grill · virtual: · ok" in said
    assert f"now answers {in_groups('bb' * 32)}: comanda printers trust grill" in said
    assert command("trust", "grill") == 0
    assert "prints again" in capsys.readouterr().out
    assert command("trust", "grill") == 0
    assert "Nothing to do" in capsys.readouterr().out


def test_a_printer_that_is_not_there_is_said(
    asks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asks
    assert command("trust", "cellar") == 1
    assert "grill" in capsys.readouterr().err


def test_a_fingerprint_reads_as_browsers_show_it() -> None:
    assert in_groups("0a" * 32).startswith("0A:0A:0A")
    assert in_groups("00:11:62:0d:1a:2b") == "00:11:62:0d:1a:2b"


def test_a_printer_that_polls_gets_a_fresh_address_each_time(
    asks: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asks
    monkeypatch.setenv("HOST", "127.0.0.1")
    assert command("address", "grill") == 1
    assert "does not poll" in capsys.readouterr().err
    told = {"name": "Grill", "address": "sdp:", "profile": "default", "for_till": False}
    asyncio.run(set_up({"id": "grill", **told}))
    addresses, passwords = [], []
    for _ in range(2):
        assert command("address", "grill") == 0
        rows = [row.strip() for row in capsys.readouterr().out.splitlines()]
        addresses.append(next(row for row in rows if "/sdp/" in row))
        passwords.append(next(row for row in rows if row.startswith("password")))
        assert "http://127.0.0.1:8010/sdp" in rows
        assert "user      grill" in rows
    assert addresses[0] != addresses[1]
    assert passwords[0] != passwords[1]
    assert addresses[0].startswith("http://127.0.0.1:8010/sdp/")


async def set_up(printer: dict[str, object]) -> None:
    letterhead = {"id": "house", "name": "Osteria", "address": (), "tax_number": "",
                  "currency": "EUR", "footer": "", "time_zone": "Europe/Berlin"}  # fmt: skip
    house = await opened(settings())
    answer = await house.ask("paper.set_up", {"letterhead": letterhead, "printers": [printer]})
    assert answer.status == "done"
    await house.close()


@pytest.mark.parametrize("url", ["", "comanda.example.com"])
def test_an_address_that_is_no_house_s_is_said(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = argparse.Namespace(house=url or "x", token="", authority=None)
    assert asyncio.run(printers(said)) == 1
    assert "is no address of a house" in capsys.readouterr().err
