"""Keep the log: a line of JSON for each thing that happened, on the error stream."""

from __future__ import annotations

import logging
import sys
from typing import Any, Final

import msgspec
import structlog

from server.payments.terminals.masking import masked

LEVELS: Final = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}


def keep_log(level: str) -> None:
    """Arguments of commands, PINs, tokens, notes and guests' data are never given to the log."""
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(serializer=_row),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=structlog.BytesLoggerFactory(sys.stderr.buffer),
        cache_logger_on_first_use=True,
    )


def _row(content: Any, **_: Any) -> bytes:  # noqa: ANN401 - what was logged
    """A card's number gets into no log, whoever has put it into an error (PCI DSS 3.4)."""
    return masked(msgspec.json.encode(content, enc_hook=str).decode()).encode()
