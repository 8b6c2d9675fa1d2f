"""What an opened house prints is true: addresses that a browser can type, a code that pairs."""

from __future__ import annotations

import pytest

from server.doors.addresses import addresses, announcement, is_only_here

LINK = "http://192.0.2.2:8010/pair?link=abc"


def test_every_address_of_this_machine_comes_with_its_own_first() -> None:
    assert addresses("0.0.0.0", 8010)[0] == "http://127.0.0.1:8010"  # noqa: S104 - compared


def test_an_address_that_was_chosen_is_printed_alone() -> None:
    assert addresses("192.0.2.2", 80) == ["http://192.0.2.2:80"]
    assert addresses("::1", 80) == ["http://[::1]:80"]


@pytest.mark.parametrize(
    ("host", "only_here"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("192.0.2.2", False)],
)
def test_only_this_machine_reaches_its_own_names(host: str, *, only_here: bool) -> None:
    assert is_only_here(host) == only_here


def test_a_code_is_shown_only_where_a_tablet_can_follow_it() -> None:
    shown = "\n".join(announcement(["http://192.0.2.2:8010"], LINK, only_here=False))
    hidden = "\n".join(announcement(["http://127.0.0.1:8010"], LINK, only_here=True))
    assert LINK in shown
    assert "█" in shown
    assert LINK not in hidden
    assert "HOST=0.0.0.0" in hidden
