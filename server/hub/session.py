"""Who asks: tokens that the house signs and reads back without a table."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from itsdangerous import BadSignature, URLSafeSerializer
from msgspec import Struct

from server.hub.answer import NotApproved, NotSignedIn
from server.kit.clock import MINUTE, Moment
from server.kit.ids import PersonId

SESSION_LASTS_MS: Final = 16 * 60 * MINUTE
"""Longer than any shift, so that nobody is signed out at the table."""
APPROVAL_LASTS_MS: Final = 2 * MINUTE
PAIRING_LASTS_MS: Final = 30 * MINUTE
TOKENS_AT_HAND_MAX: Final = 1_000


class Session(Struct, frozen=True, kw_only=True):
    """A signed-in person on one device."""

    person: PersonId
    roles: tuple[str, ...]
    device: str
    expires_at: Moment


class Approval(Struct, frozen=True, kw_only=True):
    """A manager's yes to one command of one device: used up with that command's id.

    `signs`: anybody's PIN beside the asker's; it bears witness, and allows nothing.
    """

    person: PersonId
    command: str
    device: str
    expires_at: Moment
    signs: bool = False


class Pairing(Struct, frozen=True, kw_only=True):
    """A short-lived invitation to pair a screen."""

    expires_at: Moment
    moves: str = ""
    """The device that this screen has been so far, when it comes to another address."""


Token = TypeVar("Token", Session, Approval, Pairing)


class Seal:
    """Signs and reads tokens with the house's own key."""

    def __init__(self, secret: str) -> None:
        self._by_type: Mapping[type[Struct], URLSafeSerializer] = {
            kind: URLSafeSerializer(secret, salt=f"comanda.{kind.__name__}")
            for kind in (Session, Approval, Pairing)
        }
        self._sessions: dict[str, Session] = {}

    def signed(self, token: Session | Approval | Pairing) -> str:
        text = self._by_type[type(token)].dumps(msgspec.to_builtins(token))
        return text if isinstance(text, str) else text.decode()

    def read(self, text: object, kind: type[Token], now: Moment) -> Token | None:
        """None when forged, malformed or over."""
        if not isinstance(text, str):
            return None
        try:
            token = msgspec.convert(self._by_type[kind].loads(text), type=kind)
        except (BadSignature, msgspec.ValidationError):
            return None
        return token if token.expires_at > now else None

    def session(self, text: object, device: str, now: Moment) -> Session:
        known = self._sessions.get(text) if isinstance(text, str) else None
        session = known or self.read(text, Session, now)
        if session is None or session.device != device or session.expires_at <= now:
            raise NotSignedIn("You are not signed in on this screen. Please type your PIN.")
        if len(self._sessions) >= TOKENS_AT_HAND_MAX:
            self._sessions.clear()
        self._sessions[str(text)] = session
        return session

    def approval(self, text: object, device: str, command: str, now: Moment) -> PersonId | None:
        """Who approved this command; None when nobody was asked."""
        given = self._given(text, device, command, now)
        return None if given is None or given.signs else given.person

    def signature(self, text: object, device: str, command: str, now: Moment) -> PersonId | None:
        """Who signed this command beside the asker; None when nobody was asked."""
        given = self._given(text, device, command, now)
        return given.person if given is not None and given.signs else None

    def _given(self, text: object, device: str, command: str, now: Moment) -> Approval | None:
        if text is None:
            return None
        given = self.read(text, Approval, now)
        if given is None or (given.device, given.command) != (device, command):
            raise NotApproved("The PIN that was typed is not for this. Please ask again.")
        return given


class Keys(Struct, frozen=True):
    """The house's secrets: what signs tokens, and what its own command line shows at the door."""

    seal: str
    door: str


def fresh_keys() -> Keys:
    return Keys(seal=secrets.token_hex(32), door=secrets.token_hex(32))


def keys_of(data: Path) -> Keys:
    """Made once, readable by their owner alone."""
    file = data / "keys.json"
    if not file.exists():
        fresh = fresh_keys()
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as empty:
            empty.write(msgspec.json.encode(fresh))
    return msgspec.json.decode(file.read_bytes(), type=Keys)
