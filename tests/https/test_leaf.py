"""The certificate at the door, as judged by openssl and by another verifier."""

from __future__ import annotations

import datetime as dt
import ipaddress
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from server.https.authority import Authority, ClockWrong, founded
from server.https.leaf import Leaf, is_due, issued, names_in, uncovered
from server.kit.clock import Moment
from tests.https.makers import DAY, IN_1970, NOON, at_home, forged, moved_to, openssl_says

AUTHORITY = founded(at_home(), NOON)
LEAF = issued(AUTHORITY, at_home(), NOON)


def later(days: int) -> Moment:
    return Moment(NOON + days * DAY)


@pytest.mark.parametrize(
    "asked",
    ["192.168.1.20", "fd12:3456::20", "127.0.0.1", "::1", "osteria.local", "osteria", "localhost"],
)
def test_openssl_trusts_the_house_by_every_name(folder: Path, asked: str) -> None:
    check = "-verify_ip" if asked[0].isdigit() or ":" in asked else "-verify_hostname"
    assert openssl_says(folder, AUTHORITY, LEAF, NOON, check, asked) == "OK"


@pytest.mark.parametrize("asked", ["bank.example", "192.168.1.21"])
def test_openssl_does_not_take_it_for_somebody_else(folder: Path, asked: str) -> None:
    check = "-verify_ip" if asked[0].isdigit() else "-verify_hostname"
    assert "mismatch" in openssl_says(folder, AUTHORITY, LEAF, NOON, check, asked)


@pytest.mark.parametrize(
    "stolen",
    [
        ("bank.example",),
        ("osteria.local", "bank.example"),
        ("notosteria",),
        (ipaddress.ip_address("8.8.8.8"),),
        (ipaddress.ip_address("2001:db8::1"),),
        (ipaddress.ip_address("192.168.2.20"),),
    ],
)
def test_a_stolen_key_opens_no_other_door(
    folder: Path, stolen: tuple[str | ipaddress.IPv4Address, ...]
) -> None:
    fake = forged(AUTHORITY, *stolen)
    assert "permitted subtree violation" in openssl_says(folder, AUTHORITY, fake, NOON)
    ours = forged(AUTHORITY, "osteria.local", ipaddress.ip_address("192.168.1.99"))
    assert openssl_says(folder, AUTHORITY, ours, NOON) == "OK"


def test_a_second_verifier_agrees() -> None:
    for name in (
        x509.DNSName("osteria.local"),
        x509.IPAddress(ipaddress.ip_address("192.168.1.20")),
    ):
        assert _verified(AUTHORITY, LEAF, name)
    with pytest.raises(VerificationError):
        _verified(AUTHORITY, LEAF, x509.DNSName("bank.example"))
    with pytest.raises(VerificationError):
        _verified(founded(at_home(), NOON), LEAF, x509.DNSName("osteria.local"))


def test_it_is_valid_for_no_longer_than_browsers_allow() -> None:
    lasts = LEAF.certificate.not_valid_after_utc - LEAF.certificate.not_valid_before_utc
    assert lasts == dt.timedelta(days=397)


def test_it_is_renewed_thirty_days_before_its_end() -> None:
    assert not is_due(LEAF.certificate, AUTHORITY, at_home(), later(365))
    assert is_due(LEAF.certificate, AUTHORITY, at_home(), later(367))
    assert is_due(LEAF.certificate, AUTHORITY, at_home(), later(5_000))


def test_it_is_issued_again_when_the_machine_gets_another_address() -> None:
    assert not is_due(LEAF.certificate, AUTHORITY, at_home(), NOON)
    assert is_due(LEAF.certificate, AUTHORITY, at_home("192.168.1.57/24"), NOON)
    renamed = replace(at_home(), names=("osteria", "localhost"))
    assert not is_due(LEAF.certificate, AUTHORITY, renamed, NOON)


def test_after_a_clock_from_the_future_it_is_issued_again() -> None:
    from_2099 = issued(AUTHORITY, at_home(), later(6_000))
    assert is_due(from_2099.certificate, AUTHORITY, at_home(), NOON)


def test_another_authority_s_certificate_is_not_kept() -> None:
    assert is_due(LEAF.certificate, founded(at_home(), NOON), at_home(), NOON)


def test_a_machine_that_moved_house_keeps_the_names_that_are_still_right(folder: Path) -> None:
    moved = moved_to("10.9.8.7/16")
    leaf = issued(AUTHORITY, moved, NOON)
    assert x509.DNSName("osteria.local") in names_in(leaf.certificate)
    assert [str(each) for each in uncovered(AUTHORITY, moved)] == ["10.9.8.7"]
    assert openssl_says(folder, AUTHORITY, leaf, NOON) == "OK"
    assert not is_due(leaf.certificate, AUTHORITY, moved, NOON)


def test_with_a_clock_in_1970_nothing_is_issued() -> None:
    with pytest.raises(ClockWrong):
        issued(AUTHORITY, at_home(), IN_1970)


def _verified(authority: Authority, leaf: Leaf, name: x509.DNSName | x509.IPAddress) -> bool:
    store = Store([authority.certificate])
    at = dt.datetime(2026, 11, 21, 12)  # noqa: DTZ001 - the verifier wants UTC without saying so
    chain = PolicyBuilder().store(store).time(at).build_server_verifier(name)
    return bool(chain.verify(leaf.certificate, []))
