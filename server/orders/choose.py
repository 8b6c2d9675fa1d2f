"""Choose a dish from the carte: the house says its price, course, station and tax."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from server.hub.messages import Refusal
from server.kit.clock import Moment
from server.kit.ids import CheckId, ModifierId, PersonId, StationId
from server.menu.carte import PublishedCarte
from server.menu.daypart import cooks, price_then
from server.menu.dish import Dish, Modifier, ModifierGroup, route
from server.menu.tax import Service
from server.orders.line import Chosen, Line, NewLine
from server.orders.wishes import check_wishes


class UnknownDish(Refusal):
    """The carte has no such dish."""

    code = "orders.unknown_dish"


class UnknownModifier(Refusal):
    """The dish cannot be altered that way."""

    code = "orders.unknown_modifier"


class ChoiceNeeded(Refusal):
    """Something about the dish must be chosen."""

    code = "orders.choice_needed"


class TooManyChoices(Refusal):
    """More was chosen than goes together."""

    code = "orders.too_many_choices"


def chosen_line(
    carte: PublishedCarte,
    asked: NewLine,
    check: CheckId,
    by: PersonId,
    *,
    at: Moment,
    priced_at: Moment | None = None,
    time_zone: str = "UTC",
    service: Service = "eat_in",
) -> Line:
    """The line as the house enters it; nothing of its price comes from a screen.

    `priced_at`: the moment whose price it has; None: now.
    """
    dish = carte.dishes.get(asked.dish)
    if dish is None:
        raise UnknownDish("This dish is not on the menu. The menu may have changed: look again.")
    check_wishes(asked.quantity, asked.course, asked.seat, asked.note, asked.allergies)
    modifiers = chosen(carte, dish, asked.modifiers)
    station, also_at = route_of(carte, dish, asked.modifiers)
    route = (station, *also_at)
    plain_cents, daypart = plain_price(carte, dish, priced_at or at, time_zone)
    price_cents = plain_cents + sum(each.price_cents for each in modifiers)
    return Line(
        id=asked.id,
        check=check,
        dish=dish.id,
        name=dish.name,
        price_cents=price_cents,
        list_price_cents=price_cents,
        daypart=daypart,
        quantity=asked.quantity,
        course=dish.course if asked.course is None else asked.course or None,
        seat=asked.seat or None,
        modifiers=modifiers,
        note=asked.note.strip(),
        allergies=asked.allergies,
        station=station,
        also_at=also_at,
        cooks=cooks(carte.document.dayparts, at, time_zone, dish.id, route),
        prep_seconds=dish.prep_seconds,
        **carte.taxed(dish.tax, service),
        service=service,
        person=by,
        entered_at=at,
    )


def plain_price(carte: PublishedCarte, dish: Dish, at: Moment, time_zone: str) -> tuple[int, str]:
    """What the dish costs at that moment, and the part of the day that says so, if one does."""
    then = price_then(carte.document.dayparts, at, time_zone, dish.id)
    return (dish.price_cents, "") if then is None else (then[1], then[0].name)


def chosen(
    carte: PublishedCarte, dish: Dish, modifiers: Sequence[ModifierId]
) -> tuple[Chosen, ...]:
    """The chosen modifiers with the prices of the carte, each group's rule kept."""
    groups = carte.groups_of(dish)
    offered = {each.id: each for group in groups for each in group.modifiers}
    unknown = [each for each in modifiers if each not in offered]
    if unknown:
        raise UnknownModifier(f"{dish.name} cannot be had that way.")
    counted = Counter(modifiers)
    for group in groups:
        _check_group(dish, group, counted)
    return tuple(_as_chosen(offered[each]) for each in modifiers)


def route_of(
    carte: PublishedCarte, dish: Dish, modifiers: Sequence[ModifierId]
) -> tuple[StationId, tuple[StationId, ...]]:
    """Where the dish is cooked as it was chosen."""
    return route(dish, (carte.modifiers[each] for each in modifiers))


def _check_group(dish: Dish, group: ModifierGroup, counted: Counter[ModifierId]) -> None:
    count = sum(counted[each.id] for each in group.modifiers)
    twice = any(counted[each.id] > 1 for each in group.modifiers)
    if count < group.minimum:
        at_least = f"at least {group.minimum} of " if group.minimum > 1 else ""
        raise ChoiceNeeded(f"{dish.name}: choose {at_least}{_lowered(group.name)}.")
    if count > group.maximum or twice:
        raise TooManyChoices(f"{dish.name}: at most {group.maximum} of {_lowered(group.name)}.")


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:]


def _as_chosen(modifier: Modifier) -> Chosen:
    return Chosen(
        id=modifier.id,
        name=modifier.name,
        kitchen=modifier.kitchen,
        price_cents=modifier.price_cents,
        negative=modifier.leaves_out,
        prep_seconds=modifier.prep_seconds,
    )
