"""What other rooms may read of the menu."""

from __future__ import annotations

from server.hub.messages import Refusal
from server.hub.page import Page
from server.menu.carte import PublishedCarte
from server.menu.daypart import Daypart
from server.menu.dish import Menu
from server.menu.publish import CURRENT
from server.menu.store import CARTES, MENUS


class NoMenu(Refusal):
    """Nothing can be ordered before a menu is published."""

    code = "menu.none"


def menu_in_force(page: Page) -> Menu | None:
    return page.load(MENUS, CURRENT)


def carte(page: Page) -> PublishedCarte:
    """The carte in force."""
    published = _published(page)
    if published is None:
        raise NoMenu("There is no menu yet. Load one first.")
    return published


def dayparts(page: Page) -> tuple[Daypart, ...]:
    """How the day is parted; not at all before there is a menu."""
    published = _published(page)
    return published.document.dayparts if published else ()


def _published(page: Page) -> PublishedCarte | None:
    menu = menu_in_force(page)
    return page.load(CARTES, str(menu.version)) if menu else None
