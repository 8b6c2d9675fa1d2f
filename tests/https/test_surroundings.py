"""What a machine is called: by tablets on its networks, by mDNS, by itself."""

from __future__ import annotations

import ipaddress

import pytest

from server.https.surroundings import NoName, look_around, surroundings
from tests.https.makers import at_home


def test_a_machine_is_known_by_its_addresses_and_its_hostname() -> None:
    found = at_home()
    assert found.names == ("osteria.local", "osteria", "localhost")
    assert [str(each) for each in found.addresses] == [
        "192.168.1.20", "fd12:3456::20", "127.0.0.1", "::1",
    ]  # fmt: skip
    assert [str(each) for each in found.networks] == [
        "192.168.1.0/24", "fd12:3456::/64", "127.0.0.1/32", "::1/128",
    ]  # fmt: skip


def test_a_full_hostname_counts_beside_its_first_word() -> None:
    assert surroundings("Till.Lan.", []).names == ("till.local", "till.lan", "till", "localhost")


@pytest.mark.parametrize("hostname", ["localhost", "192.168.1.20", "_caf\u00e9 no.1_", ""])
def test_a_hostname_that_no_browser_could_ask_for_is_left_out(hostname: str) -> None:
    assert surroundings(hostname, []).names == ("localhost",)


def test_addresses_that_tablets_cannot_reach_are_left_out() -> None:
    here = [
        ipaddress.ip_interface(each) for each in ("127.0.0.1/8", "fe80::1/64", "169.254.3.4/16")
    ]
    assert surroundings("osteria", here) == surroundings("osteria", [])


def test_a_network_as_wide_as_the_world_is_not_claimed() -> None:
    wide = surroundings("osteria", [ipaddress.ip_interface("100.64.0.7/8")])
    assert ipaddress.ip_network("100.64.0.7/32") in wide.networks


def test_the_owner_may_say_what_tablets_ask_for() -> None:
    found = look_around(("10.0.0.5/24", "pos.osteria.lan"))
    assert found.names[0] == "pos.osteria.lan"
    assert found.addresses[0] == ipaddress.ip_address("10.0.0.5")
    assert found.networks[0] == ipaddress.ip_network("10.0.0.0/24")


@pytest.mark.parametrize("said", ["https://pos", "two words", "10.0.0.5/99", "-", "a..b"])
def test_what_is_neither_an_address_nor_a_name_is_said(said: str) -> None:
    with pytest.raises(NoName, match="neither an address nor a name"):
        look_around((said,))
