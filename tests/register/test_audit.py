"""No receipt and no Z is missing, unless a restoration says why."""

from __future__ import annotations

from typing import Any

from server.register.audit import number_faults


def a_house(last: int, *numbers: int) -> list[dict[str, Any]]:
    receipts = [{"kind": "receipt", "number": number} for number in numbers]
    return [{"kind": "takings", "last_receipt": last}, *receipts]


def test_a_row_without_a_hole_has_no_fault() -> None:
    assert list(number_faults(a_house(3, 1, 2, 3))) == []
    assert list(number_faults([])) == []


def test_a_missing_receipt_and_one_too_many_are_said() -> None:
    assert list(number_faults(a_house(3, 1, 3, 4))) == [
        "Receipt 2 is missing.",
        "Receipt 4 was never given out: the last one is 3.",
    ]


def test_what_a_restoration_left_out_is_not_missing() -> None:
    skipped = [{"row": "receipt", "first": 2, "last": 9}, {"row": "z", "first": 1, "last": 1}]
    restored = {"kind": "restoration", "skipped": skipped}
    numbers = {"kind": "report_numbers", "last_z": 2}
    z_report = {"kind": "zreport", "number": 2}
    assert list(number_faults([*a_house(10, 1, 10), restored, numbers, z_report])) == []


def test_a_missing_invoice_is_said() -> None:
    numbers = {"kind": "invoice_numbers", "last": 2}
    assert list(number_faults([numbers, {"kind": "invoice", "number": 2}])) == [
        "Invoice 1 is missing."
    ]


def test_a_hole_of_thousands_is_told_in_a_few_sentences() -> None:
    told = list(number_faults(a_house(5_000)))
    assert len(told) == 21
    assert told[-1] == "4980 more of these are missing."


def test_a_trial_has_rows_of_its_own() -> None:
    takings = {"kind": "takings", "last_receipt": 1, "last_trial": 9_000_003}
    numbers = {"kind": "report_numbers", "last_z": 0, "last_trial_z": 9_000_001}
    given = [{"kind": "receipt", "number": number} for number in (1, 9_000_001, 9_000_003)]
    z_reports = [{"kind": "zreport", "number": number} for number in (9_000_001, 9_000_002)]
    assert list(number_faults([takings, numbers, *given, *z_reports])) == [
        "Receipt 9000002 is missing.",
        "Z report 9000002 was never given out: the last one is 9000001.",
    ]
