"""`comanda serve --https` as its owner starts it: two ports, real handshakes, real sockets."""

from __future__ import annotations

import json
import socket
import ssl
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from websocket import WebSocket, WebSocketBadStatusException, create_connection

from server.hub.versions import PROTOCOL, SCHEMA
from tests.e2e.house import RunningHouse, waited_for
from tests.https.test_brought import laid_out, leaf
from tests.ports import free_port

pytestmark = pytest.mark.socket
PATH = "/socket.io/?EIO=4&transport=websocket"
NOTHING: Mapping[str, str] = MappingProxyType({})


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHouse]:
    made = RunningHouse(tmp_path_factory.mktemp("https") / "data", says=over_https())
    made.start()
    yield made
    made.stop()


def over_https(**more: str) -> dict[str, str]:
    return {"COMANDA_HTTPS": "1", "COMANDA_HTTPS_PORT": str(free_port()), **more}


def safe_port(house: RunningHouse) -> int:
    return int(house.says["COMANDA_HTTPS_PORT"])


def trusting(house: RunningHouse) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=house.data / "https" / "authority.crt")


def seen(house: RunningHouse, context: ssl.SSLContext, name: str = "127.0.0.1") -> x509.Certificate:
    """What a tablet is shown at the secure door."""
    with (
        socket.create_connection(("127.0.0.1", safe_port(house)), timeout=5) as plain,
        context.wrap_socket(plain, server_hostname=name) as safe,
    ):
        found = safe.getpeercert(binary_form=True)
    assert found is not None
    return x509.load_der_x509_certificate(found)


def a_socket(
    address: str,
    trust: ssl.SSLContext | None = None,
    *,
    origin: str | None = None,
    host: str | None = None,
    says: Mapping[str, str] = NOTHING,
) -> WebSocket:
    made: WebSocket = create_connection(
        address + PATH, timeout=5, origin=origin, suppress_origin=origin is None, host=host,
        header=dict(says), sslopt={"context": trust} if trust else {},
    )  # fmt: skip
    return made


def opens(
    address: str,
    trust: ssl.SSLContext | None = None,
    *,
    origin: str | None = None,
    host: str | None = None,
    says: Mapping[str, str] = NOTHING,
) -> bool:
    try:
        made = a_socket(address, trust, origin=origin, host=host, says=says)
    except WebSocketBadStatusException:
        return False
    said = str(made.recv())
    made.close()
    return said.startswith("0{")


def test_a_tablet_that_trusts_the_authority_comes_in_and_another_does_not(
    house: RunningHouse,
) -> None:
    shown = seen(house, trusting(house))
    assert (shown.not_valid_after_utc - shown.not_valid_before_utc).days == 397
    with pytest.raises(ssl.SSLCertVerificationError):
        seen(house, ssl.create_default_context())
    with pytest.raises(ssl.SSLCertVerificationError):
        seen(house, trusting(house), "bank.example")


def test_the_console_shows_the_fingerprint_and_the_address_to_scan(house: RunningHouse) -> None:
    authority = x509.load_pem_x509_certificate((house.data / "https/authority.crt").read_bytes())
    letters = authority.fingerprint(hashes.SHA256()).hex(":").upper()
    assert letters[:47] in house.log
    assert letters[48:] in house.log
    assert f"http://127.0.0.1:{house.port}/join#link=" in house.log
    assert f"https://127.0.0.1:{safe_port(house)}" in house.log


