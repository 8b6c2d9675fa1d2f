"""Audit the numbers: every receipt and every Z is there, or a restoration says why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from server.floor.money import TRIAL_FROM

NAMES: Final[Mapping[str, str]] = {"receipt": "Receipt", "zreport": "Z report"}
SKIPPED: Final[Mapping[str, str]] = {"receipt": "receipt", "z": "zreport"}
TOLD_MAX: Final = 20


def number_faults(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Each hole and each number beyond the last, in a sentence; `records`: every row's fields."""
    there: dict[str, set[int]] = {kind: set() for kind in NAMES}
    left_out: dict[str, set[int]] = {kind: set() for kind in NAMES}
    last: dict[str, int] = dict.fromkeys(NAMES, 0)
    last_on_trial: dict[str, int] = dict.fromkeys(NAMES, 0)
    for fields in records:
        match fields["kind"]:
            case "receipt" | "zreport" as kind:
                there[kind].add(fields["number"])
            case "takings":
                last["receipt"] = fields["last_receipt"]
                last_on_trial["receipt"] = fields.get("last_trial", 0)
            case "report_numbers":
                last["zreport"] = fields["last_z"]
                last_on_trial["zreport"] = fields.get("last_trial_z", 0)
            case "restoration":
                for skipped in fields["skipped"]:
                    kind = SKIPPED.get(skipped["row"])
                    if kind:
                        left_out[kind] |= set(range(skipped["first"], skipped["last"] + 1))
    for kind, name in NAMES.items():
        on_trial = {number for number in there[kind] if number > TRIAL_FROM}
        for row, first, to in (
            (there[kind] - on_trial, 1, last[kind]),
            (on_trial, TRIAL_FROM + 1, last_on_trial[kind]),
        ):
            yield from _of_a_row(name, row, set(range(first, to + 1)) - left_out[kind], to)


def _of_a_row(name: str, there: set[int], given: set[int], last: int) -> Iterator[str]:
    missing = sorted(given - there)
    yield from (f"{name} {number} is missing." for number in missing[:TOLD_MAX])
    if len(missing) > TOLD_MAX:
        yield f"{len(missing) - TOLD_MAX} more of these are missing."
    for number in sorted(number for number in there if number > last)[:TOLD_MAX]:
        yield f"{name} {number} was never given out: the last one is {last}."
