"""What an Epson printer answers, read from its own words."""

from __future__ import annotations

import pytest

from printers.transport.epos_answer import NoPrinter, Said, outcome_of, said_in
from printers.transport.outcome import Condition, Confirmed, Held, Rejected, Unknown

HEAD = '<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/">'
SPACE = 'xmlns="http://www.epson-pos.com/schemas/2011/03/epos-print"'


def answer(success: str, code: str, status: str) -> bytes:
    said = f'<response success="{success}" code="{code}" status="{status}" battery="0" {SPACE}/>'
    return f"{HEAD}<e:Body>{said}</e:Body></e:Envelope>".encode()


@pytest.mark.parametrize(
    ("status", "condition"),
    [
        ("251658262", "ok"),
        ("251854870", "low"),
        ("252641308", "out"),
        ("252444700", "out"),
        ("251658294", "cover"),
        ("251658270", "error"),
        ("1", "silent"),
    ],
)
def test_the_bits_of_a_status_are_read_as_printers_send_them(
    status: str, condition: Condition
) -> None:
    assert said_in(answer("true", "", status)).health.condition == condition


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("EPTR_REC_EMPTY", Held),
        ("EPTR_COVER_OPEN", Held),
        ("EPTR_MECHANICAL", Held),
        ("EX_SPOOLER", Held),
        ("SchemaError", Rejected),
        ("EX_TIMEOUT", Unknown),
        ("EX_BADPORT", Unknown),
        ("JobNotFound", Unknown),
        ("", Unknown),
        ("Printing", type(None)),
    ],
)
def test_each_code_has_its_outcome(code: str, kind: type) -> None:
    assert isinstance(outcome_of(said_in(answer("false", code, "251658262"))), kind)


@pytest.mark.parametrize("success", ["true", "1"])
def test_success_is_told_after_printing(success: str) -> None:
    assert outcome_of(said_in(answer(success, "", "251658262"))) == Confirmed("http")


@pytest.mark.parametrize("status", ["2", "2147483648"])
def test_success_of_a_spooler_is_not_paper(status: str) -> None:
    assert outcome_of(said_in(answer("true", "", status))) is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not xml",
        b"<html/>",
        b'<!DOCTYPE r [<!ENTITY a "b">]><response success="true"/>',
        b"<a>" * 50,
        b"\xff\xfe\x00",
    ],
)
def test_whatever_else_answers_is_no_printer(body: bytes) -> None:
    with pytest.raises(NoPrinter):
        said_in(body)


def test_nonsense_in_an_answer_is_no_success() -> None:
    said = said_in(answer("perhaps", "x" * 500, "lots"))
    assert said == Said(success=False, code="x" * 500, status=0)
    outcome = outcome_of(said)
    assert isinstance(outcome, Unknown)
    assert len(outcome.reason) < 80
