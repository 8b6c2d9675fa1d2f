"""The drawer report on paper: what should be in the drawer, what is, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from printers.document import AnyBlock, Document, Line, Rule, columns
from server.bills.local_time import clock_words, day_words
from server.bills.paper import Heading, letterhead_rows
from server.kit.ids import PersonId
from server.kit.money import written
from server.payments.tender_words import tender_name
from server.register.denominations import Heap
from server.register.drawer import HandOver, Opening, difference_words
from server.register.movement import Movement
from server.register.movement_paper import TITLES

Names = Mapping[PersonId, str]


def drawer_paper(
    opening: Opening,
    heading: Heading,
    movements: Sequence[Movement] = (),
    names: Names | None = None,
) -> Document:
    letterhead, people = heading.letterhead, names or {}
    currency, zone = letterhead.currency, letterhead.time_zone
    title = "WALLET REPORT" if opening.is_wallet else "DRAWER REPORT"
    difference = difference_words(opening.over_short_cents or 0, currency)
    return (
        *letterhead_rows(letterhead),
        Line(f"{title} {opening.report}", size=2, bold=True, align="centre"),
        columns(opening.name, f"held by {heading.waiter}", bold=True),
        columns("opened", day_words(opening.opened_at, zone)),
        *hand_rows(opening.hands, heading, people),
        columns("closed", day_words(opening.closed_at or heading.at, zone)),
        Rule(),
        *cash_rows(opening, currency),
        *_counted(opening, currency),
        Rule(),
        Line(difference.capitalize(), size=2, bold=True),
        *((Line(f"Reason: {opening.reason}"),) if opening.reason else ()),
        *_approved(opening, people),
        *_other_tenders(opening, currency),
        *_heaps("FLOAT", opening.float_pieces, currency),
        *_heaps("COUNTED", opening.counted_pieces, currency),
        *_movements(movements, heading, people),
    )


def cash_rows(opening: Opening, currency: str) -> Iterator[AnyBlock]:
    """Everything that makes up what should be there; what did not happen is left out."""

    def row(words: str, cents: int | None, *, bold: bool = False) -> AnyBlock:
        return columns(words, written(cents or 0, currency), bold=bold)

    yield row("Float", opening.float_cents)
    yield row("Cash for bills", opening.cash_cents)
    yield row("Tips for colleagues" if opening.is_wallet else "Cash tips", opening.tips_cents)
    for words, cents in _moved(opening):
        if cents:
            yield row(words, cents)
    yield row("To hand in" if opening.is_wallet else "Expected", opening.expected_cents, bold=True)


def _moved(opening: Opening) -> tuple[tuple[str, int], ...]:
    return (
        ("House accounts settled", opening.accounts_cents),
        ("Cash rounding", opening.rounding_cents),
        ("Paid in", opening.paid_in_cents),
        ("Wallets handed in", opening.handed_in_cents),
        ("Paid out", -opening.paid_out_cents),
        ("Given back to guests", -opening.refunded_cents),
        ("Dropped to the safe", -opening.dropped_cents),
        ("Tips paid out", -opening.tips_out_cents),
        ("Change for vouchers", -opening.vouchers_out_cents),
        ("Tips owed to the holder", -opening.owed_cents),
        ("Differences at hand-over", opening.differences_cents),
    )


def _counted(opening: Opening, currency: str) -> Iterator[AnyBlock]:
    counted = opening.counted_cents or 0
    words = "Counted"
    if opening.is_wallet:
        words = "Paid by the house" if counted < 0 else "Handed in"
    yield columns(words, written(abs(counted), currency), bold=True)
    if opening.kept_cents:
        yield columns("Cash tips kept by the holder", written(opening.kept_cents, currency))


def hand_rows(hands: Iterable[HandOver], heading: Heading, names: Names) -> Iterator[AnyBlock]:
    zone, currency = heading.letterhead.time_zone, heading.letterhead.currency
    for each in hands:
        giver, taker = names.get(each.giver, each.giver), names.get(each.taker, each.taker)
        yield columns(f"{giver} to {taker}", clock_words(each.at, zone))
        if each.counted_cents is not None:
            difference = difference_words(each.over_short_cents or 0, currency)
            yield columns("counted", f"{written(each.counted_cents, currency)}, {difference}",
                          indent=2)  # fmt: skip
        if each.reason:
            yield Line(each.reason, indent=2)


def _approved(opening: Opening, names: Names) -> tuple[AnyBlock, ...]:
    if opening.approved_by is None:
        return ()
    return (Line(f"Approved by {names.get(opening.approved_by, opening.approved_by)}"),)


def _other_tenders(opening: Opening, currency: str) -> Iterator[AnyBlock]:
    if opening.tenders:
        yield Rule("TO BE CHECKED")
    for each in opening.tenders:
        yield columns(f"{tender_name(each.type)} ({each.count})", written(each.cents, currency))
        yield Line("compared, agrees" if each.agreed else "not compared", indent=2)


def cash_figures(opening: Opening, currency: str) -> Iterator[AnyBlock]:
    """The same in short, for the day's report."""
    figures = (
        ("float", opening.float_cents),
        ("cash", opening.cash_cents),
        ("cash tips", opening.tips_cents),
        *((words.lower(), cents) for words, cents in _moved(opening) if cents),
        ("expected", opening.expected_cents),
        *((("counted", opening.counted_cents),) if opening.closed_at is not None else ()),
    )
    return (columns(words, written(cents or 0, currency), indent=2) for words, cents in figures)


def _heaps(title: str, heaps: Sequence[Heap], currency: str) -> Iterator[AnyBlock]:
    if heaps:
        yield Rule(title)
    for heap in heaps:
        together = written(heap.cents * heap.pieces, currency)
        yield columns(f"{heap.pieces} x {written(heap.cents, currency)}", together)


def _movements(movements: Sequence[Movement], heading: Heading, names: Names) -> Iterator[AnyBlock]:
    if movements:
        yield Rule("MOVEMENTS")
    for each in movements:
        yield from movement_rows(each, heading.letterhead.currency, names)


def movement_rows(each: Movement, currency: str, names: Names) -> Iterator[AnyBlock]:
    person = f", {names.get(each.person, each.person)}" if each.person else ""
    yield columns(f"{TITLES[each.what]}{person}", written(each.cents, currency))
    yield Line(f"{each.reason}: {names.get(each.by, each.by)}", indent=2)
