"""A guest scans the code on a receipt: it opens that one, to them alone, for so many days."""

from __future__ import annotations

import pytest

from server.doors.demo import DEMO
from server.doors.receipt_links import link_of, numbered, token_of
from server.doors.restaurant_file import FileFaulty, read
from server.doors.set_up import commands
from server.kit.clock import DAY
from tests.doors.files import written
from tests.doors.house import AtTheDoor
from tests.doors.settled import asks, settled


def gives_codes(door: AtTheDoor, days: int = 30) -> None:
    """As the owner's file says it."""
    name, args = next(commands(read(DEMO)))
    args["letterhead"]["receipts"] |= {"qr": True, "qr_days": days}
    asks(door, name, **args)


def scanned(door: AtTheDoor, receipt: int) -> str:
    """The path of the code on the paper."""
    link = link_of(door.house, f"receipt:{receipt}")
    assert link.startswith("http://127.0.0.1:8010/r/")
    return link.removeprefix("http://127.0.0.1:8010")


def test_the_code_opens_the_receipt_without_any_signing_in(door: AtTheDoor) -> None:
    gives_codes(door)
    number = settled(door)
    shown = door.stranger.get(scanned(door, number))
    assert shown.status_code == 200
    assert "RECEIPT 1" in shown.text
    assert "Tiramisu" in shown.text
    assert shown.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in shown.headers["content-security-policy"]


def test_a_guessed_or_altered_code_opens_nothing(door: AtTheDoor) -> None:
    gives_codes(door)
    first, second = settled(door), settled(door, "6")
    good = scanned(door, first)
    token = good.removeprefix("/r/")
    for wrong in (
        f"{second}-{token.partition('-')[2]}",
        token[:-1],
        token + "a",
        "1-",
        "1",
        "0001-" + token.partition("-")[2],
        "²-" + token.partition("-")[2],
        token_of(door.house, "invoice", "1"),
    ):
        shown = door.stranger.get(f"/r/{wrong}")
        assert (shown.status_code, "Tiramisu" in shown.text) == (404, False), wrong
    assert door.stranger.get(good).status_code == 200


def test_the_code_is_other_in_another_house(door: AtTheDoor) -> None:
    assert numbered(door.house, "receipt", token_of(door.house, "receipt", "7")) == 7
    assert token_of(door.house, "receipt", "7") != token_of(door.house, "receipt", "8")


def test_after_its_days_it_opens_nothing_any_more(door: AtTheDoor) -> None:
    gives_codes(door, days=2)
    path = scanned(door, settled(door))
    door.clock.moment += 2 * DAY
    assert door.stranger.get(path).status_code == 200
    door.clock.moment += 1
    assert door.stranger.get(path).status_code == 404


def test_without_codes_on_receipts_none_opens(door: AtTheDoor) -> None:
    assert door.stranger.get(scanned(door, settled(door))).status_code == 404


def test_tips_that_are_no_percents_are_said(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = written(
        tmp_path_factory.mktemp("mine"), ("suggested_tips = []", 'suggested_tips = ["1e3"]')
    )
    with pytest.raises(FileFaulty, match="“1e3” cannot be read"):
        list(commands(read(file)))
