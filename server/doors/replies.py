"""What a door answers over HTTP: JSON, or a refusal with a code and a sentence."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import Response

BODY_BYTES_MAX = 20_000
_log = structlog.get_logger()
Body = TypeVar("Body", bound=msgspec.Struct)


class No(Exception):
    """A door says no."""

    def __init__(
        self,
        status: int,
        code: str,
        sentence: str,
        retry_after_seconds: int = 0,
        challenge: str = "",
    ) -> None:
        """`challenge`: how a machine may show who it is (WWW-Authenticate)."""
        super().__init__(sentence)
        self.status, self.code, self.sentence = status, code, sentence
        self.retry_after_seconds = retry_after_seconds
        self.challenge = challenge


async def body(request: Request, kind: type[Body], bytes_max: int = BODY_BYTES_MAX) -> Body:
    """The request's JSON, bounded and of the expected shape."""
    content = await read_bounded(request, bytes_max)
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        raise No(400, "door.bad_arguments", "The house cannot read this.") from wrong


def told(content: Any, status: int = 200) -> Response:  # noqa: ANN401 - anything JSON
    return Response(msgspec.json.encode(content), status, media_type="application/json")


async def read_bounded(request: Request, bytes_max: int = BODY_BYTES_MAX) -> bytes:
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > bytes_max:
            raise No(413, "door.too_long", "That is too long.")
    return content


async def said_away(_request: Request, trouble: Exception) -> Response:
    """The database does not answer: nobody's fault at the screen, and over in a moment."""
    _log.warning("door.database_away", why=str(trouble))
    sentence = "The house cannot reach its records just now. Please try again in a moment."
    return told({"code": "door.away", "sentence": sentence}, 503)


async def said_no(_request: Request, no: Exception) -> Response:
    """Starlette's handler for `No`."""
    assert isinstance(no, No)
    content: dict[str, Any] = {"code": no.code, "sentence": no.sentence}
    if no.retry_after_seconds:
        content["retry_after_seconds"] = no.retry_after_seconds
    reply = told(content, no.status)
    if no.challenge:
        reply.headers["WWW-Authenticate"] = no.challenge
    return reply
