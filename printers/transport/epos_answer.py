"""What an Epson printer answers to a paper, and what became of the paper then.

Source: Epson, ePOS-Print XML User's Manual, `response`.
"""

from __future__ import annotations

from dataclasses import dataclass

from printers.transport.outcome import (
    Condition,
    Confirmed,
    Health,
    Held,
    Outcome,
    Rejected,
    Unknown,
)
from printers.transport.xml_reader import Element, Unreadable, elements, first

_CAUSES: tuple[tuple[int, Condition, str], ...] = (
    (0x1, "silent", "no response from the printer"),
    (0x80000, "out", "out of paper"),
    (0x20, "cover", "cover open"),
    (0x400, "error", "mechanical error"),
    (0x800, "error", "the cutter is stuck"),
    (0x2000, "error", "broken: switch it off and on"),
    (0x4000, "error", "too hot: it goes on by itself"),
    (0x8, "error", "offline"),
    (0x20000, "low", "paper ends soon"),
)
"""Bits of the status; the first that is set is told."""
SPOOLED = frozenset({0x2, 0x8000_0000})
"""All that a printer with a spooler says about a paper that it has not printed yet."""
_GIVEN_BACK: dict[str, tuple[Condition, str]] = {
    "EPTR_REC_EMPTY": ("out", "out of paper"),
    "EPTR_COVER_OPEN": ("cover", "cover open"),
    "EPTR_AUTOMATICAL": ("error", "too hot: it goes on by itself"),
    "EPTR_CUTTER": ("error", "the cutter is stuck"),
    "EPTR_MECHANICAL": ("error", "mechanical error"),
    "EPTR_UNRECOVERABLE": ("error", "broken: switch it off and on"),
    "EPTR_BATTERY_LOW": ("error", "battery is empty"),
    "ERROR_WAIT_EJECT": ("error", "waits until its last paper is taken"),
    "EX_DEVICE_BUSY": ("busy", "busy with another computer"),
    "EX_SPOOLER": ("busy", "its own queue is full"),
    "TooManyRequests": ("busy", "its own queue is full"),
    "DeviceNotFound": ("error", "no printer behind this address"),
}
"""An error is told before anything is printed: the paper is ours again."""
_NEVER = {
    "SchemaError": "the printer cannot read this paper",
    "RequestEntityTooLarge": "this paper is too long for the printer",
}
PRINTING = "Printing"
NOT_FOUND = "JobNotFound"
CODE_SHOWN_MAX = 40


class NoPrinter(Exception):
    """Whatever answers, it does not speak ePOS-Print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One `response`."""

    success: bool
    code: str
    status: int
    job: str = ""
    """The job that it is about, when the printer names it."""

    @property
    def health(self) -> Health:
        if self.code in _GIVEN_BACK:
            return Health(*_GIVEN_BACK[self.code])
        for bit, condition, words in _CAUSES:
            if self.status & bit:
                return Health(condition, words)
        if self.success:
            return Health("ok")
        if self.code == PRINTING:
            return Health("busy", "waits in the printer's own queue")
        return Health("error", f"the printer said {self.code[:CODE_SHOWN_MAX]}")

    @property
    def is_spooled(self) -> bool:
        """Taken, and not printed yet: to be asked for by its job."""
        return self.success and self.status in SPOOLED


def said_in(body: bytes) -> Said:
    """The response in a SOAP envelope; `NoPrinter` when there is none."""
    try:
        found = elements(body)
    except Unreadable as wrong:
        raise NoPrinter("answers, but is no ePOS-Print printer") from wrong
    response = first(found, "response")
    if response is None:
        raise NoPrinter("answers, but is no ePOS-Print printer")
    job = first(found, "printjobid")
    return read(response, job.text if job else "")


def read(response: Element, job: str = "") -> Said:
    said = response.attributes
    status = said.get("status", "")
    return Said(
        success=said.get("success", "").lower() in {"true", "1"},
        code=said.get("code", ""),
        status=int(status) if status.isascii() and status.isdigit() else 0,
        job=job,
    )


def outcome_of(said: Said) -> Outcome | None:
    """None: it has to be asked again, by the job's name."""
    if said.is_spooled or said.code == PRINTING:
        return None
    if said.success:
        return Confirmed("http")
    if said.code in _GIVEN_BACK:
        return Held(_GIVEN_BACK[said.code][1])
    if said.code in _NEVER:
        return Rejected(_NEVER[said.code])
    if said.code == NOT_FOUND:
        return Unknown("the printer knows nothing of this paper any more")
    return Unknown(f"the printer said {said.code[:CODE_SHOWN_MAX] or 'neither yes nor no'}")
