"""Open a drawer: count the float into it and answer for it from now on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import DrawerId, OpeningId, is_id
from server.payments.takings import OpenDrawer as TakesCash
from server.payments.takings import drawer_opened
from server.register.drawer import Drawer, Opening, OpeningEvent, UnknownDrawer, check_sum
from server.register.views import drawer_of, opening_of, openings
from server.staff.views import name_of


class OpenDrawer(Command, frozen=True, kw_only=True):
    """Open a drawer with its float."""

    NAME: ClassVar[str] = "register.open_drawer"

    opening: OpeningId
    drawer: DrawerId
    float_cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerOpened(OpeningEvent):
    """Somebody answers for a drawer from now on."""

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


def load(page: Page, asked: OpenDrawer, _: Occasion) -> Shelves:
    still_open = tuple(each for each in openings(page) if each.closed_at is None)
    return Shelves(
        drawer=drawer_of(page, asked.drawer),
        earlier=opening_of(page, asked.opening),
        open=still_open,
        holders={each.holder: name_of(page, each.holder) for each in still_open},
    )


def open_drawer(state: Shelves, asked: OpenDrawer, occasion: Occasion) -> Sequence[Event]:
    drawer = state.drawer
    if drawer is None:
        raise UnknownDrawer("There is no such drawer.")
    check_sum(asked.float_cents)
    if state.earlier is not None and state.earlier.drawer == asked.drawer:
        return []
    if state.earlier is not None or not is_id(asked.opening):
        raise UnknownDrawer("This opening has no usable id. Try again.")
    check_free(state, asked, occasion)
    opened = Opening(
        id=asked.opening,
        drawer=asked.drawer,
        name=drawer.name,
        holder=occasion.by,
        opened_at=occasion.now,
        float_cents=asked.float_cents,
    )
    takes = TakesCash(opening=asked.opening, drawer=asked.drawer, holder=occasion.by)
    return [
        DrawerOpened(opening=asked.opening, opened=opened, at=occasion.now),
        *drawer_opened(takes, occasion.now),
    ]


def check_free(state: Shelves, asked: OpenDrawer, occasion: Occasion) -> None:
    for each in state.open:
        if each.drawer == asked.drawer:
            raise DrawerTaken(f"{each.name} is open already: {state.holders[each.holder]} has it.")
        if each.holder == occasion.by:
            raise DrawerTaken(f"You hold {each.name} already. Close it first.")
