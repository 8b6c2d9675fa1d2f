"""Where a printer is, as its owner writes it: one line that says the way and the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast
from urllib.parse import SplitResult, urlsplit

Way = Literal["virtual", "tcp", "epos", "epos+http", "usb"]
_WEB_PORTS = {"epos": 443, "epos+http": 80}
DEVICES = "/dev/"


class NoAddress(Exception):
    """No printer can be reached like that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What of it is meant depends on the way."""

    way: Way
    host: str = ""
    port: int = 0
    device: str = ""
    """A file such as /dev/usb/lp0."""


def address_of(text: str) -> Address:
    """`virtual:`, `tcp://host:9100`, `epos://host` or `usb:///dev/usb/lp0`."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as wrong:
        raise NoAddress(text) from wrong
    way = cast("Way", parts.scheme)
    is_plain = not (parts.query or parts.fragment or "@" in parts.netloc)
    if text == "virtual:":
        return Address(way="virtual")
    if is_plain and way == "usb" and not parts.netloc:
        return Address(way="usb", device=_device(parts.path))
    if is_plain and parts.hostname and parts.path in {"", "/"}:
        return _on_the_network(way, parts, port)
    raise NoAddress(text)


def _on_the_network(way: Way, parts: SplitResult, port: int | None) -> Address:
    port = port or _WEB_PORTS.get(way)
    if port is None or not (way == "tcp" or way in _WEB_PORTS):
        raise NoAddress(parts.geturl())
    return Address(way=way, host=parts.hostname or "", port=port)


def _device(path: str) -> str:
    if not path.startswith(DEVICES) or ".." in path:
        raise NoAddress(path)
    return path
