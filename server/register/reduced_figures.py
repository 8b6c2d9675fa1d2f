"""The figures of what was given for less on a business day, and of what fell after presenting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from server.kit.ids import PersonId
from server.orders.correction import Correction, What
from server.register.zreport import ZReduced, ZReport

REDUCES = ("discounted", "comped", "repriced", "waived", "exempted")


def with_reduced(
    report: ZReport, corrections: Sequence[Correction], names: Mapping[PersonId, str]
) -> ZReport:
    seen = tuple(each for each in corrections if each.after_presenting)
    return replace(
        report,
        discounts_cents=taken_off(corrections, "discounted"),
        comps_cents=taken_off(corrections, "comped"),
        repriced_cents=taken_off(corrections, "repriced"),
        reduced=reduced_by_person(corrections, names),
        after_presenting=seen,
        after_presenting_cents=sum(each.amount_cents for each in seen),
    )


def taken_off(corrections: Iterable[Correction], what: What) -> int:
    return sum(each.amount_cents for each in corrections if each.what == what)


def reduced_by_person(
    corrections: Iterable[Correction], names: Mapping[PersonId, str]
) -> tuple[ZReduced, ...]:
    """By kind, reason and person; what voids left nothing of is not there."""
    rows: dict[tuple[What, str, PersonId], list[int]] = {}
    for each in corrections:
        if each.what in REDUCES and each.amount_cents:
            rows.setdefault((each.what, each.reason, each.by), []).append(each.amount_cents)
    return tuple(
        ZReduced(
            what=what,
            reason=reason,
            person=person,
            name=names.get(person, person),
            times=len(cents),
            cents=sum(cents),
        )
        for (what, reason, person), cents in sorted(rows.items())
    )
