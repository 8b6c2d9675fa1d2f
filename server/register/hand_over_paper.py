"""The slip of a hand-over: who gave the drawer to whom, counted or not, signed by both."""

from __future__ import annotations

from collections.abc import Mapping

from printers.document import Document, Feed, Line, Rule, columns
from server.bills.local_time import day_words
from server.bills.paper import Heading, letterhead_rows
from server.kit.ids import PersonId
from server.kit.money import written
from server.register.drawer import Opening, difference_words


def hand_over_paper(opening: Opening, heading: Heading, names: Mapping[PersonId, str]) -> Document:
    letterhead, last = heading.letterhead, opening.hands[-1]
    counted = last.counted_cents
    difference = difference_words(last.over_short_cents or 0, letterhead.currency)
    return (
        *letterhead_rows(letterhead),
        Line("HAND-OVER", size=2, bold=True, align="centre"),
        columns(opening.name, day_words(last.at, letterhead.time_zone), bold=True),
        Rule(),
        columns("From", names.get(last.giver, last.giver)),
        columns("To", names.get(last.taker, last.taker)),
        columns("Counted", "no" if counted is None else written(counted, letterhead.currency)),
        *((Line(difference.capitalize(), bold=True),) if counted is not None else ()),
        *((Line(f"Reason: {last.reason}"),) if last.reason else ()),
        Line("Both have typed their PIN." if last.signed else "Agreed by a manager."),
        Feed(rows=2),
        Line("Signature ______________________"),
    )
