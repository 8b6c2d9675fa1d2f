"""What an iPad is given to install: the authority's certificate, and nothing else."""

from __future__ import annotations

import plistlib

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from server.https.authority import founded
from server.https.profile import pem, profile
from tests.https.makers import NOON, at_home

AUTHORITY = founded(at_home(), NOON)


def test_a_profile_holds_the_root_certificate_and_names_the_house() -> None:
    found = plistlib.loads(profile(AUTHORITY))
    assert found["PayloadType"] == "Configuration"
    assert AUTHORITY.fingerprint in found["PayloadDescription"]
    (root,) = found["PayloadContent"]
    assert root["PayloadType"] == "com.apple.security.root"
    assert root["PayloadContent"] == AUTHORITY.certificate.public_bytes(Encoding.DER)
    assert len({found["PayloadUUID"], root["PayloadUUID"]}) == 2


def test_the_same_authority_is_the_same_profile() -> None:
    assert profile(AUTHORITY) == profile(AUTHORITY)
    assert profile(AUTHORITY) != profile(founded(at_home(), NOON))


def test_no_key_is_given_away() -> None:
    assert b"PRIVATE" not in profile(AUTHORITY) + pem(AUTHORITY)
    assert x509.load_pem_x509_certificate(pem(AUTHORITY)) == AUTHORITY.certificate
