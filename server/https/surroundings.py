"""What this machine is called on its networks: addresses, names, and the networks themselves."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import ifaddr

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Interface = ipaddress.IPv4Interface | ipaddress.IPv6Interface
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

HERE: Final = (
    ipaddress.ip_interface("127.0.0.1/32"),
    ipaddress.ip_interface("::1/128"),
)
NARROWEST: Final = {4: 16, 6: 48}
"""Who claims a wider network than this is given their own address alone."""
NAMES_MAX: Final = 100
_NAME: Final = re.compile(r"(?!.*\.\.)[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?")


class NoName(Exception):
    """Neither an address nor a name that a browser could ask for."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where this machine stands, its most useful names first."""

    names: tuple[str, ...]
    addresses: tuple[Address, ...]
    networks: tuple[Network, ...]


def look_around(extra: Sequence[str] = ()) -> Surroundings:
    """`extra`: what the owner says that tablets will ask for, such as `10.0.0.5/24` or a name."""
    said = [_said(each) for each in extra]
    interfaces = [each for each in said if not isinstance(each, str)]
    names = [each for each in said if isinstance(each, str)]
    return surroundings(socket.gethostname(), [*interfaces, *_interfaces()], names)


def surroundings(
    hostname: str, interfaces: Iterable[Interface], names: Iterable[str] = ()
) -> Surroundings:
    found = [each for each in interfaces if _is_reachable(each.ip)]
    everywhere = [*found, *HERE]
    called = dict.fromkeys([*names, *_called(hostname), "localhost"])
    return Surroundings(
        names=tuple(called)[:NAMES_MAX],
        addresses=tuple(dict.fromkeys(each.ip for each in everywhere))[:NAMES_MAX],
        networks=tuple(dict.fromkeys(_network(each) for each in everywhere))[:NAMES_MAX],
    )


def _called(hostname: str) -> Iterator[str]:
    """Its full name, its first word, and what mDNS makes of that."""
    full = hostname.lower().rstrip(".")
    if as_address(full) is not None:
        return
    short = full.split(".")[0]
    for name in (f"{short}.local", full, short):
        if _NAME.fullmatch(name) and short != "localhost":
            yield name


def _said(text: str) -> Interface | str:
    name = text.strip().lower()
    try:
        return ipaddress.ip_interface(name)
    except ValueError:
        if _NAME.fullmatch(name):
            return name
    raise NoName(f"“{text}” is neither an address nor a name.")


def as_address(text: str) -> Address | None:
    """None: it is a name."""
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def _is_reachable(address: Address) -> bool:
    """A tablet's browser can ask for it."""
    return not (address.is_loopback or address.is_link_local or address.is_unspecified)


def _network(interface: Interface) -> Network:
    if interface.network.prefixlen < NARROWEST[interface.version]:
        return ipaddress.ip_network(interface.ip)
    return interface.network


def _interfaces() -> Iterator[Interface]:
    for adapter in ifaddr.get_adapters():
        for each in adapter.ips:
            address = each.ip if isinstance(each.ip, str) else each.ip[0]
            yield ipaddress.ip_interface(f"{address}/{each.network_prefix}")
