"""How the house sends e-mail: through whose server, and under which name. No password is here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from server.hub.messages import Event, Record

THE_HOUSE: Literal["house"] = "house"
Security = Literal["starttls", "tls", "none"]
PORT_MAX: Final = 65_535
ADDRESS_LENGTH_MAX: Final = 254
_ADDRESS: Final = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([A-Za-z0-9](-*[A-Za-z0-9])*\.)+[A-Za-z0-9](-*[A-Za-z0-9])*",
    re.ASCII,
)


class PostCustoms(Record, frozen=True, kw_only=True, tag="post_customs"):
    """There is one, `house`. Without a `host` none is sent. `none` is for a relay next door."""

    host: str = ""
    port: int = 587
    security: Security = "starttls"
    login: str = ""
    sender: str = ""
    reply_to: str = ""

    @property
    def is_on(self) -> bool:
        return bool(self.host)


NONE_YET: Final = PostCustoms(id=THE_HOUSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostCustomsKept(Event):
    """E-mail goes this way from now on."""

    customs: PostCustoms

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, state: PostCustoms | None) -> PostCustoms:  # noqa: ARG002 - nothing of it stays
        return self.customs


def is_address(text: str) -> bool:
    """One plain mailbox of RFC 5321 in ASCII: no name, no list, no quotes, no control signs."""
    return len(text) <= ADDRESS_LENGTH_MAX and _ADDRESS.fullmatch(text) is not None
