"""What a till looks up to give money back: receipts, what is left, what lines are worth."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final, TypeVar

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from server.db.engine import Engine
from server.db.reads import record_body
from server.doors.known import house_of
from server.doors.open_house import OpenHouse
from server.doors.receipt_search import FIGURES, found, given_back, receipt_numbered
from server.doors.replies import No, body, told
from server.doors.signed_in import signed_in
from server.hub.messages import Record, Refusal
from server.kit.ids import DishId, derived
from server.menu.carte import at_hand
from server.menu.dish import Carte, Menu
from server.menu.publish import CURRENT
from server.paper.letterhead import BLANK, THE_HOUSE, Letterhead
from server.payments.receipt import Receipt
from server.payments.tender import Tender
from server.payments.tender_customs import PLAIN, TenderCustoms
from server.payments.tender_customs import THE_HOUSE as OF_THE_HOUSE
from server.payments.terminal import Terminal
from server.refunds.cards import Charged
from server.refunds.credit_note import CreditNote
from server.refunds.given_back import GivenBack
from server.refunds.left import check_parts
from server.refunds.proposal import proposed, rounding_of
from server.refunds.refund import Returned
from server.refunds.take_return import worth_now
from server.refunds.worth import figures

Kind = TypeVar("Kind", bound=Record)
COUNTS: Final = ("cashier", "manager")


class Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """These lines of the receipt."""

    lines: tuple[Returned, ...]


async def find(request: Request) -> Response:
    await signed_in(request, COUNTS)
    house = house_of(request)
    words, day = (request.query_params.get(name, "") for name in ("find", "day"))
    currency = letterhead_of(house).currency
    rows = await asyncio.to_thread(found, house.reads, words, day, currency)
    return told({"receipts": rows})


async def receipt(request: Request) -> Response:
    """A receipt of any day, what went back of it, and what is left of each line and payment."""
    await signed_in(request, COUNTS)
    house = house_of(request)
    return told(await asyncio.to_thread(_receipt, house, request.path_params["number"]))


def _receipt(house: OpenHouse, number: int) -> dict[str, Any]:
    known = known_receipt(house.reads, number)
    given = given_back(house.reads, number)
    return {
        "receipt": msgspec.to_builtins(known),
        "pending": bool(given.pending),
        "back_cents": given.total_cents,
        "left": [_left(known, given, at) for at in range(len(known.lines))],
        "notes": [_note(house.reads, note) for note in given.notes],
        "job": derived("receipt", str(number)),
    }


def _left(known: Receipt, given: GivenBack, at: int) -> dict[str, int]:
    left = known.lines[at].share - given.shares.get(at, Fraction(0))
    return {"pieces": left.numerator, "of": left.denominator}


def _note(reads: Engine, number: int) -> dict[str, Any]:
    note = decoded(reads, f"credit_note:{number}", CreditNote)
    assert note is not None, f"credit note {number} was issued"
    return {
        "number": number,
        "at": note.at,
        "by": note.by,
        "cents": note.total_cents,
        "reason": note.reason,
        "job": derived("credit note", str(number)),
    }


async def cost(request: Request) -> Response:
    """What so many pieces of a dish cost now, for a return without a receipt."""
    await signed_in(request, COUNTS)
    house, asked = house_of(request), request.query_params
    count = asked.get("pieces", "")
    pieces = int(count) if FIGURES.fullmatch(count) else 0
    return told(await asyncio.to_thread(_cost, house, DishId(asked.get("dish", "")), pieces))


def _cost(house: OpenHouse, dish: DishId, pieces: int) -> dict[str, int]:
    menu = house.board.one(Menu, CURRENT)
    carte = decoded(house.reads, f"carte:{menu.version}", Carte) if menu else None
    if carte is None:
        raise No(404, "menu.none", "There is no menu yet. Load one first.")
    zone = letterhead_of(house).time_zone
    try:
        bill = worth_now(at_hand(carte), dish, pieces, house.clock.now(), zone)
    except Refusal as no:
        raise No(409, no.code, str(no)) from no
    return {"total_cents": bill.total_cents}


async def worth(request: Request) -> Response:
    """What these lines are worth now, and by which ways it would go back."""
    await signed_in(request, COUNTS)
    house, asked = house_of(request), await body(request, Asked)
    number = request.path_params["number"]
    return told(await asyncio.to_thread(_worth, house, number, asked.lines))


def _worth(house: OpenHouse, number: int, lines: tuple[Returned, ...]) -> dict[str, Any]:
    known = known_receipt(house.reads, number)
    given = given_back(house.reads, number)
    try:
        check_parts(known, given, lines)
    except Refusal as no:
        raise No(409, no.code, str(no)) from no
    said = figures(known, given.shares, {each.at: each.share for each in lines})
    ways = proposed(known, given, cards_read(house.reads, known), said.total_cents)
    customs = house.board.one(TenderCustoms, OF_THE_HOUSE) or PLAIN
    return {
        "total_cents": said.total_cents,
        "ways": msgspec.to_builtins(ways),
        "rounding_cents": rounding_of(customs, ways),
    }


def cards_read(reads: Engine, known: Receipt) -> Mapping[int, Charged]:
    cards = dict[int, Charged]()
    for at, paid in enumerate(known.tenders):
        tender = decoded(reads, f"tender:{paid.tender}", Tender) if paid.type == "card" else None
        if tender is not None:
            terminal = decoded(reads, f"terminal:{tender.terminal}", Terminal)
            cards[at] = Charged(tender=tender, terminal=terminal)
    return cards


def known_receipt(reads: Engine, number: int) -> Receipt:
    known = receipt_numbered(reads, number)
    if known is None:
        raise No(404, "refunds.unknown_receipt", f"There is no receipt {number}.")
    return known


def decoded(reads: Engine, key: str, kind: type[Kind]) -> Kind | None:
    read = record_body(reads, key)
    return msgspec.json.decode(read, type=kind) if read else None


def letterhead_of(house: OpenHouse) -> Letterhead:
    return house.board.one(Letterhead, THE_HOUSE) or BLANK
