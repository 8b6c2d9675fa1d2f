"""The drawer report on paper: what should be in the drawer, what is, and who answers for it."""

from __future__ import annotations

from printers.document import AnyBlock, Document, Line, Rule, columns
from server.bills.local_time import day_words
from server.bills.paper import Heading, letterhead_rows
from server.kit.clock import Moment
from server.kit.money import written
from server.register.drawer import Opening, difference_words


def drawer_paper(opening: Opening, heading: Heading) -> Document:
    letterhead = heading.letterhead

    def row(words: str, cents: int | None, *, bold: bool = False) -> AnyBlock:
        return columns(words, written(cents or 0, letterhead.currency), bold=bold)

    def moment(words: str, at: Moment | None) -> AnyBlock:
        return columns(words, day_words(at or heading.at, letterhead.time_zone))

    difference = difference_words(opening.over_short_cents or 0, letterhead.currency)
    return (
        *letterhead_rows(letterhead),
        Line(f"DRAWER REPORT {opening.report}", size=2, bold=True, align="centre"),
        columns(opening.name, f"held by {heading.waiter}", bold=True),
        moment("opened", opening.opened_at),
        moment("closed", opening.closed_at),
        Rule(),
        row("Float", opening.float_cents),
        row("Cash for bills", opening.cash_cents),
        row("Cash tips", opening.tips_cents),
        row("Expected", opening.expected_cents, bold=True),
        row("Counted", opening.counted_cents, bold=True),
        Rule(),
        Line(difference.capitalize(), size=2, bold=True),
        *((Line(f"Reason: {opening.reason}"),) if opening.reason else ()),
    )
