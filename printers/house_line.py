"""The line from a box to its house: one question a connection, and what silence means."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec

from printers.bridge_words import Said
from printers.spool import HouseAway
from printers.transport.exchange import Answer, Broken, Place, Unreachable, exchange

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 30.0
"""Longer than the house lets a question for work stand open."""
PORTS = {"http": 80, "https": 443}
OK, NOTHING_YET = 200, 204
NO_MORE = frozenset({401, 403, 404, 409})
GONE = 410

Kind = TypeVar("Kind")


class Away(HouseAway):
    """The house does not answer; it will be asked again."""


class NotHere(Away):
    """The house answers, and what was asked about is not this box's (any more)."""


class Dismissed(Exception):
    """The house does not let this box print, or not any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Where it is, and what the box shows at its door."""

    place: Place
    token: str
    prefix: str = ""
    """A path before every door, behind some proxies."""

    async def hears(self, word: str, kind: type[Kind], said: Said) -> Kind:
        try:
            return msgspec.json.decode((await self.ask(word, said)).body, type=kind)
        except msgspec.DecodeError as wrong:
            raise Away("whoever answers there is not the house") from wrong

    async def ask(self, word: str, said: Said) -> Answer:
        path, body = f"{self.prefix}/bridge/{word}", msgspec.json.encode(said)
        try:
            async with exchange(self.place, CONNECT_SECONDS) as line:
                answer = await line.post(path, body, self._shown(), ANSWER_SECONDS)
        except (Unreachable, Broken) as fault:
            raise Away(str(fault)) from fault
        if answer.status in NO_MORE:
            raise Dismissed(_why(answer))
        if answer.status == GONE:
            raise NotHere(_why(answer))
        if answer.status not in {OK, NOTHING_YET}:
            raise Away(f"the house answers with {answer.status}")
        return answer

    def _shown(self) -> Mapping[str, str]:
        return {
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
            "Connection": "close",
        }


def _why(answer: Answer) -> str:
    try:
        said: Mapping[str, Any] = msgspec.json.decode(answer.body, type=dict[str, Any])
        return str(said["sentence"])
    except (msgspec.DecodeError, KeyError):
        return "No house answers at this address."


def house_at(url: str, token: str, authority: Path | None = None) -> House:
    """`authority`: whom to believe besides those that this computer believes anyway."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"“{url}” is no address of a house; https://comanda.example.com is.")
    lock = ssl.create_default_context() if parts.scheme == "https" else None
    if lock is not None and authority is not None:
        lock.load_verify_locations(authority)
    place = Place(host=parts.hostname, port=parts.port or PORTS[parts.scheme], lock=lock)
    return House(place=place, token=token, prefix=parts.path.rstrip("/"))
