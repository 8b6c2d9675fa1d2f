"""A machine on a restaurant's network, its authority, and referees that judge certificates."""

from __future__ import annotations

import datetime as dt
import ipaddress
import subprocess
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from server.https.authority import SERVES, Authority, begun, may
from server.https.leaf import Leaf, as_general
from server.https.surroundings import Address, Surroundings, surroundings
from server.kit.clock import MINUTE, Moment

DAY = 24 * 60 * MINUTE
NOON = Moment(1_795_262_400_000)
"""2026-11-21 12:00 UTC."""
A_YEAR_ON = Moment(NOON + 370 * DAY)
IN_1970 = Moment(12 * MINUTE)
WIFI = ipaddress.ip_interface("192.168.1.20/24")
CABLE = ipaddress.ip_interface("fd12:3456::20/64")


def at_home(*more: str) -> Surroundings:
    """The restaurant's computer: one cable, one hostname."""
    return surroundings("osteria", [WIFI, CABLE, *(ipaddress.ip_interface(each) for each in more)])


def moved_to(address: str) -> Surroundings:
    return surroundings("osteria", [ipaddress.ip_interface(address)])


def forged(authority: Authority, *names: str | Address) -> Leaf:
    """What a thief of the key would make: for names that the house has nothing to do with."""
    key = authority.key
    made = (
        begun(
            x509.Name([]), authority.certificate.subject, key.public_key(),
            dt.datetime(2026, 11, 21, tzinfo=dt.UTC), 90,
        )
        .add_extension(x509.SubjectAlternativeName([as_general(name) for name in names]), True)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(may(sign_certificates=False), critical=True)
        .add_extension(SERVES, critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), False)
    )  # fmt: skip
    return Leaf(key, made.sign(key, hashes.SHA256()))


def openssl_says(folder: Path, authority: Authority, leaf: Leaf, at: Moment, *how: str) -> str:
    """An independent referee: what `openssl verify` makes of the chain."""
    root, shown = folder / "root.crt", folder / "shown.crt"
    root.write_bytes(authority.certificate.public_bytes(Encoding.PEM))
    shown.write_bytes(leaf.certificate.public_bytes(Encoding.PEM))
    done = subprocess.run(
        ["openssl", "verify", "-x509_strict", "-purpose", "sslserver", "-attime", str(at // 1_000),
         *how, "-CAfile", root, shown],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return (done.stdout + done.stderr).removeprefix(f"{shown}: ").strip()
