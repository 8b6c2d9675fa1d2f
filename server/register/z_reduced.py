"""The Z on paper: who gave what for less, why, and what fell after guests had seen the bill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from printers.document import AnyBlock, Line, columns
from server.kit.ids import PersonId
from server.kit.money import written
from server.orders.correction import Correction, What
from server.register.zreport import ZReport

DONE: Mapping[What, str] = {
    "removed": "removed",
    "voided": "void",
    "discounted": "discount",
    "comped": "comp",
    "repriced": "other price",
    "moved": "moved away",
    "waived": "service charge taken off",
    "exempted": "no tax",
}


SELDOM: Mapping[What, str] = {
    "repriced": "Other prices",
    "waived": "Service charges taken off",
    "exempted": "Without tax",
}


def reduced_rows(report: ZReport, currency: str) -> Iterator[AnyBlock]:
    """By reason and person. Other prices only where there were any."""
    yield columns("Discounts", written(report.discounts_cents, currency))
    yield from _given(report, "discounted", currency)
    yield columns("Comps", written(report.comps_cents, currency))
    yield from _given(report, "comped", currency)
    for what, says in SELDOM.items():
        cents = sum(each.cents for each in report.reduced if each.what == what)
        if any(each.what == what for each in report.reduced):
            yield columns(says, written(cents, currency))
            yield from _given(report, what, currency)


def _given(report: ZReport, what: What, currency: str) -> Iterator[AnyBlock]:
    for each in report.reduced:
        if each.what == what:
            times = f"{each.times} x " if each.times > 1 else ""
            says = f"{times}{each.reason}: {each.name}"
            yield columns(says, written(each.cents, currency), indent=2)


def presented_rows(
    report: ZReport, currency: str, names: Mapping[PersonId, str]
) -> Iterator[AnyBlock]:
    """On a line of its own, whatever lowered a bill that guests had in their hands."""
    if not report.after_presenting:
        return
    yield columns(
        f"After presenting ({len(report.after_presenting)})",
        written(report.after_presenting_cents, currency),
        bold=True,
    )
    for each in report.after_presenting:
        yield columns(_named(each), written(each.amount_cents, currency), indent=2)
        yield Line(f"{DONE[each.what]}, {each.reason}: {_who(each, names)}", indent=4)


def _named(each: Correction) -> str:
    return each.name if not each.line else f"{each.pieces} {each.name}"


def _who(each: Correction, names: Mapping[PersonId, str]) -> str:
    approved = f", approved by {names[each.approved_by]}" if each.approved_by else ""
    return f"{names[each.by]}{approved}"
