"""Where a printer is, as its owner writes it: one line that says the way and the place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, cast
from urllib.parse import SplitResult, urlsplit

Way = Literal["virtual", "tcp", "epos", "epos+http", "usb", "sdp", "cloudprnt"]
POLLING = frozenset({"sdp", "cloudprnt"})
"""These printers come to the house; nobody goes to them."""
_WEB_PORTS = {"epos": 443, "epos+http": 80}
POLL_SECONDS = 5
POLL_SECONDS_MAX = 600
DEVICES = "/dev/"
_MODEL = re.compile(r"usb://([0-9a-fA-F]{4}:[0-9a-fA-F]{4})(/[A-Za-z0-9._-]{1,60})?")
"""Maker and model as `lsusb` shows them, and the printer's own number."""


class NoAddress(Exception):
    """No printer can be reached like that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What of it is meant depends on the way."""

    way: Way
    host: str = ""
    port: int = 0
    device: str = ""
    """A file such as /dev/usb/lp0; or maker and model, 04b8:0202, perhaps with /SERIAL."""
    every_seconds: int = 0
    """How often a polling printer asks for work, as it is set in the printer."""


def address_of(text: str) -> Address:
    """Such as `virtual:`, `tcp://host:9100`, `epos://host`, `usb:///dev/usb/lp0`, `sdp:`."""
    if model := _MODEL.fullmatch(text):
        return Address(way="usb", device=model[1].lower() + (model[2] or ""))
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as wrong:
        raise NoAddress(text) from wrong
    way = cast("Way", parts.scheme)
    is_plain = not (parts.query or parts.fragment or "@" in parts.netloc)
    if text == "virtual:":
        return Address(way="virtual")
    if is_plain and way in POLLING and not parts.netloc:
        return Address(way=way, every_seconds=_seconds(parts.path))
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


def _seconds(path: str) -> int:
    if not path:
        return POLL_SECONDS
    seconds = int(path) if path.isascii() and path.isdigit() else 0
    if not 1 <= seconds <= POLL_SECONDS_MAX:
        raise NoAddress(path)
    return seconds


def _device(path: str) -> str:
    if not path.startswith(DEVICES) or ".." in path:
        raise NoAddress(path)
    return path
