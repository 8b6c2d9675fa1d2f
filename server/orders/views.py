"""What other rooms may know of checks, their lines and corrections."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from server.floor.views import turn_after
from server.hub.page import Page
from server.kit.ids import CheckId, FiringId, LineId, TurnId
from server.orders.check import WholeCheck
from server.orders.correction import Correction
from server.orders.firing import is_from
from server.orders.line import Line
from server.orders.number import THE_ONE, next_number
from server.orders.price_rules import PLAIN, THE_HOUSE, PriceRules
from server.orders.store import CHECKS, CORRECTIONS, ORDER_NUMBERS, PRICE_RULES
from server.orders.touched import Touched
from server.staff.views import name_of


def check_of(page: Page, check: CheckId) -> WholeCheck | None:
    return page.load(CHECKS, check)


def checks_from(page: Page, check: CheckId) -> tuple[WholeCheck, ...]:
    """A check and those that followed it, oldest first; none when it is unknown."""
    return tuple(_followed(page, check))


def checks_of_turn(page: Page, turn: TurnId) -> tuple[WholeCheck, ...]:
    """A party's checks, oldest first: a further one for each order after it had paid."""
    return checks_from(page, first_check_id(turn))


def party_checks(page: Page, check: CheckId) -> tuple[WholeCheck, ...]:
    """All checks of the party that has this one, oldest first; none when it is unknown.

    When the party joined another one, these are the other one's.
    """
    found = page.load(CHECKS, check)
    return () if found is None else checks_of_turn(page, turn_after(page, found.head.turn))


def checks_with(page: Page, check: CheckId, names: Collection[str]) -> tuple[WholeCheck, ...]:
    """The party's checks, and those that lines of these names went to meanwhile."""
    party = party_checks(page, check)
    missing = set(names) - {line.id for each in party for line in each.lines}
    if not party or not missing:
        return party
    own = {each.id for each in party}
    others = (
        each
        for each in page.live(CHECKS)
        if each.id not in own and any(line.id in missing for line in each.lines)
    )
    return (*party, *sorted(others, key=lambda each: each.id))


def checks_of_line(page: Page, check: CheckId, line: LineId) -> tuple[WholeCheck, ...]:
    """All checks of the party that has this line now: it may have gone to another table."""
    here = checks_with(page, check, (line,))
    found = next((each for each in here if each.line(line)), None)
    return here if found is None else party_checks(page, found.id)


def open_checks(page: Page) -> tuple[WholeCheck, ...]:
    """Checks that are not closed, by order number."""
    found = (check for check in page.live(CHECKS) if check.is_open)
    return tuple(sorted(found, key=lambda check: (check.head.opened_at, check.head.number)))


def live_checks(page: Page) -> tuple[WholeCheck, ...]:
    """All checks of parties that are still here, paid ones too, by order number."""
    found = page.live(CHECKS)
    return tuple(sorted(found, key=lambda check: (check.head.opened_at, check.head.number)))


def lines(page: Page, check: CheckId) -> tuple[Line, ...]:
    found = page.load(CHECKS, check)
    return () if found is None else found.lines


def lines_known(
    page: Page, names: Collection[LineId], besides: Collection[WholeCheck]
) -> frozenset[LineId]:
    """Which of these names stand for a line of some other check."""
    own = {check.id for check in besides}
    return frozenset(
        LineId(line.id)
        for check in page.live(CHECKS)
        if check.id not in own
        for line in check.lines
        if line.id in names
    )


def lines_left(page: Page, check: CheckId, checks: Collection[WholeCheck]) -> frozenset[LineId]:
    """What stayed behind, filed, when the party of this check joined those who have `checks`."""
    found = check_of(page, check)
    if found is None or any(each.id == check for each in checks):
        return frozenset()
    before = checks_of_turn(page, found.head.turn)
    return frozenset(LineId(line.id) for each in before for line in each.lines)


def firings_from(page: Page, seed: FiringId) -> frozenset[FiringId]:
    """The firings of this name at any table."""
    return frozenset(
        line.firing
        for check in page.live(CHECKS)
        for line in check.lines
        if line.firing is not None and is_from(line.firing, seed)
    )


def correction_of(page: Page, correction: str) -> Correction | None:
    return page.load(CORRECTIONS, correction)


def corrections(page: Page) -> tuple[Correction, ...]:
    """What was taken off on this business day, in order of time."""
    return tuple(sorted(page.live(CORRECTIONS), key=lambda each: (each.at, each.id)))


def correction_touched(page: Page, correction: str, seen: int | None) -> bool:
    """It was written or changed after the revision that a screen showed."""
    return page.is_touched(CORRECTIONS, correction, seen)


def price_rules(page: Page) -> PriceRules:
    """Who may lower prices here."""
    return page.load(PRICE_RULES, THE_HOUSE) or PLAIN


def touched_since(page: Page, check: CheckId, seen: int | None) -> Touched | None:
    """What happened to a check that a screen showed otherwise; None when it showed it as it is."""
    found = check_of(page, check)
    if found is None or not page.is_touched(CHECKS, check, seen):
        return None
    taken_off = [each for each in corrections(page) if each.check == check]
    people = {line.person for line in found.lines} | {each.by for each in taken_off}
    return Touched(
        check=found,
        corrections=taken_off,
        names={person: name_of(page, person) for person in people},
    )


def next_order_number(page: Page) -> int:
    return next_number(page.load(ORDER_NUMBERS, THE_ONE))


def first_check_id(turn: TurnId) -> CheckId:
    return CheckId(f"{turn}-1")


def _followed(page: Page, check: CheckId) -> Iterator[WholeCheck]:
    found = page.load(CHECKS, check)
    while found is not None:
        yield found
        follower = found.head.followed_by
        found = page.load(CHECKS, follower) if follower else None
