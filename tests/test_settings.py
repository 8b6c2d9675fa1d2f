"""What the environment may say, and what is no setting."""

from __future__ import annotations

import ipaddress
from pathlib import Path

import pytest

from server.settings import PORT_DEFAULT, BadSetting, deployment, settings


def test_without_a_word_every_tablet_reaches_the_usual_port() -> None:
    found = settings({})
    assert (found.host, found.port) == ("0.0.0.0", PORT_DEFAULT)  # noqa: S104 - compared


@pytest.mark.parametrize("port", ["abc", "0", "-1", "65536", "80.5", "٨٠"])
def test_what_is_no_port_is_said(port: str) -> None:
    with pytest.raises(BadSetting, match="PORT is a number from 1 to 65535"):
        settings({"PORT": port})


def test_https_is_asked_for_by_a_word_or_by_the_environment() -> None:
    assert not settings({}).safely.on
    assert deployment({}, https=True).safely.on
    assert settings({"COMANDA_HTTPS": "Yes"}).safely.on
    assert not settings({"COMANDA_HTTPS": "0"}).safely.on


def test_the_safe_port_goes_with_the_plain_one() -> None:
    assert settings({}).safely.port == 8443
    assert settings({"PORT": "80"}).safely.port == 443
    assert settings({"PORT": "80", "COMANDA_HTTPS_PORT": "8444"}).safely.port == 8444


def test_certificates_that_are_brought_along_mean_https() -> None:
    found = settings({"COMANDA_CERT": "/etc/chain.pem", "COMANDA_KEY": "/etc/key.pem"}).safely
    assert found.on
    assert (found.certificate, found.key) == (Path("/etc/chain.pem"), Path("/etc/key.pem"))


def test_proxies_are_addresses_or_networks() -> None:
    found = settings({"COMANDA_PROXY": "127.0.0.1, 172.18.0.9/16,"}).safely.proxies
    assert found == (ipaddress.ip_network("127.0.0.1/32"), ipaddress.ip_network("172.18.0.0/16"))


@pytest.mark.parametrize(
    ("says", "sentence"),
    [
        ({"COMANDA_HTTPS": "perhaps"}, "COMANDA_HTTPS is 1 or 0"),
        ({"COMANDA_HTTPS_PORT": "x"}, "COMANDA_HTTPS_PORT is a number"),
        ({"COMANDA_HTTPS": "1", "PORT": "8443"}, "cannot be the same"),
        ({"COMANDA_CERT": "/chain.pem"}, "go together"),
        ({"COMANDA_KEY": "/key.pem"}, "go together"),
        ({"COMANDA_PROXY": "everybody"}, "COMANDA_PROXY lists addresses"),
        ({"COMANDA_PROXY": "*"}, "COMANDA_PROXY lists addresses"),
        ({"COMANDA_URL": "pos.example"}, "COMANDA_URL is an address"),
        ({"COMANDA_URL": "https://pos.example/waiter"}, "COMANDA_URL is an address"),
        ({"COMANDA_URL": "javascript://x"}, "COMANDA_URL is an address"),
    ],
)
def test_what_cannot_be_about_https_is_said(says: dict[str, str], sentence: str) -> None:
    with pytest.raises(BadSetting, match=sentence):
        settings(says)


def test_several_houses_have_names_and_a_command_line_says_which_it_means() -> None:
    both = {"COMANDA_HOUSES": "rosso, verde", "DATA": "/srv/comanda"}
    assert deployment(both).houses == ("rosso", "verde")
    found = settings({**both, "COMANDA_HOUSE": "verde"})
    assert (found.house, str(found.data)) == ("verde", "/srv/comanda/verde")
    with pytest.raises(BadSetting, match="COMANDA_HOUSE says which house: rosso, verde"):
        settings(both)


@pytest.mark.parametrize("names", ["Rosso", "ros so", "a.b", "rosso,rosso", "7up", "x;y"])
def test_a_house_s_name_is_short_and_plain(names: str) -> None:
    with pytest.raises(BadSetting, match="COMANDA_HOUSES"):
        deployment({"COMANDA_HOUSES": names})


def test_a_database_and_a_redis_are_named_by_their_addresses() -> None:
    found = settings(
        {"COMANDA_DATABASE_URL": "postgresql://db/x", "COMANDA_REDIS_URL": "redis://r"}
    )
    assert found.url == "postgresql+psycopg://db/x"
    with pytest.raises(BadSetting, match="COMANDA_DATABASE_URL begins with postgresql://"):
        settings({"COMANDA_DATABASE_URL": "mysql://db"})
    with pytest.raises(BadSetting, match="COMANDA_REDIS_URL begins with redis://"):
        settings({"COMANDA_REDIS_URL": "http://r"})
