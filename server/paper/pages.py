"""The page of the virtual printers: every paper as it came out, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from printers.document import Document
from printers.encode.html import as_html
from printers.profiles import profile_of
from printers.transport.virtual import Printed
from server.paper.printer import Printer

_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)

STATES: Final = {
    "ok": "ready",
    "low": "paper ends soon",
    "out": "out of paper",
    "cover": "cover open",
    "busy": "busy with another computer",
    "unreachable": "off, or out of reach",
    "unseen": "not yet seen",
    "silent": "does not answer",
    "failed": "cannot print",
    "unknown": "may not have printed",
}
SAYS_NO_MORE: Final = frozenset({"not reachable"})
"""What a driver says and the state has said already."""
FRAGMENT_PAPERS_MAX = 60
"""A page that has been asleep gets no more than this at once."""


class News(Struct, frozen=True, kw_only=True):
    """What the page asks for each second: how a printer stands and what came out of it."""

    state: str
    detail: str
    says: str
    """Both in words."""
    is_ready: bool
    has_paper: bool
    newest: str
    """Given back as `after` with the next question; empty while nothing came out."""
    html: str
    identity: str = ""
    """Whom the house knows there."""
    stranger: str = ""
    """Who answers at its address instead of the one that the house knows."""
    turned_away: str = ""
    """Who answered there and is not this printer, as its owner has said."""


class _Shown(Struct, frozen=True, kw_only=True):
    """One paper as the template draws it."""

    attempt: str
    time: str
    body: Markup


def papers_page(printers: Sequence[Printer], managers: Mapping[str, str]) -> str:
    """The whole page; it fetches the papers itself, printer by printer.

    `managers`: their names by id, for whoever accepts a printer from a tablet with their PIN.
    """
    return _TEMPLATES.get_template("papers.html").render(
        printers=printers,
        managers=managers,
        columns={there.id: profile_of(there.profile).columns for there in printers},
    )


def paper_page(title: str, document: Document, columns: int) -> str:
    """One paper on a page of its own, to be read or sent to any printer that a computer has."""
    # The encoder has escaped every letter.
    body = Markup(as_html(document, columns))  # noqa: S704
    return _TEMPLATES.get_template("paper.html").render(title=title, body=body, columns=columns)


def news(
    printer: Printer,
    papers: Iterable[Printed],
    *,
    after: str,
    time_zone: str,
    has_paper: bool,
) -> News:
    """`papers`: newest first. Only those that came out after the paper named `after`."""
    fresh = list(takewhile(lambda there: there.attempt != after, papers))
    shown = [_drawn(printer, there, time_zone) for there in fresh[:FRAGMENT_PAPERS_MAX]]
    return News(
        state=printer.state,
        detail=printer.detail,
        says=_says(printer),
        is_ready=printer.is_ready,
        has_paper=has_paper,
        newest=fresh[0].attempt if fresh else after,
        html=_TEMPLATES.get_template("papers_fragment.html").render(papers=shown),
        identity=printer.identity,
        stranger=printer.stranger,
        turned_away=printer.turned_away,
    )


def _says(printer: Printer) -> str:
    said = STATES.get(printer.state, printer.state)
    is_more = printer.detail not in SAYS_NO_MORE and printer.detail not in said
    return f"{said}: {printer.detail}" if is_more else said


def _drawn(printer: Printer, paper: Printed, time_zone: str) -> _Shown:
    moment = datetime.fromtimestamp(paper.at / 1000, UTC).astimezone(ZoneInfo(time_zone))
    columns = profile_of(printer.profile).columns
    return _Shown(
        attempt=paper.attempt,
        time=moment.strftime("%H:%M:%S"),
        # The encoder has escaped every letter.
        body=Markup(as_html(paper.document, columns)),  # noqa: S704
    )