def test_keys_lie_where_their_owner_alone_can_read_them(house: RunningHouse) -> None:
    folder = house.data / "https"
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
    assert modes == {"authority.crt": 0o644, "authority.pem": 0o600, "leaf.pem": 0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def says_who_it_is(screen: WebSocket, device: dict[str, str]) -> str:
    assert str(screen.recv()).startswith("0{")
    auth = {"protocol": PROTOCOL, "schema": SCHEMA, "app": "waiter",
            "device": device["device"], "token": device["token"]}  # fmt: skip
    screen.send("40" + json.dumps(auth))
    return str(screen.recv())


def test_a_screen_works_over_the_secure_socket(house: RunningHouse) -> None:
    device = house.get("/pairing")
    screen = a_socket(f"wss://127.0.0.1:{safe_port(house)}", trusting(house))
    assert says_who_it_is(screen, device).startswith("40")
    screen.send("42" + json.dumps(["hello", {"epoch": None, "rev": None, "asked": None}]))
    said = str(screen.recv())
    while "welcome" not in said:
        said = str(screen.recv())
    assert json.loads(said[2:])[1]["mode"] == "snapshot"
    screen.close()


def test_a_screen_that_moves_is_over_at_its_old_address(house: RunningHouse) -> None:
    old = house.get("/pairing")
    plain = f"ws://127.0.0.1:{house.port}"
    screen = a_socket(plain)
    says_who_it_is(screen, old)
    link = house.post("/join/move", {"device": old["device"], "token": old["token"]})["link"]
    moved = house.post("/pair", {"link": link.split("link=")[1].split("&")[0]})
    assert moved["name"] == old["name"]
    said = str(screen.recv())
    while said and not said.startswith("41"):
        said = str(screen.recv())
    screen.close()
    again = a_socket(plain)
    assert "hub.not_paired" in says_who_it_is(again, old)
    again.close()


@pytest.mark.parametrize(
    ("origin", "welcome"),
    [("https://HOUSE", True), ("http://HOUSE", False), ("https://evil.example", False)],
)
def test_only_pages_of_this_house_open_the_secure_socket(
    house: RunningHouse, origin: str, *, welcome: bool
) -> None:
    here = f"127.0.0.1:{safe_port(house)}"
    said = origin.replace("HOUSE", here)
    assert opens(f"wss://{here}", trusting(house), origin=said) == welcome


def test_the_plain_socket_opens_for_this_machine_and_for_no_stranger(house: RunningHouse) -> None:
    plain = f"ws://127.0.0.1:{house.port}"
    assert opens(plain)
    assert not opens(plain, host="192.0.2.2:8010")
    assert not opens(plain, origin="http://evil.example")


def test_the_command_line_finds_the_house_as_before(house: RunningHouse) -> None:
    done = house.comanda("device", "add", "--role", "waiter", "--name", "Tablet 3")
    assert done.returncode == 0, done.stderr


def test_a_secure_port_that_is_taken_is_said(house: RunningHouse, folder: Path) -> None:
    other = RunningHouse(folder / "other", says=house.says)
    refused = other.comanda("serve")
    assert refused.returncode == 1
    assert "COMANDA_HTTPS_PORT chooses another" in refused.stderr


def test_a_renewed_certificate_of_the_owner_is_shown_while_screens_stay(folder: Path) -> None:
    first, second = leaf(), leaf()
    chain, key = laid_out(folder, first)
    says = over_https(COMANDA_CERT=str(chain), COMANDA_KEY=str(key))
    house = RunningHouse(folder / "data", says=says)
    house.start()
    try:
        trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        trust.check_hostname, trust.verify_mode = False, ssl.CERT_NONE
        assert seen(house, trust) == first.certificate
        screen = a_socket(f"wss://127.0.0.1:{safe_port(house)}", trust)
        assert str(screen.recv()).startswith("0{")
        laid_out(folder, second)
        waited_for("the new certificate", lambda: seen(house, trust) == second.certificate)
        screen.send("40")
        assert "out of date" in str(screen.recv())
        screen.close()
        assert house.get("/healthz")["https"] == {"join": "/join"}
    finally:
        house.stop()


def test_through_a_trusted_proxy_the_public_address_opens_the_socket(folder: Path) -> None:
    says = {"COMANDA_PROXY": "127.0.0.1", "COMANDA_URL": "https://pos.example"}
    house = RunningHouse(folder / "data", says=says)
    house.start()
    try:
        plain = f"ws://127.0.0.1:{house.port}"
        says = {"X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "https"}
        public = "https://pos.example"
        assert opens(plain, origin=public, host="pos.example", says=says)
        assert not opens(plain, origin="http://pos.example", host="pos.example", says=says)
        assert "https://pos.example/pair?link=" in house.log
    finally:
        house.stop()


def test_nobody_s_word_makes_a_plain_socket_a_safe_one(house: RunningHouse) -> None:
    claimed = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "127.0.0.1"}
    plain = f"ws://127.0.0.1:{house.port}"
    assert not opens(plain, origin=f"https://127.0.0.1:{house.port}", says=claimed)


def test_a_setting_that_cannot_be_is_said_and_nothing_opens(folder: Path) -> None:
    for says, sentence in (
        ({"COMANDA_CERT": "/no.pem", "COMANDA_KEY": "/no.pem"}, "do not go together"),
        (over_https(COMANDA_NAMES="two words"), "neither an address nor a name"),
    ):
        refused = RunningHouse(folder / "data", says=says).comanda("serve")
        assert refused.returncode == 1
        assert sentence in refused.stderr
        assert "Traceback" not in refused.stderr


def test_a_damaged_authority_is_said_and_left_alone(folder: Path) -> None:
    house = RunningHouse(folder / "data", says=over_https())
    (house.data / "https").mkdir(parents=True)
    damaged = house.data / "https" / "authority.pem"
    damaged.write_text("half a key")
    refused = house.comanda("serve")
    assert refused.returncode == 1
    assert "every tablet must join again" in refused.stderr
    assert damaged.read_text() == "half a key"
