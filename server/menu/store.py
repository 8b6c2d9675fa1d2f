"""Where the menu is kept: the version in force, and every carte that ever was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from server.hub.messages import Record
from server.hub.page import Shelf
from server.menu.carte import PublishedCarte, assembled
from server.menu.dish import Carte, Menu


def _menu(records: Iterable[Record]) -> Menu:
    [record] = records
    return cast("Menu", record)


MENUS: Shelf[Menu] = Shelf(
    name="menu", kinds=(Menu,), records=lambda menu: (menu,), assemble=_menu, live=lambda _: True
)
CARTES: Shelf[PublishedCarte] = Shelf(
    name="carte",
    kinds=(Carte,),
    records=lambda carte: (carte.record,),
    assemble=assembled,
    live=lambda _: False,
)
