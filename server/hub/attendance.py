"""Attendance: which screens are connected, and what each says of itself. Nothing of it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import msgspec
from msgspec import Struct

from server.db.reads import Device
from server.hub.allowance import Allowance
from server.hub.envelope import Broken
from server.kit.clock import SECOND, Moment
from server.kit.text import is_clean

HERE_EVERY_MS: Final = SECOND
"""What comes sooner is passed over."""
WORD_LENGTH_MAX: Final = 40
WAITING_MAX: Final = 1_000_000


class Here(Struct, frozen=True, kw_only=True):
    """What a screen shows, and what waits on it; `oldest_ms` is the age of its oldest tap."""

    rev: int
    waiting: int = 0
    oldest_ms: int = 0


@dataclass(slots=True)
class Screen:
    """One connected screen."""

    device: Device
    allowance: Allowance
    greetings: Allowance
    """Both are shared by all sockets of the device."""
    schema: int
    app: str = ""
    build: str = ""
    since: Moment | None = None
    person: str = ""
    """Who asked for something last."""
    here: Here | None = None
    heard_at: Moment | None = None
    behind: int = 0
    """Revisions, when it was heard last."""

    def says(self, here: Here, now: Moment, rev: int) -> None:
        """`rev`: where the house stands meanwhile."""
        if self.heard_at is None or now - self.heard_at >= HERE_EVERY_MS:
            self.here, self.heard_at, self.behind = here, now, max(0, rev - here.rev)


@dataclass(slots=True)
class Attendance:
    """By socket, and when each device was here last."""

    screens: dict[str, Screen] = field(default_factory=dict)
    last_seen: dict[str, Moment] = field(default_factory=dict)

    def of(self, device: str) -> list[tuple[str, Screen]]:
        """The sockets of a device: a browser has one for every window."""
        return [each for each in list(self.screens.items()) if each[1].device.id == device]

    def leaves(self, sid: str, now: Moment) -> None:
        screen = self.screens.pop(sid, None)
        if screen is not None:
            self.last_seen[screen.device.id] = now

    def oldest_ms(self) -> int:
        """The age of the oldest tap that waits on any screen, as far as they have said."""
        return max((here.oldest_ms for here in self._said()), default=0)

    def waiting(self) -> int:
        return sum(here.waiting for here in self._said())

    def _said(self) -> list[Here]:
        return [each.here for each in list(self.screens.values()) if each.here]


def heard(data: object) -> Here:
    try:
        here = msgspec.convert(data, type=Here)
    except msgspec.ValidationError as wrong:
        raise Broken(str(wrong)) from wrong
    if min(here.rev, here.waiting, here.oldest_ms) < 0 or here.waiting > WAITING_MAX:
        raise Broken("less than nothing waits, or more than anybody has")
    return here


def word(auth: dict[str, Any], name: str) -> str:
    """What a screen calls itself, when it can be shown to people."""
    text = auth.get(name)
    return text if isinstance(text, str) and is_clean(text, WORD_LENGTH_MAX) else ""
