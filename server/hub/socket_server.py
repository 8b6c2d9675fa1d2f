"""The socket's settings, which the house's promises stand on."""

from __future__ import annotations

from typing import Any, Final

import msgspec
import socketio

MESSAGE_BYTES_MAX: Final = 256_000


class _Json:
    """msgspec behind the two functions that python-socketio calls."""

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:  # noqa: ANN401 - whatever is emitted
        return msgspec.json.encode(value).decode()

    @staticmethod
    def loads(text: str | bytes, **_: Any) -> Any:  # noqa: ANN401 - whatever came
        return msgspec.json.decode(text)


def _from_our_page(origin: str | None, environ: dict[str, Any]) -> bool:
    """The page came from the same address, over the same scheme; programs name no origin."""
    scope = environ["asgi.scope"]
    scheme = "https" if scope["scheme"] in {"https", "wss"} else "http"
    return origin is None or origin == f"{scheme}://{environ.get('HTTP_HOST', '')}"


def socket_server(manager: Any = None) -> Any:  # noqa: ANN401
    """The socket with the settings that the house's promises stand on; None: the stock manager."""
    return socketio.AsyncServer(
        async_mode="asgi",
        transports=["websocket"],
        ping_interval=5,
        ping_timeout=5,
        max_http_buffer_size=MESSAGE_BYTES_MAX,
        cors_allowed_origins=_from_our_page,
        json=_Json,
        client_manager=manager,
        async_handlers=True,
    )
