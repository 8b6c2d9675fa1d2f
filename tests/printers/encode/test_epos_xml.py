"""A paper as ePOS-Print XML: the very bytes of ESC/POS, and nothing of a guest's in the XML."""

from __future__ import annotations

import re

import pytest

from printers.document import Line
from printers.encode.epos_xml import attempt_named, enveloped, job_name, printing
from printers.encode.escpos import as_escpos
from printers.profiles import profile_of
from printers.transport.xml_reader import elements, first
from tests.printers.makers import DOCKET

DEFAULT = profile_of("default")


def test_the_printer_gets_the_bytes_that_it_would_get_over_a_wire() -> None:
    command = first(elements(enveloped(printing(DOCKET, DEFAULT), 10_000, "abc")), "command")
    assert command is not None
    assert bytes.fromhex(command.text) == as_escpos(DOCKET, DEFAULT)
    assert command.inside == ("Envelope", "Body", "epos-print")


def test_what_a_guest_typed_is_no_xml() -> None:
    note = "</command><pulse/>&lt;<![CDATA[ ]]>"
    found = elements(enveloped(printing((Line(note),), DEFAULT), 10_000))
    assert [element.name for element in found if element.name == "pulse"] == []


def test_the_head_names_the_job_only_when_there_is_one() -> None:
    named = elements(enveloped(printing(DOCKET, DEFAULT), 10_000, "abc"))
    job, timeout = first(named, "printjobid"), first(named, "timeout")
    assert (job and job.text, timeout and timeout.text) == ("abc", "10000")
    assert first(elements(enveloped(printing(DOCKET, DEFAULT), 10_000)), "printjobid") is None


def test_an_attempt_has_a_name_that_fits_a_printer_and_leads_back() -> None:
    attempt = "01970a4e-5c1b-7c3d-9f10-0123456789ab"
    name = job_name(attempt)
    assert re.fullmatch(r"[a-z0-9]{26}", name)
    assert attempt_named(name) == attempt
    assert attempt_named(job_name("attempt-1")) == "attempt-1"


def test_what_could_break_the_xml_is_no_name() -> None:
    with pytest.raises(AssertionError):
        job_name("</printjobid>")
