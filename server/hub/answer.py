"""What an asker is told: done, refused or failed; or not taken, and nothing was recorded."""

from __future__ import annotations

import hashlib
from typing import Any, Final, Literal

import msgspec
from msgspec import Struct

from server.hub.messages import Refusal

Status = Literal["done", "refused", "failed", "busy", "gap", "seq_taken"]
TAKEN = frozenset({"done", "refused", "failed"})


class Answer(Struct, frozen=True, kw_only=True):
    """`rev` is the revision that the asker's own screen must reach to see what it did."""

    id: str
    seq: int | None = None
    status: Status
    again: bool = False
    rev: int = 0
    result: dict[str, Any] | None = None
    code: str = ""
    sentence: str = ""
    last_seq: int = 0
    after_ms: int = 0


class UnknownCommand(Refusal):
    """No room has such a verb."""

    code = "hub.unknown_command"


class BadArguments(Refusal):
    """The arguments do not fit the command: malformed, oversized, or with fields of their own."""

    code = "hub.bad_arguments"


class IdReused(Refusal):
    """The same command id came with another content (HUB-1)."""

    code = "hub.id_reused"


class TooOld(Refusal):
    """Answered so long ago that the house has forgotten the outcome (HUB-1)."""

    code = "hub.too_old"


class RefusedBefore(Refusal):
    """It was refused in a history that was lost, and is not tried again by itself (HUB-14)."""

    code = "hub.refused_before"


TOO_OLD: Final = "This is from long ago, and the house no longer knows what came of it."


class OtherVersion(Refusal):
    """Tapped at a screen so old, or so new, that the house does not know its words (HUB-19)."""

    code = "hub.other_version"


class NotSignedIn(Refusal):
    """The session is missing, forged, of another device, or over."""

    code = "hub.not_signed_in"


class NotApproved(Refusal):
    """The approval is forged, over, or for another act."""

    code = "hub.not_approved"


def fingerprint(name: str, args: object) -> str:
    """What was asked, hashed as received."""
    return hashlib.sha256(msgspec.json.encode([name, args], order="sorted")).hexdigest()
