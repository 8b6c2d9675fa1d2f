"""The house's own authority: made once, trusted by its tablets, good for this house alone."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from server.https.surroundings import Address, Surroundings
from server.kit.clock import SECOND, Moment

AUTHORITY_DAYS: Final = 20 * 365
"""A new authority means a walk to every tablet, so it outlives the hardware."""
EARLIER: Final = dt.timedelta(days=1)
"""Tablets whose clocks are behind may come in too."""
BUILT: Final = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""No clock that is right can be before this program was written."""
SERVES: Final = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
"""Good for web servers, and for nothing else: no mail, no code, no people."""


class ClockWrong(Exception):
    """This machine does not know what day it is, so it can vouch for nothing."""


@dataclass(frozen=True, slots=True)
class Authority:
    """The key that signs, and the certificate that tablets are given."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def name(self) -> str:
        common = self.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        return str(common[0].value)

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.certificate)

    def may_vouch(self, for_: str | Address) -> bool:
        """Within the names and networks that it was made for."""
        found = self.certificate.extensions.get_extension_for_class(x509.NameConstraints)
        return any(_covers(each, for_) for each in found.value.permitted_subtrees or ())


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 in pairs of letters, as systems show it to people who compare."""
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def day(now: Moment) -> dt.datetime:
    """The moment as certificates write it; a clock that lies is not believed."""
    found = dt.datetime.fromtimestamp(now // SECOND, dt.UTC)
    if found < BUILT:
        raise ClockWrong(
            f"This machine's clock says {found:%Y-%m-%d}, which is long past. A certificate made"
            " now would be refused by every tablet. Set the clock (`timedatectl`, or a new"
            " battery on its board) and start again."
        )
    return found


def founded(around: Surroundings, now: Moment) -> Authority:
    """A new authority, constrained to where this machine stands."""
    key, today = ec.generate_private_key(ec.SECP256R1()), day(now)
    host = next(iter(around.names)).removesuffix(".local")
    name = f"Comanda {host[:30]} {today:%Y-%m-%d} {secrets.token_hex(2)}"
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Comanda"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
    made = (
        begun(subject, subject, key.public_key(), today, AUTHORITY_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(may(sign_certificates=True), critical=True)
        .add_extension(SERVES, critical=False)
        .add_extension(x509.NameConstraints([*_permitted(around)], None), critical=True)
    )
    return Authority(key, made.sign(key, hashes.SHA256()))


def begun(
    subject: x509.Name,
    issuer: x509.Name,
    public: ec.EllipticCurvePublicKey,
    today: dt.datetime,
    days: int,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - EARLIER)
        .not_valid_after(today - EARLIER + dt.timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _permitted(around: Surroundings) -> Iterator[x509.GeneralName]:
    yield from (x509.DNSName(name) for name in around.names)
    yield from (x509.IPAddress(network) for network in around.networks)


def _covers(permitted: x509.GeneralName, asked: str | Address) -> bool:
    if isinstance(permitted, x509.DNSName):
        return isinstance(asked, str) and f".{asked}".endswith(f".{permitted.value}")
    return not isinstance(asked, str) and asked in permitted.value


def may(*, sign_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not sign_certificates,
        key_cert_sign=sign_certificates,
        crl_sign=sign_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
