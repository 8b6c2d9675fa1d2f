"""Install drawers: say which cash boxes the house has."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from server.hub.messages import Command, Occasion
from server.hub.page import Page
from server.kit.ids import DrawerId, is_id
from server.kit.text import is_clean
from server.register.drawer import Drawer, DrawerInstalled, UnknownDrawer
from server.register.views import drawers

NAME_LENGTH_MAX = 60
DRAWERS_MAX = 40


class NewDrawer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cash box by name."""

    id: DrawerId
    name: str


class InstallDrawers(Command, frozen=True, kw_only=True):
    """Say which drawers the house has; those not named stay as they are."""

    NAME: ClassVar[str] = "register.install"

    drawers: tuple[NewDrawer, ...]


def load(page: Page, _: InstallDrawers, __: Occasion) -> dict[str, Drawer]:
    return {drawer.id: drawer for drawer in drawers(page)}


def install(
    there: dict[str, Drawer], asked: InstallDrawers, occasion: Occasion
) -> list[DrawerInstalled]:
    if len(asked.drawers) > DRAWERS_MAX:
        raise UnknownDrawer(f"A house has at most {DRAWERS_MAX} drawers.")
    for drawer in asked.drawers:
        if not (is_id(drawer.id) and drawer.name and is_clean(drawer.name, NAME_LENGTH_MAX)):
            raise UnknownDrawer("Every drawer needs an id and a short name.")
    return [
        DrawerInstalled(drawer=drawer.id, name=drawer.name, at=occasion.now)
        for drawer in asked.drawers
        if drawer.id not in there or there[drawer.id].name != drawer.name
    ]
