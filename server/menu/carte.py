"""A published carte at hand: every dish, group and tax found by its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypedDict, cast

from server.hub.messages import Record
from server.kit.ids import DishId, ModifierId
from server.kit.taxes import Taxing
from server.menu.dish import Carte, CarteDocument, Dish, Modifier, ModifierGroup
from server.menu.tax import Service, Tax, tax_for, taxing_of


class Taxed(TypedDict):
    """The fields of a line about its tax; `taxing` None: the others say everything."""

    tax: str
    tax_name: str
    rate_bp: int
    taxing: Taxing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedCarte:
    record: Carte
    dishes: dict[DishId, Dish]
    groups: dict[str, ModifierGroup]
    modifiers: dict[ModifierId, Modifier]
    taxes: dict[str, Tax]

    @property
    def document(self) -> CarteDocument:
        return self.record.document

    def taxed(self, tax: str, service: Service) -> Taxed:
        """What a line says of its tax when the food goes there."""
        due, keeps = tax_for(self.taxes, tax, service), self.document.tax_rules.keeps
        return Taxed(
            tax=due.id,
            tax_name=due.name,
            rate_bp=due.rate_bp,
            taxing=taxing_of(self.taxes, tax, service, keeps),
        )

    def groups_of(self, dish: Dish) -> tuple[ModifierGroup, ...]:
        return tuple(self.groups[group] for group in dish.groups)


def at_hand(record: Carte) -> PublishedCarte:
    document = record.document
    return PublishedCarte(
        record=record,
        dishes={dish.id: dish for dish in document.dishes},
        groups={group.id: group for group in document.groups},
        modifiers={each.id: each for group in document.groups for each in group.modifiers},
        taxes={tax.id: tax for tax in document.taxes},
    )


def assembled(records: Iterable[Record]) -> PublishedCarte:
    [record] = records
    return at_hand(cast("Carte", record))
