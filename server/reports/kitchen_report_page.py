"""The kitchen report as a page of a browser that prints well, and as a table in a file."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from server.reports.for_nobody import FATES
from server.reports.kitchen_report import PROGRESS, KitchenReport, Row

UNKNOWN: Final = "unknown"
MINUTE_SECONDS: Final = 60
FATE_HEADS: Final = {
    "not_started": "Not begun",
    "cooked": "Cooked, of use",
    "wasted": "Wasted",
    "unknown": "Nobody said",
}
_FORMULA: Final = ("=", "+", "-", "@")
"""What a spreadsheet would take for a formula, also behind blanks and in full width."""
HEADS: Final = (
    "part", "station", "name", "count", "pieces", "timed", "median seconds", "p90 seconds",
    "late", "late percent", "lamp median seconds", "lamp p90 seconds", "recalls",
    *(f"voided {progress}" for progress in PROGRESS),
)  # fmt: skip
_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)


def as_html(report: KitchenReport, days: Sequence[str]) -> str:
    """The part of the page that changes with the day."""
    return _TEMPLATES.get_template("kitchen_report_table.html").render(
        report=report,
        days=days,
        lasting=lasting,
        percent=percent,
        fates=FATES,
        fate_heads=FATE_HEADS,
        longest=max((row.ninetieth_seconds or 0 for row in report.hours), default=0) or 1,
    )


def lasting(seconds: int | None) -> str:
    """754 seconds are 12:34."""
    if seconds is None:
        return UNKNOWN
    return f"{seconds // MINUTE_SECONDS}:{seconds % MINUTE_SECONDS:02}"


def percent(basis_points: int | None) -> str:
    """Whole per cent, rounded half up."""
    return UNKNOWN if basis_points is None else f"{(basis_points + 50) // 100} %"


def as_csv(report: KitchenReport) -> str:
    """One row a station, dish and hour, in whole seconds."""
    sheet = io.StringIO()
    written = csv.writer(sheet)
    written.writerow(HEADS)
    written.writerows(_cells("station", row.name, row) for row in report.stations)
    for station, dishes in report.dishes.items():
        written.writerows(_cells("dish", station, row) for row in dishes)
    written.writerows(_cells("hour", "", row) for row in report.hours)
    written.writerow([])
    written.writerow(("part", "station", "name", "refired", *FATES))
    written.writerows(
        ["lost", harmless(each.station), harmless(each.name), each.refired]
        + [each.fates[fate] for fate in FATES]
        for each in report.lost
    )
    return sheet.getvalue()


def _cells(part: str, station: str, row: Row) -> list[str | int]:
    return [
        part,
        harmless(station),
        harmless(row.name),
        row.count,
        row.pieces,
        row.timed,
        _number(row.median_seconds),
        _number(row.ninetieth_seconds),
        row.late,
        UNKNOWN if row.late_bp is None else (row.late_bp + 50) // 100,
        _number(row.lamp_median_seconds),
        _number(row.lamp_ninetieth_seconds),
        row.recalls,
        *(row.voids[progress] for progress in PROGRESS),
    ]


def _number(seconds: int | None) -> str | int:
    return UNKNOWN if seconds is None else seconds


def harmless(text: str) -> str:
    """A dish called "=1+1" stays a dish: a spreadsheet reads what begins with ' as a text."""
    read = unicodedata.normalize("NFKC", text).lstrip()
    is_control = text.startswith(("\t", "\r"))
    return f"'{text}" if is_control or read.startswith(_FORMULA) else text
