"""Epson's Server Direct Print: the printer asks for work in forms, and gets ePOS-Print XML.

Source: Epson, Server Direct Print User's Manual.
"""

from __future__ import annotations

import asyncio

from printers.encode.epos_xml import DEVICE, EMPTY, attempt_named, job_name, printing
from printers.pull.hatch import NO_WORD, Hatch
from printers.transport.epos_answer import Said, outcome_of, read
from printers.transport.outcome import Health, Outcome, Rejected, Unknown
from printers.transport.xml_reader import Element, Unreadable, elements

TIMEOUT_MS = 10_000
NOTHING = ""
"""An empty answer: there is nothing to do."""


async def work_for(hatch: Hatch) -> str:
    """One paper at a time. Whoever asks for the next without a word on the last leaves a doubt."""
    if out := hatch.out:
        if hatch.is_followed:
            return _request(EMPTY, job_name(out.attempt))
        hatch.heard(out.attempt, Unknown(NO_WORD))
        return NOTHING
    taken = await hatch.take()
    if taken is None or taken.document is None:
        return NOTHING
    hatch.fetched()
    paper = await asyncio.to_thread(printing, taken.document, hatch.profile)
    return _request(paper, job_name(taken.attempt))


def _request(paper: str, job: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><PrintRequestInfo Version="2.00"><ePOSPrint>'
        f"<Parameter><devid>{DEVICE}</devid><timeout>{TIMEOUT_MS}</timeout>"
        f"<printjobid>{job}</printjobid></Parameter>"
        f"<PrintData>{paper}</PrintData></ePOSPrint></PrintRequestInfo>"
    )


def results(file: str) -> list[tuple[str, Outcome | None]]:
    """What became of each attempt; an attempt without a name is the one that the printer has."""
    try:
        found = elements(file.encode())
    except Unreadable:
        return []
    said: list[tuple[str, Outcome | None]] = []
    job = ""
    for element in found:
        if element.name == "printjobid":
            job = element.text
        elif element.name == "response":
            said.append((attempt_named(job), outcome_of(read(element))))
            job = ""
        elif _is_unreadable(element):
            said.append(("", Rejected("the printer cannot read this paper")))
    return said


def _is_unreadable(element: Element) -> bool:
    """From version 3: the whole answer was no XML to it."""
    is_told = element.name == "Response" and "ServerDirectPrint" in element.inside
    return is_told and element.attributes.get("Success", "").lower() == "false"


def health(file: str) -> Health | None:
    """How the printer is, from a status that it sends by itself; None when it cannot be read."""
    try:
        found = elements(file.encode())
    except Unreadable:
        return None
    told = next((e.attributes["asbstatus"] for e in found if "asbstatus" in e.attributes), "")
    try:
        status = int(told, 0)
    except ValueError:
        return None
    return Said(success=True, code="", status=status).health
