"""The kitchen report, for managers: a page that prints well, and the same as a table in a file."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from server.doors.devices_door import for_a_manager, managers
from server.doors.kitchen_times import business_days, times_of_day
from server.doors.known import house_of
from server.doors.open_house import OpenHouse
from server.doors.pages import page
from server.doors.replies import No
from server.paper.letterhead import THE_HOUSE, Letterhead
from server.register.day import Day
from server.reports.kitchen_report import KitchenReport, kitchen_report
from server.reports.kitchen_report_page import as_csv, as_html

DAY_LENGTH_MAX: Final = 16
BYTE_ORDER_MARK: Final = "\ufeff"
"""By it a spreadsheet knows that the names are UTF-8, and reads their umlauts."""


async def kitchen_page(request: Request) -> Response:
    return HTMLResponse(page("kitchen_report.html", managers=managers(house_of(request))))


async def kitchen_table(request: Request) -> Response:
    house = await for_a_manager(request)
    days, report = await asyncio.to_thread(_read, house, _asked_day(request))
    return HTMLResponse(as_html(report, [day.id for day in days]))


async def kitchen_csv(request: Request) -> Response:
    house = await for_a_manager(request)
    _, report = await asyncio.to_thread(_read, house, _asked_day(request))
    name = f"kitchen-{report.day or 'no-day'}.csv"
    heads = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(
        BYTE_ORDER_MARK + as_csv(report), media_type="text/csv; charset=utf-8", headers=heads
    )


def _asked_day(request: Request) -> str:
    return request.query_params.get("day", "")[:DAY_LENGTH_MAX]


def _read(house: OpenHouse, asked: str) -> tuple[list[Day], KitchenReport]:
    """In a thread of its own: neither the lane nor a screen waits for a report."""
    days = business_days(house.reads)
    if not days and not asked:
        return [], KitchenReport(day="")
    day = next((each for each in days if each.id == asked or not asked), None)
    if day is None:
        raise No(404, "reports.no_such_day", "There is no such business day.")
    found, letterhead = times_of_day(house.reads, day), house.board.one(Letterhead, THE_HOUSE)
    time_zone = letterhead.time_zone if letterhead else "UTC"
    return days, kitchen_report(day.id, found.times, found.stations, time_zone, found.waste)
