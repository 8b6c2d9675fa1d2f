"""The house's own certificates over the years: made once, renewed unasked, never in the way."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
import structlog

from server.https.authority import ClockWrong
from server.https.certificates import locked
from server.https.own import OwnCertificates
from server.https.safe import Safe
from server.kit.clock import Moment
from tests.https.handshake import shown, tablet
from tests.https.makers import A_YEAR_ON, DAY, IN_1970, NOON, at_home, moved_to


def own(folder: Path, now: Moment = NOON) -> OwnCertificates:
    return OwnCertificates.opened(Safe(folder / "https"), at_home(), now)


def test_a_tablet_that_joined_trusts_the_house_by_name_and_by_address(folder: Path) -> None:
    made = own(folder)
    door, joined = locked(made).context, tablet(made.authority)
    for name in ("192.168.1.20", "fd12:3456::20", "osteria.local", "localhost", "127.0.0.1"):
        assert shown(door, joined, name) == made.leaf


def test_a_tablet_that_did_not_join_or_asks_for_another_trusts_nobody(folder: Path) -> None:
    made = own(folder)
    door = locked(made).context
    for visitor, name in ((tablet(), "osteria.local"), (tablet(made.authority), "bank.example")):
        with pytest.raises(ssl.SSLCertVerificationError):
            shown(door, visitor, name)


def test_tablets_join_once_whatever_happens_to_the_certificate(folder: Path) -> None:
    first = own(folder)
    joined = tablet(first.authority)
    again = own(folder, A_YEAR_ON)
    assert again.authority.fingerprint == first.authority.fingerprint
    assert again.leaf.not_valid_after_utc > first.leaf.not_valid_after_utc
    assert shown(locked(again).context, joined, "osteria.local") == again.leaf


def test_a_start_with_a_good_certificate_keeps_it(folder: Path) -> None:
    assert own(folder).leaf == own(folder, Moment(NOON + 100 * DAY)).leaf


def test_who_knocks_after_a_renewal_sees_the_new_one_at_the_same_door(folder: Path) -> None:
    made = own(folder)
    lock, joined, before = locked(made), tablet(made.authority), made.leaf
    door = lock.context
    assert not lock.looked_after(NOON, at_home())
    assert shown(door, joined, "192.168.1.20") == before
    assert lock.looked_after(A_YEAR_ON, at_home())
    assert shown(door, joined, "192.168.1.20") == made.leaf != before
    assert not lock.looked_after(A_YEAR_ON, at_home())


def test_another_address_is_shown_as_soon_as_the_machine_has_it(folder: Path) -> None:
    made = own(folder)
    lock, joined = locked(made), tablet(made.authority)
    with pytest.raises(ssl.SSLCertVerificationError):
        shown(lock.context, joined, "192.168.1.57")
    assert lock.looked_after(NOON, at_home("192.168.1.57/24"))
    assert shown(lock.context, joined, "192.168.1.57") == made.leaf


def test_a_machine_on_a_strange_network_says_so_once_and_serves_on(folder: Path) -> None:
    made = own(folder)
    with structlog.testing.capture_logs() as said:
        for _ in range(3):
            assert not made.renewed(NOON, moved_to("10.9.8.7/16"))
    assert [str(each) for each in made.strange] == ["10.9.8.7"]
    assert len(said) == 1
    assert "not made for 10.9.8.7" in said[0]["why"]


def test_a_first_start_with_a_clock_in_1970_makes_nothing(folder: Path) -> None:
    with pytest.raises(ClockWrong, match="Set the clock"):
        own(folder, IN_1970)
    assert not (folder / "https" / "authority.pem").exists()


def test_a_later_start_with_a_clock_in_1970_serves_on_and_says_so(folder: Path) -> None:
    before = own(folder).leaf
    with structlog.testing.capture_logs() as said:
        woken = own(folder, IN_1970)
    assert woken.leaf == before
    assert "clock says 1970" in woken.trouble
    assert [row["event"] for row in said] == ["https.trouble"]
    assert not woken.renewed(NOON, at_home())
    assert woken.trouble == ""


def test_a_leaf_that_was_lost_is_issued_again(folder: Path) -> None:
    made = own(folder)
    made.safe.leaf_file.unlink()
    again = own(folder)
    assert again.leaf != made.leaf
    assert shown(locked(again).context, tablet(made.authority), "osteria.local") == again.leaf
