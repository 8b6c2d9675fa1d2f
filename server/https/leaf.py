"""The certificate that the house shows at its door: short-lived, renewed by itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from server.https.authority import SERVES, Authority, begun, day, may
from server.https.surroundings import Address, Surroundings
from server.kit.clock import Moment

LEAF_DAYS: Final = 397
"""Browsers refuse certificates that are valid for much longer than a year."""
RENEWED_BEFORE: Final = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Leaf:
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


def issued(authority: Authority, around: Surroundings, now: Moment) -> Leaf:
    """For every name and address of this machine that the authority may vouch for."""
    key, today = ec.generate_private_key(ec.SECP256R1()), day(now)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Comanda")])
    names = [as_general(each) for each in covered(authority, around)]
    signer = authority.certificate
    made = (
        begun(subject, signer.subject, key.public_key(), today, LEAF_DAYS)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(may(sign_certificates=False), critical=True)
        .add_extension(SERVES, critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key()),
            critical=False,
        )
    )
    return Leaf(key, made.sign(authority.key, hashes.SHA256()))


def covered(authority: Authority, around: Surroundings) -> list[str | Address]:
    return [each for each in everything(around) if authority.may_vouch(each)]


def uncovered(authority: Authority, around: Surroundings) -> list[str | Address]:
    """What tablets cannot use: the machine has moved since the authority was made."""
    return [each for each in everything(around) if not authority.may_vouch(each)]


def everything(around: Surroundings) -> list[str | Address]:
    return [*around.names, *around.addresses]


def is_due(
    certificate: x509.Certificate, authority: Authority, around: Surroundings, now: Moment
) -> bool:
    """Another authority's, near its end, from the future, or without a name that we have."""
    today = day(now)
    if certificate.issuer != authority.certificate.subject:
        return True
    if today > certificate.not_valid_after_utc - RENEWED_BEFORE:
        return True
    if today < certificate.not_valid_before_utc:
        return True
    return bool({as_general(each) for each in covered(authority, around)} - names_in(certificate))


def names_in(certificate: x509.Certificate) -> set[x509.GeneralName]:
    found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    return set(found.value)


def as_general(name: str | Address) -> x509.GeneralName:
    return x509.DNSName(name) if isinstance(name, str) else x509.IPAddress(name)
