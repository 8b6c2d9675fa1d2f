"""86: a dish or a modifier is out, or only so many are left: the kitchen says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import DishId, ModifierId, PersonId
from server.menu.carte import PublishedCarte
from server.menu.portions import Freed, Portions, PortionsEvent, Sold, portions_id

LEFT_MAX = 999


class EightySix(Command, frozen=True, kw_only=True):
    """Say that a dish or a modifier is out. `until_restored`: tomorrow as well."""

    NAME: ClassVar[str] = "menu.eighty_six"

    what: Sold
    of: str
    until_restored: bool = False


class CountPortions(Command, frozen=True, kw_only=True):
    """Say how many can still be sold, whatever is held for lines already; none is out."""

    NAME: ClassVar[str] = "menu.count"

    what: Sold
    of: str
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOut(PortionsEvent):
    """It is out: nobody is promised one any more."""

    what: Sold
    of: str
    name: str
    by: PersonId
    until_restored: bool = False

    def apply(self, before: Portions | None) -> Portions:
        unsent = () if before is None else (each for each in before.held if not each.sent)
        lost = (Freed(line=each.line, pieces=each.pieces, at=self.at) for each in unsent)
        return Portions(
            id=self.portions,
            what=self.what,
            of=self.of,
            name=self.name,
            left=0,
            out_at=self.at,
            until_restored=self.until_restored,
            by=self.by,
            at=self.at,
            freed=(*(before.freed if before else ()), *lost),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PortionsCounted(PortionsEvent):
    """So many can still be sold."""

    what: Sold
    of: str
    name: str
    left: int
    by: PersonId

    def apply(self, before: Portions | None) -> Portions:
        return Portions(
            id=self.portions,
            what=self.what,
            of=self.of,
            name=self.name,
            left=self.left,
            by=self.by,
            at=self.at,
            held=before.held if before else (),
            freed=before.freed if before else (),
        )


class UnknownSold(Refusal):
    """No such dish or modifier stands on the carte."""

    code = "menu.unknown_dish"


class WrongCount(Refusal):
    """Less than none, or more than any kitchen has."""

    code = "menu.wrong_count"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCarte:
    """A dish or a modifier, and what is known of its portions."""

    name: str
    """Empty: the carte has none of that name."""
    portions: Portions | None


def eighty_six(on_carte: OnCarte, asked: EightySix, occasion: Occasion) -> Sequence[Event]:
    """A fact, whatever was said before; saying it twice changes nothing."""
    before = on_carte.portions
    is_said = before is not None and before.out_at is not None
    if before is not None and is_said and before.until_restored == asked.until_restored:
        return []
    return [
        SetOut(
            portions=portions_id(asked.what, asked.of),
            what=asked.what,
            of=asked.of,
            name=named(on_carte),
            by=occasion.by,
            until_restored=asked.until_restored,
            at=occasion.now,
        )
    ]


def count_portions(on_carte: OnCarte, asked: CountPortions, occasion: Occasion) -> Sequence[Event]:
    if not 0 <= asked.left <= LEFT_MAX:
        raise WrongCount(f"There can be 0 to {LEFT_MAX} left.")
    if asked.left == 0:
        out = EightySix(what=asked.what, of=asked.of)
        return eighty_six(on_carte, out, occasion)
    before = on_carte.portions
    if before and before.left == asked.left and before.out_at is None and not before.reported_at:
        return []
    return [
        PortionsCounted(
            portions=portions_id(asked.what, asked.of),
            what=asked.what,
            of=asked.of,
            name=named(on_carte),
            left=asked.left,
            by=occasion.by,
            at=occasion.now,
        )
    ]


def named(on_carte: OnCarte) -> str:
    """What left the carte meanwhile can still be out."""
    if on_carte.name:
        return on_carte.name
    if on_carte.portions is not None:
        return on_carte.portions.name
    raise UnknownSold("That is not on the menu: look at it again.")


def on_carte(carte: PublishedCarte, portions: Portions | None, what: Sold, of: str) -> OnCarte:
    if what == "dish":
        dish = carte.dishes.get(DishId(of))
        return OnCarte(name=dish.name if dish else "", portions=portions)
    modifier = carte.modifiers.get(ModifierId(of))
    return OnCarte(name=modifier.name if modifier else "", portions=portions)
