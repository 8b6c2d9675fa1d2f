"""The authority's certificate as Apple's devices like it: a profile to install."""

from __future__ import annotations

import plistlib
import uuid
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from server.https.authority import Authority

APPLE: Final = "application/x-apple-aspen-config"
PEM: Final = "application/x-x509-ca-cert"
IDENTIFIER: Final = "org.comanda.house"


def profile(authority: Authority) -> bytes:
    """The same authority gives the same profile, so installing it twice is installing it once."""
    identity = authority.certificate.fingerprint(hashes.SHA256()).hex()
    root = {
        "PayloadType": "com.apple.security.root",
        "PayloadVersion": 1,
        "PayloadIdentifier": f"{IDENTIFIER}.{identity[:16]}.root",
        "PayloadUUID": _uuid(identity, "root"),
        "PayloadDisplayName": authority.name,
        "PayloadCertificateFileName": "comanda.cer",
        "PayloadContent": authority.certificate.public_bytes(Encoding.DER),
    }
    return plistlib.dumps(
        {
            "PayloadType": "Configuration",
            "PayloadVersion": 1,
            "PayloadIdentifier": f"{IDENTIFIER}.{identity[:16]}",
            "PayloadUUID": _uuid(identity, "profile"),
            "PayloadDisplayName": authority.name,
            "PayloadDescription": (
                "Lets this device trust the restaurant's own computer, and no other:"
                f" fingerprint {authority.fingerprint}"
            ),
            "PayloadOrganization": "Comanda",
            "PayloadScope": "System",
            "PayloadRemovalDisallowed": False,
            "PayloadContent": [root],
        }
    )


def pem(authority: Authority) -> bytes:
    return authority.certificate.public_bytes(Encoding.PEM)


def _uuid(identity: str, part: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"comanda:{identity}:{part}")).upper()
