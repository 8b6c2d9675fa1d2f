"""Audit the numbers: every document with a number is there, or a restoration says why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from server.floor.money import TRIAL_FROM

NAMES: Final[Mapping[str, str]] = {
    "receipt": "Receipt",
    "invoice": "Invoice",
    "credit_note": "Credit note",
    "zreport": "Z report",
}
SKIPPED: Final[Mapping[str, str]] = {
    "receipt": "receipt",
    "invoice": "invoice",
    "credit_note": "credit_note",
    "z": "zreport",
}
COUNTED: Final[Mapping[str, tuple[str, str, str]]] = {
    "takings": ("receipt", "last_receipt", "last_trial"),
    "invoice_numbers": ("invoice", "last", ""),
    "credit_numbers": ("credit_note", "last", "last_trial"),
    "report_numbers": ("zreport", "last_z", "last_trial_z"),
}
"""Who counts them, and the fields with the last number, in earnest and on trial."""
TOLD_MAX: Final = 20


def number_faults(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Each hole and each number beyond the last, in a sentence; `records`: every row's fields."""
    there: dict[str, set[int]] = {kind: set() for kind in NAMES}
    left_out: dict[str, set[int]] = {kind: set() for kind in NAMES}
    last: dict[str, int] = dict.fromkeys(NAMES, 0)
    last_on_trial: dict[str, int] = dict.fromkeys(NAMES, 0)
    for fields in records:
        kind = fields["kind"]
        if kind in NAMES:
            there[kind].add(fields["number"])
        elif kind in COUNTED:
            of, counter, trial = COUNTED[kind]
            last[of], last_on_trial[of] = fields[counter], fields.get(trial, 0)
        elif kind == "restoration":
            for name, numbers in _left_out(fields["skipped"]):
                left_out[name] |= numbers
    for kind, name in NAMES.items():
        on_trial = {number for number in there[kind] if number > TRIAL_FROM}
        for row, first, to in (
            (there[kind] - on_trial, 1, last[kind]),
            (on_trial, TRIAL_FROM + 1, last_on_trial[kind]),
        ):
            yield from _of_a_row(name, row, set(range(first, to + 1)) - left_out[kind], to)


def _left_out(skipped: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, set[int]]]:
    for each in skipped:
        if each["row"] in SKIPPED:
            yield SKIPPED[each["row"]], set(range(each["first"], each["last"] + 1))


def _of_a_row(name: str, there: set[int], given: set[int], last: int) -> Iterator[str]:
    missing = sorted(given - there)
    yield from (f"{name} {number} is missing." for number in missing[:TOLD_MAX])
    if len(missing) > TOLD_MAX:
        yield f"{len(missing) - TOLD_MAX} more of these are missing."
    for number in sorted(number for number in there if number > last)[:TOLD_MAX]:
        yield f"{name} {number} was never given out: the last one is {last}."
