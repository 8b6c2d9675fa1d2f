"""User and password in a request's head: Basic in one word, Digest as an answer to a challenge.

Sources: RFC 7617 (Basic), RFC 7616 and RFC 2617 (Digest with MD5, which is what printers speak).
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.request import parse_http_list, parse_keqv_list

REALM: Final = "comanda printers"
NONCE_LASTS_MS: Final = 5 * 60 * 1_000
PROOF_LETTERS: Final = 32
WORDS_MAX: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Basic:
    name: str
    password: str

    def is_by(self, password: str) -> bool:
        return hmac.compare_digest(self.password.encode(), password.encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What was answered to a challenge; the password itself does not travel."""

    name: str
    words: Mapping[str, str]

    def is_by(self, password: str, method: str, target: str) -> bool:
        """Made with that password, for this very method and address."""
        said = self.words
        uri = said.get("uri", "")
        if said.get("realm") != REALM or said.get("algorithm", "MD5").upper() != "MD5":
            return False
        # A proxy may have taken a prefix off the address.
        if not uri.endswith(target):
            return False
        whose, what = _md5(self.name, REALM, password), _md5(method, uri)
        nonce = said.get("nonce", "")
        if "qop" not in said:
            right = _md5(whose, nonce, what)
        elif said["qop"] == "auth":
            right = _md5(whose, nonce, said.get("nc", ""), said.get("cnonce", ""), "auth", what)
        else:
            return False
        return hmac.compare_digest(right.encode(), said.get("response", "").encode())

    def is_answer_to(self, secret: str, now: int) -> bool:
        """To a challenge of this house's, and not one of long ago."""
        at, _, proof = self.words.get("nonce", "").partition("-")
        if not (at.isascii() and at.isdigit() and len(at) < PROOF_LETTERS):
            return False
        is_ours = hmac.compare_digest(proof.encode(), _proof(secret, at).encode())
        return is_ours and 0 <= now - int(at) <= NONCE_LASTS_MS


def basic_in(shown: str) -> Basic | None:
    """From an `Authorization` head; None when it is another's, or cannot be read."""
    scheme, _, code = shown.partition(" ")
    if scheme.lower() != "basic" or len(shown) > WORDS_MAX:
        return None
    try:
        name, colon, password = b64decode(code.strip(), validate=True).decode().partition(":")
    except ValueError:
        return None
    return Basic(name=name, password=password) if colon else None


def digest_in(shown: str) -> Digest | None:
    scheme, _, rest = shown.partition(" ")
    if scheme.lower() != "digest" or len(shown) > WORDS_MAX:
        return None
    parts = [each for each in parse_http_list(rest) if "=" in each and not each.endswith("=")]
    words = {name.lower(): value for name, value in parse_keqv_list(parts).items()}
    return Digest(name=words["username"], words=words) if "username" in words else None


def basic_challenge() -> str:
    return f'Basic realm="{REALM}", charset="UTF-8"'


def digest_challenge(secret: str, now: int, *, is_stale: bool = False) -> str:
    """`is_stale`: the password was right, and the challenge too old: the machine tries again."""
    nonce = f"{now}-{_proof(secret, str(now))}"
    stale = ", stale=true" if is_stale else ""
    return f'Digest realm="{REALM}", qop="auth", algorithm=MD5, nonce="{nonce}"{stale}'


def _proof(secret: str, at: str) -> str:
    code = hmac.digest(secret.encode(), f"{REALM} {at}".encode(), "sha256")
    return code.hex()[:PROOF_LETTERS]


def _md5(*words: str) -> str:
    return hashlib.md5(":".join(words).encode(), usedforsecurity=False).hexdigest()
