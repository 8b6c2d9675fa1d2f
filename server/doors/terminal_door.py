"""The simulated card terminals' own page: what the next guest does, and what goes wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from server.doors.card_workers import process_of
from server.doors.known import house_of
from server.doors.open_house import OpenHouse
from server.doors.pages import page
from server.doors.replies import No, body, told
from server.payments.terminal import Terminal
from server.payments.terminals.makers import SIMULATED
from server.payments.terminals.simulated.control import Order, Standing
from server.payments.terminals.simulated.memory import Choice, Entry, Fault, Script

SECONDS_MAX: Final = 600
CENTS_MAX: Final = 1_000_000
FAULTS: Final[Mapping[Fault, str]] = {
    "lose_request": "the request is lost",
    "request_late": "the request arrives late",
    "lose_answer": "charged, and the answer is lost",
    "answer_late": "the answer comes late",
    "answer_twice": "the answer comes twice",
    "out_of_order": "answers come out of their order",
    "disconnect": "the line breaks while the guest pays",
    "away": "away while the guest pays",
    "reboot": "its power goes while the guest pays",
    "busy": "it is busy",
    "card_wins": "the card is faster than a cancel",
    "cancel_wins": "a cancel is faster than the card",
    "stale_last": "it tells an older payment as its last",
    "wrong_reference": "it answers for another payment",
    "error_after_booking": "charged, and then an error (500)",
    "too_many": "too many requests (429)",
    "garbage": "garbage in place of an answer",
    "split": "the answer comes letter by letter",
    "clock_skew": "its clock is wrong",
    "offline": "its bank cannot be reached",
    "leak": "it tells the card's whole number",
}
Next = Literal["approve", "decline", "cancel", "partial", "time_out"]
"""`time_out`: charged, the answer is lost, and the terminal is away until somebody says so."""


class Wanted(Struct, frozen=True, kw_only=True):
    """`hurry`: let a guest who is at it finish now. `come_back`: its line is whole again."""

    terminal: str = "terminal-1"
    next: Next | None = None
    seconds: float = 2.0
    tip_cents: int = 0
    fault: Fault = ""
    later: float = 30.0
    hurry: bool = False
    come_back: bool = False
    reboot: bool = False
    forward: Literal["", "approve", "decline"] = ""


async def terminal(request: Request) -> Response:
    house = house_of(request)
    if request.query_params.get("as") == "json":
        there = _the_one(house, request.query_params.get("terminal", "terminal-1"))
        return told(_shown(await _ordered(house, there, Order())))
    terminals = [each for each in house.board.all(Terminal) if each.driver == SIMULATED]
    return HTMLResponse(page("terminal.html", terminals=terminals, faults=FAULTS))


async def scripted(request: Request) -> Response:
    """Only the simulated terminal can be told what happens next; real ones have guests."""
    house, wanted = house_of(request), await body(request, Wanted)
    for seconds in (wanted.seconds, wanted.later):
        if not 0 <= seconds <= SECONDS_MAX:
            raise No(400, "terminal.bad_seconds", "Choose between 0 and 600 seconds.")
    if not 0 <= wanted.tip_cents <= CENTS_MAX:
        raise No(400, "terminal.bad_tip", "No guest gives such a tip.")
    there = _the_one(house, wanted.terminal)
    order = Order(
        choice=_choice(wanted) if wanted.next else None,
        hurry=wanted.hurry,
        come_back=wanted.come_back,
        reboot=wanted.reboot,
        forward=wanted.forward,
    )
    return told(_shown(await _ordered(house, there, order)))


def _choice(wanted: Wanted) -> Choice:
    is_lost = wanted.next == "time_out"
    script: Script = "approve"
    if wanted.next is not None and wanted.next != "time_out":
        script = wanted.next
    return Choice(
        next=script,
        seconds=wanted.seconds,
        tip_cents=wanted.tip_cents,
        fault="away" if is_lost else wanted.fault,
        later=SECONDS_MAX if is_lost else wanted.later,
    )


def _the_one(house: OpenHouse, terminal: str) -> Terminal:
    installed = house.board.one(Terminal, terminal)
    if installed is None or installed.driver != SIMULATED:
        raise No(404, "terminal.none", "There is no such simulated terminal.")
    return installed


async def _ordered(house: OpenHouse, terminal: Terminal, order: Order) -> Standing:
    try:
        return await process_of(house, terminal).order(order)
    except (OSError, EOFError, TimeoutError) as away:
        raise No(503, "terminal.away", "The simulated terminal does not answer.") from away


def _shown(standing: Standing) -> dict[str, object]:
    return {
        "next": "time_out" if standing.choice.fault == "away" else standing.choice.next,
        "fault": standing.choice.fault,
        "is_away": standing.is_away,
        "waiting": [_entry(each) for each in standing.waiting],
        "attempts": [_entry(each) for each in standing.entries],
        "charged_cents": standing.charged_cents,
    }


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.ours,
        "wire_id": entry.wire_id,
        "kind": entry.kind,
        "amount_cents": entry.amount_cents,
        "tip_cents": entry.tip_cents,
        "outcome": entry.state if entry.is_decided else None,
        "reference": entry.reference,
        "times_asked": entry.times_asked,
    }
