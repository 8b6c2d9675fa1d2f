"""A paper as ePOS-Print XML: our own ESC/POS bytes, wrapped as an Epson printer wants them.

Source: Epson, ePOS-Print XML User's Manual and Server Direct Print User's Manual. The bytes stand
in a `command` element as hex digits, so no word of a guest can become XML.
"""

from __future__ import annotations

import re
from base64 import b32decode, b32encode
from uuid import UUID

from printers.document import Document
from printers.encode.escpos import as_escpos
from printers.profiles import Profile

NAMESPACE = "http://www.epson-pos.com/schemas/2011/03/epos-print"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
DEVICE = "local_printer"
EMPTY = f'<epos-print xmlns="{NAMESPACE}"/>'
"""Prints nothing: asks how the printer is, or what became of the job that is named beside it."""
_NAME = re.compile(r"[A-Za-z0-9_.-]{1,30}")
_PADDING = "======"


def printing(document: Document, profile: Profile) -> str:
    """The paper itself."""
    code = as_escpos(document, profile).hex()
    return f'<epos-print xmlns="{NAMESPACE}"><command>{code}</command></epos-print>'


def enveloped(body: str, timeout_ms: int, job: str = "") -> bytes:
    """As the printer's own web service takes it; `job` is a name from `job_name`."""
    named = f"<printjobid>{job}</printjobid>" if job else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<s:Envelope xmlns:s="{SOAP}">'
        f'<s:Header><parameter xmlns="{NAMESPACE}"><devid>{DEVICE}</devid>'
        f"<timeout>{timeout_ms}</timeout>{named}</parameter></s:Header>"
        f"<s:Body>{body}</s:Body></s:Envelope>"
    ).encode()


def job_name(attempt: str) -> str:
    """An attempt as a printer may name it: at most 30 letters, and back by `attempt_named`."""
    try:
        return b32encode(UUID(attempt).bytes).decode().rstrip("=").lower()
    except ValueError:
        assert _NAME.fullmatch(attempt), f"{attempt} can be no job of a printer"
        return attempt


def attempt_named(job: str) -> str:
    """The attempt behind a printer's job; anything else is given back as it is."""
    try:
        return str(UUID(bytes=b32decode(job.upper() + _PADDING)))
    except ValueError:
        return job
