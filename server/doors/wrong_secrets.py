"""Who knocked at the printers' door with a wrong secret: the owner may have mistyped it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from server.kit.clock import Moment

HOSTS_MAX: Final = 20
SHOWN_MAX: Final = 5
FORGOTTEN_AFTER_MS: Final = 24 * 60 * 60 * 1000


class WrongSecret(Struct, frozen=True, kw_only=True):
    """Never what was shown: a page is read by many."""

    host: str
    at: Moment
    times: int = 1


class WrongSecrets:
    """By machine, the latest last; in memory, so that a flood fills no disk."""

    def __init__(self) -> None:
        self._by_host: dict[str, WrongSecret] = {}

    def __len__(self) -> int:
        return len(self._by_host)

    def knocked(self, host: str, at: Moment) -> None:
        before = self._by_host.pop(host, None)
        times = before.times + 1 if before else 1
        self._by_host[host] = WrongSecret(host=host, at=at, times=times)
        while len(self._by_host) > HOSTS_MAX:
            del self._by_host[next(iter(self._by_host))]

    def let_in(self, host: str) -> None:
        """Its secret has been put right."""
        self._by_host.pop(host, None)

    def sentences(self, now: Moment, time_zone: str) -> Iterator[str]:
        """The latest first."""
        lately = [each for each in self._by_host.values() if now - each.at < FORGOTTEN_AFTER_MS]
        for each in lately[: -SHOWN_MAX - 1 : -1]:
            moment = datetime.fromtimestamp(each.at / 1000, UTC).astimezone(ZoneInfo(time_zone))
            said = f"knocked with a wrong secret at {moment:%H:%M} from {each.host}"
            often = f", {each.times} times by now" if each.times > 1 else ""
            yield f"Somebody {said}{often}."
