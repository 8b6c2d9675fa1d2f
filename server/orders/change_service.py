"""Change the service of dishes: some are taken away from a table, and the tax follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId, TurnId
from server.menu.carte import PublishedCarte
from server.menu.tax import Service
from server.menu.views import carte
from server.orders.check import CheckEvent, WholeCheck, check_open, find_line
from server.orders.line import Line
from server.orders.lowering import check_manager
from server.orders.tally import tallied
from server.orders.views import checks_with


class ChangeService(Command, frozen=True, kw_only=True):
    """Say how the guests take these dishes: here, away, or delivered."""

    NAME: ClassVar[str] = "orders.change_service"

    check: CheckId
    lines: tuple[LineId, ...]
    service: Service


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceChanged(CheckEvent):
    """Lines have the tax of where they go. Rooms that know of money taken may refuse.

    `asked`: a person said so; otherwise it follows from where the party sits now.
    """

    turn: TurnId
    lines: tuple[Line, ...]
    """In full, as they stand afterwards."""
    asked: bool = True

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines(self.lines))


class NoLines(Refusal):
    """Nothing was named."""

    code = "orders.no_lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    checks: tuple[WholeCheck, ...]
    turn: Turn | None
    carte: PublishedCarte


def load(page: Page, asked: ChangeService, _: Occasion) -> Serving:
    checks = checks_with(page, asked.check, asked.lines)
    return Serving(
        checks=checks,
        turn=turn_of(page, checks[0].head.turn) if checks else None,
        carte=carte(page),
    )


def change_service(
    state: Serving, asked: ChangeService, occasion: Occasion
) -> Sequence[ServiceChanged]:
    if not asked.lines:
        raise NoLines("Choose the dishes that go elsewhere.")
    found = [find_line(state.checks, line) for line in dict.fromkeys(asked.lines)]
    by_check: dict[CheckId, tuple[WholeCheck, list[Line]]] = {}
    for check, line in found:
        if line.removed_at is None and line.quantity and line.service != asked.service:
            check_open(check)
            by_check.setdefault(check.id, (check, []))[1].append(line)
    events = [
        changed(check, lines, asked.service, state.carte, occasion.now)
        for check, lines in by_check.values()
    ]
    if any(_is_cheaper(state, event) for event in events):
        check_manager(state.turn, occasion)
    return events


def changed(
    check: WholeCheck,
    lines: Iterable[Line],
    service: Service,
    published: PublishedCarte,
    at: Moment,
    *,
    asked: bool = True,
) -> ServiceChanged:
    return ServiceChanged(
        check=check.id,
        turn=check.head.turn,
        lines=tuple(served(line, service, published) for line in lines),
        asked=asked,
        at=at,
    )


def served(line: Line, service: Service, published: PublishedCarte) -> Line:
    """The line with the tax of where it goes; what the carte taxes no more keeps its own.

    The carte is asked for the dish's own tax: the line's may have taken its place.
    """
    dish = published.dishes.get(line.dish)
    own = dish.tax if dish else _own_tax(line, published)
    if own not in published.taxes:
        return replace(line, service=service)
    return replace(line, service=service, **published.taxed(own, service))


def _own_tax(line: Line, published: PublishedCarte) -> str:
    """Of a dish off the menu: the tax whose place its own has taken."""
    return next(
        (
            tax.id
            for tax in published.taxes.values()
            for each in tax.elsewhere
            if (each.service, each.tax) == (line.service, line.tax)
        ),
        line.tax,
    )


def _is_cheaper(state: Serving, event: ServiceChanged) -> bool:
    """The party has less to pay: less tax on top, or prices without the old one."""
    check = next(check for check in state.checks if check.id == event.check)
    after = event.apply(check).head
    return _to_pay(after.to_pay_cents, after.total_cents) < _to_pay(
        check.head.to_pay_cents, check.head.total_cents
    )


def _to_pay(with_tax: int | None, total: int) -> int:
    return total if with_tax is None else with_tax
