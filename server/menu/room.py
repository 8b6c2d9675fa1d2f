"""The menu's public face."""

from __future__ import annotations

from server.hub.dispatch import Home, Room, Verb
from server.hub.messages import Occasion
from server.hub.page import Page
from server.menu.eighty_six import CountPortions, EightySix, OnCarte, count_portions, eighty_six
from server.menu.free import FREEING, FreePortions, free
from server.menu.portions import Portions, PortionsEvent
from server.menu.publish import (
    CarteWritten,
    MenuPublished,
    PublishMenu,
    VersionsSkipped,
    publish,
)
from server.menu.report_out import ReportOut, report_out
from server.menu.restore import RestoreDish, restore
from server.menu.store import CARTES, MENUS, PORTIONS
from server.menu.views import menu_in_force, portions_of, sold


def _sold(page: Page, asked: EightySix | CountPortions | ReportOut, _: Occasion) -> OnCarte:
    return sold(page, asked.what, asked.of)


def _portions(page: Page, asked: RestoreDish, _: Occasion) -> Portions | None:
    return portions_of(page, asked.what, asked.of)


def _held(page: Page, asked: FreePortions, _: Occasion) -> Portions | None:
    return page.load(PORTIONS, asked.portions)


KITCHEN = frozenset({"cook", "manager"})
"""Who knows what is in the fridge."""
DINING_ROOM = frozenset({"waiter", "cashier", "manager", "cook"})

ROOM = Room(
    name="menu",
    verbs=(
        Verb(
            PublishMenu,
            load=lambda page, _asked, _occasion: menu_in_force(page),
            decide=publish,
            roles=frozenset({"manager"}),
        ),
        Verb(EightySix, load=_sold, decide=eighty_six, roles=KITCHEN),
        Verb(CountPortions, load=_sold, decide=count_portions, roles=KITCHEN),
        Verb(RestoreDish, load=_portions, decide=restore, roles=KITCHEN),
        Verb(ReportOut, load=_sold, decide=report_out, roles=DINING_ROOM),
        Verb(FreePortions, load=_held, decide=free, door_only=True),
    ),
    homes=(
        Home(MenuPublished, MENUS),
        Home(VersionsSkipped, MENUS),
        Home(CarteWritten, CARTES),
        Home(PortionsEvent, PORTIONS),
    ),
    dues=(FREEING,),
)
