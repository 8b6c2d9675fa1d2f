"""What the environment says: where to listen, where the data lies, and how safely."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from server.db.engine import url_of

VERSION: Final = "0.3.0"
PORT_DEFAULT: Final = 8010
PORT_MAX: Final = 65_535
DATABASES: Final = ("postgresql://", "postgres://")
REDISES: Final = ("redis://", "rediss://", "unix://")
HTTP_PORT: Final = 80
HTTPS_PORT: Final = 443
HTTPS_PORT_DEFAULT: Final = 8443
YES: Final = frozenset({"1", "yes", "on", "true"})
NO: Final = frozenset({"", "0", "no", "off", "false"})
_HOUSE: Final = re.compile(r"[a-z][a-z0-9]{0,30}")
_ADDRESS: Final = re.compile(r"https?://([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?")
Proxy = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Safely:
    """How tablets reach the house without anybody listening in."""

    on: bool = False
    """The house speaks https itself."""
    port: int = HTTPS_PORT_DEFAULT
    certificate: Path | None = None
    key: Path | None = None
    names: tuple[str, ...] = ()
    """Names and addresses that tablets use and this machine does not know of."""
    proxies: tuple[Proxy, ...] = ()
    """Who may say on whose behalf, and how safely, a request comes."""
    url: str = ""
    """The address that tablets are to use, where it is not this machine's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    host: str
    port: int
    data: Path
    database_url: str = ""
    """COMANDA_DATABASE_URL; empty: a SQLite file in the data folder."""
    redis_url: str = ""
    """COMANDA_REDIS_URL; empty: other processes look once a second."""
    safely: Safely = field(default_factory=Safely)
    smtp_password: str = field(default="", repr=False)
    """COMANDA_SMTP_PASSWORD; empty: the file `smtp-password` in the data folder, or none."""
    houses: tuple[str, ...] = ()
    """COMANDA_HOUSES: several in one deployment; empty: the one house."""
    house: str = ""
    """Which of several this is."""

    def of(self, house: str) -> Settings:
        """One of several houses: it has a folder of its own, and a schema of its own."""
        return replace(self, house=house, data=self.data / house)

    @property
    def database(self) -> Path:
        """SQLite's file, where the house is no guest of a database server."""
        return self.data / "house.sqlite"

    @property
    def url(self) -> str:
        """Where the house's rows are."""
        return url_of(self.data, self.database_url, self.house)


class BadSetting(Exception):
    """The environment says something that cannot be."""


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Of one house; where there are several, COMANDA_HOUSE says of which."""
    found = deployment(environment)
    if not found.houses:
        return found
    house = environment.get("COMANDA_HOUSE", "")
    if house not in found.houses:
        raise BadSetting(f"COMANDA_HOUSE says which house: {', '.join(found.houses)}.")
    return found.of(house)


def deployment(environment: Mapping[str, str] = os.environ, *, https: bool = False) -> Settings:
    port = _port("PORT", environment.get("PORT") or str(PORT_DEFAULT))
    return Settings(
        host=environment.get("HOST") or "0.0.0.0",  # noqa: S104 - tablets must reach the house
        port=port,
        data=Path(environment.get("DATA") or "var").resolve(),
        database_url=_begins(environment, "COMANDA_DATABASE_URL", DATABASES),
        redis_url=_begins(environment, "COMANDA_REDIS_URL", REDISES),
        safely=_safely(environment, port, https),
        smtp_password=environment.get("COMANDA_SMTP_PASSWORD", ""),
        houses=_houses(environment.get("COMANDA_HOUSES", "")),
    )


def _houses(text: str) -> tuple[str, ...]:
    houses = tuple(_list(text))
    bad = [each for each in houses if not _HOUSE.fullmatch(each)]
    if bad or len(set(houses)) < len(houses):
        raise BadSetting(f"COMANDA_HOUSES lists names of a-z and 0-9, each once, not “{text}”.")
    return houses


def _begins(environment: Mapping[str, str], name: str, schemes: tuple[str, ...]) -> str:
    url = environment.get(name, "")
    if url and not url.startswith(schemes):
        raise BadSetting(f"{name} begins with {schemes[0]}.")
    return url


def _safely(environment: Mapping[str, str], plain_port: int, https: bool) -> Safely:
    certificate, key = environment.get("COMANDA_CERT"), environment.get("COMANDA_KEY")
    if bool(certificate) != bool(key):
        raise BadSetting("COMANDA_CERT and COMANDA_KEY go together: a certificate and its key.")
    usual = HTTPS_PORT if plain_port == HTTP_PORT else HTTPS_PORT_DEFAULT
    port = _port("COMANDA_HTTPS_PORT", environment.get("COMANDA_HTTPS_PORT") or str(usual))
    on = https or bool(certificate) or _said(environment, "COMANDA_HTTPS")
    if on and port == plain_port:
        raise BadSetting("PORT and COMANDA_HTTPS_PORT are two ports; they cannot be the same.")
    return Safely(
        on=on,
        port=port,
        certificate=Path(certificate).resolve() if certificate else None,
        key=Path(key).resolve() if key else None,
        names=tuple(_list(environment.get("COMANDA_NAMES", ""))),
        proxies=tuple(_proxy(each) for each in _list(environment.get("COMANDA_PROXY", ""))),
        url=_url(environment.get("COMANDA_URL", "")),
    )


def _said(environment: Mapping[str, str], name: str) -> bool:
    text = environment.get(name, "").strip().lower()
    if text not in YES | NO:
        raise BadSetting(f"{name} is 1 or 0, not “{text}”.")
    return text in YES


def _list(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]


def _proxy(text: str) -> Proxy:
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError as wrong:
        raise BadSetting(
            f"COMANDA_PROXY lists addresses such as 127.0.0.1 or 172.18.0.0/16, not “{text}”."
        ) from wrong


def _url(text: str) -> str:
    url = text.strip().rstrip("/").lower()
    if url and not _ADDRESS.fullmatch(url):
        raise BadSetting(
            f"COMANDA_URL is an address such as https://pos.example.com, not “{text}”."
        )
    return url


def _port(name: str, text: str) -> int:
    port = int(text) if text.isascii() and text.isdigit() else 0
    if not 0 < port <= PORT_MAX:
        raise BadSetting(f"{name} is a number from 1 to {PORT_MAX}, not “{text}”.")
    return port
