"""A tablet at the secure door: real handshakes, without a network in between."""

from __future__ import annotations

import ssl
from contextlib import suppress

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from server.https.authority import Authority

ROUNDS_MAX = 10
NO_CALENDAR = ssl.VerifyFlags(0x200000)
"""X509_V_FLAG_NO_CHECK_TIME: these tests are right in every year."""


def tablet(*trusts: Authority) -> ssl.SSLContext:
    """A browser that trusts these authorities and nobody else."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.verify_flags |= NO_CALENDAR
    for authority in trusts:
        context.load_verify_locations(
            cadata=authority.certificate.public_bytes(Encoding.PEM).decode()
        )
    return context


def shown(door: ssl.SSLContext, visitor: ssl.SSLContext, name: str) -> x509.Certificate:
    """The certificate that a visitor accepts under this name; raises when it does not."""
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = visitor.wrap_bio(down, up, server_hostname=name)
    server = door.wrap_bio(up, down, server_side=True)
    for _ in range(ROUNDS_MAX):
        done = 0
        for side in (client, server):
            with suppress(ssl.SSLWantReadError):
                side.do_handshake()
                done += 1
        if done == 2:
            break
    found = client.getpeercert(binary_form=True)
    assert found is not None, "no certificate was shown"
    return x509.load_der_x509_certificate(found)
