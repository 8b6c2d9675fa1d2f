"""Where the menu is kept: the version in force, every carte that ever was, what is left of what."""

from __future__ import annotations

from server.hub.page import Shelf, always, never, shelf_of
from server.menu.carte import PublishedCarte, assembled
from server.menu.dish import Carte, Menu
from server.menu.portions import Portions

MENUS = shelf_of(Menu, "menus", live=always)
CARTES: Shelf[PublishedCarte] = Shelf(
    name="cartes",
    kinds=(Carte,),
    records=lambda carte: (carte.record,),
    assemble=assembled,
    live=never,
)
PORTIONS = shelf_of(Portions, "portions", live=always)
