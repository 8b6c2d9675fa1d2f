"""What a fresh house prints: where its screens are, and a code that pairs a tablet."""

from __future__ import annotations

import io
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import segno

from server.https.authority import Authority

EVERYWHERE = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - compared, not bound
FAR_AWAY = ("192.0.2.1", 9)
"""An address of the documentation range: nothing is sent, the system only picks its own side."""


def addresses(host: str, port: int) -> list[str]:
    """The addresses that a browser can type, this machine's first."""
    return [at("http", each, port) for each in hosts(host)]


def hosts(host: str) -> list[str]:
    """Where the house listens, this machine's own name first and what tablets reach last."""
    if host not in EVERYWHERE:
        return [host]
    outside = _own_address()
    return ["127.0.0.1", outside] if outside else ["127.0.0.1"]


def at(scheme: str, host: str, port: int) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"{scheme}://{name}" if (scheme, port) == ("https", 443) else f"{scheme}://{name}:{port}"


def is_only_here(host: str) -> bool:
    """Nothing but this machine itself can knock there."""
    return host == "localhost" or host.startswith("127.") or host == "::1"


def _own_address() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(FAR_AWAY)
        except OSError:
            return None
        own = str(probe.getsockname()[0])
    return None if own.startswith("127.") else own


def announcement(where: list[str], pairing: str, *, only_here: bool) -> Iterator[str]:
    """`only_here`: no tablet can reach this address."""
    yield from screens_at(where[0])
    if only_here:
        yield "  No tablet can reach this address: it needs a network, and HOST=0.0.0.0."
    else:
        yield "  Pair a tablet: scan this, or open the address on it (good for 30 minutes)."
        yield from scanned(pairing)
        yield f"  A tablet that is paired finds its screens at {where[-1]}"
        yield ""
        yield "  This is plain http: who is on the same Wi-Fi can listen, and a tablet can neither"
        yield "  open its screen without the house nor be kept awake. For https: comanda serve"
        yield "  --https, or COMANDA_HTTPS=1 make serve (docs/https.md)."
    yield from goodbye()


def safe_announcement(
    here: str, to_scan: str, outside: str, authority: Authority | None = None
) -> Iterator[str]:
    """Over https. `authority`: the one that people compare; none where tablets trust it anyway."""
    yield from screens_at(here)
    if is_only_here(urlsplit(to_scan).hostname or ""):
        yield "  No tablet can reach this address: it needs a network, and HOST=0.0.0.0."
    if authority is not None:
        yield "  Pair a tablet: scan this, or open the address on it (for 30 minutes). Its page"
        yield "  shows how it comes to trust this house, and the same fingerprint as here:"
        yield f"  {authority.fingerprint[:47]}"
        yield f"  {authority.fingerprint[48:]}  ({authority.name})"
    else:
        yield "  Pair a tablet: scan this, or open the address on it (good for 30 minutes)."
    yield from scanned(to_scan)
    yield f"  A tablet that is paired finds its screens at {outside}"
    yield from goodbye()


def screens_at(address: str) -> Iterator[str]:
    yield ""
    yield "  Comanda is open."
    yield ""
    for screen, what in (
        ("waiter", "Waiter"),
        ("kds", "Kitchen"),
        ("till", "Till"),
        ("printers", "Papers"),
        ("terminal", "Card terminal"),
    ):
        yield f"  {what:<14}{address}/{screen}"
    yield ""


def scanned(address: str) -> Iterator[str]:
    drawn = io.StringIO()
    segno.make(address, error="l").terminal(out=drawn, compact=True, border=1)
    yield f"  {address}"
    yield drawn.getvalue()


def goodbye() -> Iterator[str]:
    yield "  Stop with Ctrl+C. The data stays."
    yield ""
