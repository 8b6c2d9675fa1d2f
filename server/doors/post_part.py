"""The part of a restaurant's file about e-mail, as its owner writes it, without the password."""

from __future__ import annotations

from msgspec import Struct

from server.post.customs import NONE_YET, Security


class PostPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Without a `host` no e-mail is sent."""

    host: str = ""
    port: int = NONE_YET.port
    security: Security = NONE_YET.security
    login: str = ""
    sender: str = ""
    reply_to: str = ""
