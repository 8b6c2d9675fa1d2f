"""The simulated card terminal's own page: what the next guest will do, and what was charged."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from server.doors.card_workers import SIMULATED, simulated
from server.doors.known import house_of
from server.doors.open_house import OpenHouse
from server.doors.pages import page
from server.doors.replies import No, body, told
from server.payments.terminal import Terminal
from server.payments.terminals.simulated import SimulatedTerminal


class Choice(Struct, frozen=True, kw_only=True):
    """`hurry`: let a guest who is at it finish now."""

    terminal: str = "terminal-1"
    next: Literal["approve", "decline", "time_out", "cancel"] | None = None
    seconds: float = 2.0
    hurry: bool = False


async def terminal(request: Request) -> Response:
    house = house_of(request)
    if request.query_params.get("as") == "json":
        return told(_state(_the_one(house, request.query_params.get("terminal", "terminal-1"))))
    terminals = [each for each in house.board.all(Terminal) if each.driver == SIMULATED]
    return HTMLResponse(page("terminal.html", terminals=terminals))


async def scripted(request: Request) -> Response:
    """Only the simulated terminal can be told what happens next; real ones have guests."""
    house, choice = house_of(request), await body(request, Choice)
    if not 0 <= choice.seconds <= 600:  # noqa: PLR2004 - ten minutes is a long guest
        raise No(400, "terminal.bad_seconds", "Choose between 0 and 600 seconds.")
    device = _the_one(house, choice.terminal)
    if choice.next:
        device.choose(choice.next, choice.seconds)
    if choice.hurry:
        device.hurry()
    return told(_state(device))


def _the_one(house: OpenHouse, terminal: str) -> SimulatedTerminal:
    installed = house.board.one(Terminal, terminal)
    if installed is None or installed.driver != SIMULATED:
        raise No(404, "terminal.none", "There is no such simulated terminal.")
    return simulated(house, terminal)


def _state(device: SimulatedTerminal) -> dict[str, object]:
    return {
        "next": device.memory.next,
        "waiting": device.waiting,
        "attempts": device.memory.attempts[-50:],
        "charged_cents": device.charged_cents,
    }
