"""The ledger of a business day for whoever counts: as a table, and as a file for a spreadsheet."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Iterable
from typing import Final, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from server.db.engine import Engine
from server.db.matching import matching
from server.db.ranges import written
from server.db.reads import record_body
from server.doors.known import house_of
from server.doors.open_house import OpenHouse
from server.doors.refunds_door import letterhead_of
from server.doors.replies import No, told
from server.doors.signed_in import signed_in
from server.hub.messages import Record
from server.kit.money import written as amount
from server.payments.receipt import Receipt
from server.payments.tender import Tender
from server.refunds.credit_note import CreditNote
from server.register.drawer import Opening
from server.register.ledger import Documents, Posting, accounts, postings
from server.register.movement import Movement
from server.register.tips import TipAccount
from server.register.zreport import ZReport

COUNTS: Final = ("cashier", "manager")
DOCUMENTS_MAX: Final = 20_000
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
Kind = TypeVar("Kind", bound=Record)
_Live = Tender | Receipt | CreditNote | Opening | Movement | TipAccount
_KINDS: Final = ("tender", "receipt", "credit_note", "opening", "movement", "tip_account")


async def ledger(request: Request) -> Response:
    """By account; `z`: a day that is closed, else the one that is running."""
    await signed_in(request, COUNTS)
    house = house_of(request)
    found = await asyncio.to_thread(day_of, house, request.query_params.get("z", ""))
    return told({"accounts": msgspec.to_builtins(accounts(postings(found)))})


async def as_csv(request: Request) -> Response:
    await signed_in(request, COUNTS)
    house = house_of(request)
    found = await asyncio.to_thread(day_of, house, request.query_params.get("z", ""))
    text = sheet(postings(found), letterhead_of(house).currency)
    return Response(text, media_type="text/csv", headers={"Cache-Control": "no-store"})


def day_of(house: OpenHouse, z: str) -> Documents:
    return closed_day(house.reads, z) if z else running_day(house.reads)


def running_day(reads: Engine) -> Documents:
    bodies = written(reads, "", "", _KINDS).live
    rows = [msgspec.json.decode(body, type=_Live) for body in bodies]

    def of(kind: type[Kind]) -> tuple[Kind, ...]:
        return tuple(each for each in rows if isinstance(each, kind))

    return Documents(
        receipts=of(Receipt),
        tenders=of(Tender),
        notes=of(CreditNote),
        openings=of(Opening),
        movements=of(Movement),
        carried_cents=sum(each.carried_cents for each in of(TipAccount)),
    )


def closed_day(reads: Engine, z: str) -> Documents:
    """Everything that its Z has filed was filed at that very moment."""
    body = record_body(reads, f"zreport:{z}") if z.isdecimal() else None
    if body is None:
        raise No(404, "register.no_such_day", "There is no such Z.")
    report = msgspec.json.decode(body, type=ZReport)

    def filed(kind: type[Kind]) -> tuple[Kind, ...]:
        name = str(kind.__struct_config__.tag)
        at = f'"filed_at":{report.closed_at}'
        found = matching(reads, name, (at,), (), DOCUMENTS_MAX)
        return tuple(msgspec.json.decode(each, type=kind) for each in found)

    return Documents(
        receipts=filed(Receipt),
        tenders=filed(Tender),
        notes=report.credit_notes,
        openings=report.drawers,
        movements=report.movements,
        carried_cents=sum(row.carried_cents for row in report.tip_rows),
    )


def sheet(of: Iterable[Posting], currency: str) -> str:
    """A row a posting; no cell of it is taken for a formula."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(("document", "account", "debit", "credit", "currency"))
    for each in of:
        debit = amount(each.cents, currency) if each.cents > 0 else ""
        credit = amount(-each.cents, currency) if each.cents < 0 else ""
        rows.writerow((harmless(each.document), harmless(each.account), debit, credit, currency))
    return out.getvalue()


def harmless(text: str) -> str:
    """A drawer may be called "=1+1": a spreadsheet shows that and works nothing out."""
    return f"'{text}" if text.startswith(FORMULA) else text
