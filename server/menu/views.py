"""What other rooms may read of the menu."""

from __future__ import annotations

from server.hub.messages import Refusal
from server.hub.page import Page
from server.menu.carte import PublishedCarte
from server.menu.daypart import Daypart
from server.menu.dish import Menu
from server.menu.eighty_six import OnCarte, on_carte
from server.menu.portions import Portions, Sold, portions_id
from server.menu.publish import CURRENT
from server.menu.store import CARTES, MENUS, PORTIONS
from server.menu.tax import TaxRules


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


def tax_rules(page: Page) -> TaxRules:
    """How tax is worked out on every document."""
    published = _published(page)
    return published.document.tax_rules if published else TaxRules()


def portions(page: Page) -> tuple[Portions, ...]:
    """Whatever is counted, out, or reported as out, in order of name."""
    return tuple(sorted(page.live(PORTIONS), key=lambda each: (each.name, each.id)))


def portions_of(page: Page, what: Sold, of: str) -> Portions | None:
    return page.load(PORTIONS, portions_id(what, of))


def sold(page: Page, what: Sold, of: str) -> OnCarte:
    """A dish or a modifier, and what is known of its portions."""
    return on_carte(carte(page), portions_of(page, what, of), what, of)


def _published(page: Page) -> PublishedCarte | None:
    menu = menu_in_force(page)
    return page.load(CARTES, str(menu.version)) if menu else None
