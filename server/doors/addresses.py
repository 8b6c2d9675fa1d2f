"""What a fresh house prints: where its screens are, and a code that pairs a tablet."""

from __future__ import annotations

import io
import socket
from collections.abc import Iterator

import segno

EVERYWHERE = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - compared, not bound
FAR_AWAY = ("192.0.2.1", 9)
"""An address of the documentation range: nothing is sent, the system only picks its own side."""


def addresses(host: str, port: int) -> list[str]:
    """The addresses that a browser can type, this machine's first."""
    if host not in EVERYWHERE:
        return [f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"]
    here = [f"http://127.0.0.1:{port}"]
    outside = _own_address()
    return [*here, f"http://{outside}:{port}"] if outside else here


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
        yield f"  {what:<14}{where[0]}/{screen}"
    yield ""
    if only_here:
        yield "  No tablet can reach this address: it needs a network, and HOST=0.0.0.0."
    else:
        yield "  Pair a tablet: scan this, or open the address on it (good for 30 minutes)."
        yield f"  {pairing}"
        yield _code(pairing)
        yield f"  A tablet that is paired finds its screens at {where[-1]}"
    yield "  Stop with Ctrl+C. The data stays."
    yield ""


def _code(text: str) -> str:
    drawn = io.StringIO()
    segno.make(text, error="l").terminal(out=drawn, compact=True, border=1)
    return drawn.getvalue()
