"""All open checks as a page of a browser that prints well on any office printer."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from printers.encode.text import as_text
from server.bills.local_time import clock_words, day_words
from server.kit.clock import Moment
from server.kit.money import written
from server.menu.allergen import warning
from server.reports.open_checks_paper import STAGE_WORDS, Reading, open_checks_pages

_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)


def open_checks_text(reading: Reading) -> str:
    """The same pages as on paper, as plain letters."""
    return "\n".join(as_text(page) for page in open_checks_pages(reading))


def open_checks_html(reading: Reading) -> str:
    """One file that needs nothing else: no script, no picture, no network."""
    letterhead = reading.letterhead

    def money(cents: int) -> str:
        return written(cents, letterhead.currency)

    def time(at: Moment) -> str:
        return clock_words(at, letterhead.time_zone)

    return _TEMPLATES.get_template("open_checks.html").render(
        reading=reading,
        at=day_words(reading.at, letterhead.time_zone),
        stages=STAGE_WORDS,
        money=money,
        time=time,
        warning=warning,
    )
