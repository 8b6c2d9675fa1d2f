"""The house's own authority: for this house, for web servers, and for nothing else."""

from __future__ import annotations

import ipaddress

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from server.https.authority import ClockWrong, founded
from tests.https.makers import DAY, IN_1970, NOON, at_home


def test_an_authority_outlives_the_house_s_hardware_and_signs_nothing_but_its_leaves() -> None:
    made = founded(at_home(), NOON).certificate
    assert (made.not_valid_after_utc - made.not_valid_before_utc).days == 20 * 365
    basic = made.extensions.get_extension_for_class(x509.BasicConstraints)
    assert basic.critical
    assert (basic.value.ca, basic.value.path_length) == (True, 0)
    use = made.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert list(use) == [ExtendedKeyUsageOID.SERVER_AUTH]


def test_it_may_vouch_for_this_house_s_names_and_networks_alone() -> None:
    authority = founded(at_home(), NOON)
    for ours in ("osteria.local", "osteria", "localhost", "192.168.1.99", "127.0.0.1", "::1"):
        assert authority.may_vouch(_named(ours)), ours
    for foreign in ("bank.example", "osteria.example", "printer.local", "192.168.2.1", "8.8.8.8"):
        assert not authority.may_vouch(_named(foreign)), foreign
    limits = authority.certificate.extensions.get_extension_for_class(x509.NameConstraints)
    assert limits.critical


def test_two_houses_and_two_foundings_are_told_apart() -> None:
    first, second = founded(at_home(), NOON), founded(at_home(), NOON)
    assert first.name != second.name
    assert first.fingerprint != second.fingerprint
    assert first.name.startswith("Comanda osteria 2026-11-21 ")
    assert first.certificate.serial_number != second.certificate.serial_number
    assert len(first.fingerprint) == 32 * 3 - 1


def test_a_machine_with_a_clock_in_1970_is_told_so_and_vouches_for_nothing() -> None:
    with pytest.raises(ClockWrong, match="clock says 1970-01-01"):
        founded(at_home(), IN_1970)


def test_tablets_with_a_clock_that_is_behind_come_in_too() -> None:
    made = founded(at_home(), NOON).certificate
    assert made.not_valid_before_utc.timestamp() * 1_000 == NOON - DAY


def _named(text: str) -> str | ipaddress.IPv4Address | ipaddress.IPv6Address:
    return ipaddress.ip_address(text) if text[0].isdigit() or ":" in text else text
