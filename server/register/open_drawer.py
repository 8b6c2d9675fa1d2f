"""Open a drawer: count the float into it and answer for it from now on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import DrawerId, OpeningId, is_id
from server.paper.views import letterhead
from server.payments.takings import OpenDrawer as TakesCash
from server.payments.takings import drawer_opened
from server.register.denominations import Heap, check_heaps
from server.register.drawer import Drawer, Opening, OpeningEvent, UnknownDrawer, check_sum
from server.register.views import drawer_of, opening_of, openings
from server.staff.views import name_of


class OpenDrawer(Command, frozen=True, kw_only=True):
    """Open a drawer with its float; `pieces`: by notes and coins, when it was counted so."""

    NAME: ClassVar[str] = "register.open_drawer"

    opening: OpeningId
    drawer: DrawerId
    float_cents: int
    pieces: tuple[Heap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerOpened(OpeningEvent):
    """Somebody answers for a drawer or a wallet from now on."""

    opened: Opening

    def apply(self, state: Opening | None) -> Opening:
        assert state is None, f"{self.opening} was opened before"
        return self.opened


class DrawerTaken(Refusal):
    """The drawer is open, or the person holds one already."""

    code = "register.drawer_taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelves:
    """The drawer that is wanted, and those that are open."""

    drawer: Drawer | None
    earlier: Opening | None
    open: tuple[Opening, ...]
    holders: dict[str, str]
    currency: str


def load(page: Page, asked: OpenDrawer, _: Occasion) -> Shelves:
    return shelves(page, drawer_of(page, asked.drawer), asked.opening)


def shelves(page: Page, drawer: Drawer | None, opening: OpeningId) -> Shelves:
    still_open = tuple(each for each in openings(page) if each.closed_at is None)
    return Shelves(
        drawer=drawer,
        earlier=opening_of(page, opening),
        open=still_open,
        holders={each.holder: name_of(page, each.holder) for each in still_open},
        currency=letterhead(page).currency,
    )


def open_drawer(state: Shelves, asked: OpenDrawer, occasion: Occasion) -> Sequence[Event]:
    if state.drawer is None or state.drawer.is_of == "wallet":
        raise UnknownDrawer("There is no such drawer.")
    return opened(state, state.drawer, asked, occasion)


def opened(
    state: Shelves, drawer: Drawer, asked: OpenDrawer, occasion: Occasion
) -> Sequence[Event]:
    """Two screens at once, or a second tap by its holder, make one opening."""
    check_sum(asked.float_cents)
    check_heaps(asked.pieces, asked.float_cents, state.currency)
    if is_open_already(state, drawer, asked, occasion):
        return []
    if state.earlier is not None or not is_id(asked.opening):
        raise UnknownDrawer("This opening has no usable id. Try again.")
    check_free(state, drawer, occasion)
    opening = Opening(
        id=asked.opening,
        drawer=DrawerId(drawer.id),
        name=drawer.name,
        is_of=drawer.is_of,
        holder=occasion.by,
        opened_at=occasion.now,
        opened_by=occasion.by,
        float_cents=asked.float_cents,
        float_pieces=tuple(each for each in asked.pieces if each.pieces),
    )
    takes = TakesCash(
        opening=asked.opening,
        drawer=DrawerId(drawer.id),
        holder=occasion.by,
        device=occasion.device,
        is_wallet=opening.is_wallet,
    )
    return [
        DrawerOpened(opening=asked.opening, opened=opening, at=occasion.now),
        *drawer_opened(takes, occasion.now),
    ]


def is_open_already(state: Shelves, drawer: Drawer, asked: OpenDrawer, occasion: Occasion) -> bool:
    if state.earlier is not None and state.earlier.drawer == drawer.id:
        return True
    return any(
        (each.drawer, each.holder, each.float_cents) == (drawer.id, occasion.by, asked.float_cents)
        for each in state.open
    )


def check_free(state: Shelves, drawer: Drawer, occasion: Occasion) -> None:
    for each in state.open:
        if each.drawer == drawer.id:
            raise DrawerTaken(f"{each.name} is open already: {state.holders[each.holder]} has it.")
        if each.holder == occasion.by:
            raise DrawerTaken(f"You hold {each.name} already. Close it first.")


def told(state: Shelves, asked: OpenDrawer, happened: Sequence[Event]) -> Mapping[str, Any]:
    """Which opening it is: somebody may have been faster at another screen."""
    drawer = state.drawer.id if state.drawer else ""
    there = next((each.id for each in state.open if each.drawer == drawer), asked.opening)
    return {"opening": asked.opening if happened else there}
