"""How the command line reaches the house: the running one, else it opens it for a moment."""

from __future__ import annotations

import asyncio
import json
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final, Protocol

import msgspec

from server.db.engine import reader
from server.db.reads import record_body
from server.doors.erasing import forget
from server.doors.key_ring import keys_for
from server.doors.machine_secrets import address_outside, paired_machine, password_of
from server.doors.open_house import OpenHouse, opened
from server.hub.answer import Answer
from server.hub.erase import NothingToErase
from server.menu.dish import Carte, CarteDocument, Menu
from server.settings import Settings

RUNNING: Final = "running.json"
ASKED_FOR: Final = "house"
"""In an address, for programs that have no token to show: /healthz?house=rosso."""
TIMEOUT_SECONDS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """A new screen or machine, and where it finds the house."""

    device: str
    token: str
    address: str
    password: str
    """For machines whose settings have a user and a password."""


class Caller(Protocol):
    async def ask(self, name: str, args: dict[str, Any]) -> Answer: ...
    async def pair(self, name: str, role: str) -> Paired: ...
    async def menu(self) -> CarteDocument | None: ...
    async def put_pins(self, hashes: dict[str, str]) -> None: ...
    async def erase(self, keys: Sequence[str]) -> int: ...


def menu_in(url: str) -> CarteDocument | None:
    """The carte in force, read beside the running house."""
    reads = reader(url)
    try:
        current = record_body(reads, "menu:current")
        if current is None:
            return None
        version = msgspec.json.decode(current, type=Menu).version
        carte = record_body(reads, f"carte:{version}")
    finally:
        reads.dispose()
    return msgspec.json.decode(carte, type=Carte).document if carte else None


@dataclass(frozen=True, slots=True)
class ByTelephone:
    """The house is running: its back door."""

    address: str
    settings: Settings

    async def ask(self, name: str, args: dict[str, Any]) -> Answer:
        said = await asyncio.to_thread(self._post, "ask", {"name": name, "args": args})
        return msgspec.convert(said, type=Answer)

    async def pair(self, name: str, role: str) -> Paired:
        said = await asyncio.to_thread(self._post, "pair", {"name": name, "role": role})
        return Paired(
            device=said["device"],
            token=said["token"],
            address=said["address"],
            password=said["password"],
        )

    async def menu(self) -> CarteDocument | None:
        return await asyncio.to_thread(menu_in, self.settings.url)

    async def put_pins(self, hashes: dict[str, str]) -> None:
        await asyncio.to_thread(self._post, "pins", {"hashes": hashes})

    async def erase(self, keys: Sequence[str]) -> int:
        said = await asyncio.to_thread(self._post, "erase", {"keys": list(keys)})
        if "sentence" in said:
            raise NothingToErase(said["sentence"])
        return int(said["erased"])

    def _post(self, door: str, content: dict[str, Any]) -> dict[str, Any]:
        request = urllib.request.Request(  # noqa: S310 - the address is our own file's
            f"{self.address}/back-door/{door}{_of(self.settings)}",
            data=json.dumps(content).encode(),
            headers={"Authorization": f"Bearer {keys_for(self.settings).door}"},
        )
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as reply:  # noqa: S310
            said: dict[str, Any] = json.loads(reply.read())
        return said


@dataclass(frozen=True, slots=True)
class InPerson:
    """Nobody is there: open the house, do it, close it again."""

    house: OpenHouse

    async def ask(self, name: str, args: dict[str, Any]) -> Answer:
        return await self.house.ask(name, args)

    async def pair(self, name: str, role: str) -> Paired:
        device, token = await paired_machine(self.house, name, role)
        return Paired(
            device=device,
            token=token,
            address=address_outside(self.house),
            password=password_of(self.house, device),
        )

    async def menu(self) -> CarteDocument | None:
        return await asyncio.to_thread(menu_in, self.house.settings.url)

    async def put_pins(self, hashes: dict[str, str]) -> None:
        await self.house.put_pins(hashes)

    async def erase(self, keys: Sequence[str]) -> int:
        return await forget(self.house, keys)


@asynccontextmanager
async def calling(settings: Settings) -> AsyncIterator[Caller]:
    address = await asyncio.to_thread(running_at, settings)
    if address:
        yield ByTelephone(address, settings)
        return
    house = await opened(settings)
    try:
        yield InPerson(house)
    finally:
        await house.close()


def running_at(settings: Settings) -> str | None:
    """Where a running house of this data folder listens; a stale note counts as nobody."""
    try:
        note = json.loads((settings.data / RUNNING).read_text())
        address = str(note["address"])
        # After a crash another house may have taken the address.
        return address if _health(address, settings)["epoch"] == note["epoch"] else None
    except (OSError, ValueError, KeyError, urllib.error.URLError):
        return None


def _of(settings: Settings) -> str:
    """Which of several houses is meant."""
    return f"?{ASKED_FOR}={settings.house}" if settings.house else ""


def _health(address: str, settings: Settings) -> dict[str, Any]:
    """A house in trouble answers with 503: it is there all the same."""
    try:
        url = f"{address}/healthz{_of(settings)}"
        with urllib.request.urlopen(url, timeout=2) as reply:  # noqa: S310
            content = reply.read()
    except urllib.error.HTTPError as troubled:
        content = troubled.read()
    said: dict[str, Any] = json.loads(content)
    return said
