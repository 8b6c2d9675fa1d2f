"""Keep post customs: the owner says through whose server e-mail goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.text import is_clean
from server.post.customs import (
    PORT_MAX,
    THE_HOUSE,
    PostCustoms,
    PostCustomsKept,
    Security,
    is_address,
)
from server.post.views import post_customs

LOGIN_LENGTH_MAX: Final = 200
_HOST: Final = re.compile(r"[A-Za-z0-9.:-]{1,253}", re.ASCII)


class KeepPostCustoms(Command, frozen=True, kw_only=True):
    """Say how e-mail goes from now on; without a host it does not."""

    NAME: ClassVar[str] = "post.keep_customs"

    host: str = ""
    port: int = 587
    security: Security = "starttls"
    login: str = ""
    sender: str = ""
    reply_to: str = ""


class WrongPostCustoms(Refusal):
    """No letter would leave the house like that."""

    code = "post.wrong_customs"


def load(page: Page, _: KeepPostCustoms, __: Occasion) -> PostCustoms:
    return post_customs(page)


def keep_customs(there: PostCustoms, asked: KeepPostCustoms, occasion: Occasion) -> Sequence[Event]:
    """Keeping the same again changes nothing."""
    for fault in _faults(asked):
        raise WrongPostCustoms(f"[post] {fault}.")
    wanted = PostCustoms(
        id=THE_HOUSE,
        host=asked.host,
        port=asked.port,
        security=asked.security,
        login=asked.login,
        sender=asked.sender,
        reply_to=asked.reply_to,
    )
    return [] if wanted == there else [PostCustomsKept(customs=wanted, at=occasion.now)]


def _faults(asked: KeepPostCustoms) -> Iterator[str]:
    if not asked.host:
        return
    if not _HOST.fullmatch(asked.host):
        yield "host: the name of a server, such as mail.example.com"
    if not 0 < asked.port <= PORT_MAX:
        yield f"port: 1 to {PORT_MAX}"
    if not is_address(asked.sender):
        yield "sender: the house's own address, such as hello@example.com"
    if asked.reply_to and not is_address(asked.reply_to):
        yield "reply_to: an address, or nothing"
    if not is_clean(asked.login, LOGIN_LENGTH_MAX):
        yield "login: too long, or with signs that no server takes"
