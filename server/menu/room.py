"""The menu's public face."""

from __future__ import annotations

from server.hub.dispatch import Home, Room, Verb
from server.menu.publish import (
    CarteWritten,
    MenuPublished,
    PublishMenu,
    VersionsSkipped,
    publish,
)
from server.menu.store import CARTES, MENUS
from server.menu.views import menu_in_force

ROOM = Room(
    name="menu",
    verbs=(
        Verb(
            PublishMenu,
            load=lambda page, _asked, _occasion: menu_in_force(page),
            decide=publish,
            roles=frozenset({"manager"}),
        ),
    ),
    homes=(Home(MenuPublished, MENUS), Home(VersionsSkipped, MENUS), Home(CarteWritten, CARTES)),
)
