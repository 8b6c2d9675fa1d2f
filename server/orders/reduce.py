"""Reduce: what discounts and comps have in common, from the lines they reach to what is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from msgspec.structs import replace as changed

from server.floor.join import NeedsTheLink
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.messages import Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, LineId, PersonId, TurnId, is_id
from server.kit.money import spread_over_rates, written
from server.orders.check import CheckDiscount, CheckEvent, WholeCheck, check_open, find_line, known
from server.orders.correction import Correction, What, corrected, is_removal_id
from server.orders.line import Line
from server.orders.price_rules import PriceRules
from server.orders.reduction import Reduction, paid_pieces
from server.orders.tally import tallied
from server.orders.views import checks_with, correction_of, correction_touched, price_rules
from server.orders.void import AlreadyVoided, BadCorrection, NotSent
from server.paper.views import letterhead
from server.staff.views import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesReduced(CheckEvent):
    """Lines cost less; the correction says why. Rooms that know of money taken may refuse."""

    reduction: str
    turn: TurnId
    lines: tuple[Line, ...]
    """In full, as they stand afterwards."""
    discounts: tuple[CheckDiscount, ...]
    """Those that were given on the whole check, as they stand afterwards."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        head = changed(state.head, discounts=self.discounts)
        return tallied(replace(state, head=head).with_lines(self.lines))


class NothingToReduce(Refusal):
    """What is meant costs nothing, or is not there."""

    code = "orders.nothing_to_reduce"


class ReducedMeanwhile(Refusal):
    """Somebody else gave something on it since the screen showed it."""

    code = "orders.reduced_meanwhile"


class LinesApart(Refusal):
    """The lines are on several checks."""

    code = "orders.lines_apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reducing:
    """The checks where the lines may be, their parties, and the rules of the house."""

    checks: tuple[WholeCheck, ...]
    turns: Mapping[TurnId, Turn]
    rules: PriceRules
    currency: str
    earlier: Correction | None
    """What this very act has written before."""
    unseen: Mapping[str, PersonId]
    """Reductions that the asker's screen did not show, by whom they were given."""
    names: Mapping[PersonId, str]

    def amount(self, cents: int) -> str:
        return written(cents, self.currency)

    def turn(self, check: WholeCheck) -> Turn | None:
        return self.turns.get(check.head.turn)


def load_reducing(
    page: Page, check: CheckId, lines: Sequence[LineId], act: str, occasion: Occasion
) -> Reducing:
    checks = checks_with(page, check, lines)
    found = (turn_of(page, each.head.turn) for each in checks)
    given = {each.id: each.by for one in checks for line in one.lines for each in line.reductions}
    unseen = {id_: by for id_, by in given.items() if correction_touched(page, id_, occasion.seen)}
    return Reducing(
        checks=checks,
        turns={TurnId(turn.id): turn for turn in found if turn},
        rules=price_rules(page),
        currency=letterhead(page).currency,
        earlier=correction_of(page, act),
        unseen=unseen,
        names={person: name_of(page, person) for person in unseen.values()},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What an act takes off one line, and for how many of its pieces."""

    cents: int
    pieces: int


def check_act(act: str, occasion: Occasion) -> None:
    """A device names its acts; prices are lowered at the house alone."""
    if not is_id(act) or is_removal_id(act):
        raise BadCorrection("This screen sent a name that the house cannot use. Reload it.")
    if not occasion.live:
        raise NeedsTheLink("Prices change at the house: try again once the link is back.")


def lines_meant(state: Reducing, lines: Sequence[LineId]) -> tuple[WholeCheck, tuple[Line, ...]]:
    """The named ones; without a name all that costs something on the check."""
    if not lines:
        check = known(state.checks[-1] if state.checks else None)
        check_open(check)
        owed = tuple(line for line in check.sent if line.amount_cents)
        if not owed:
            raise NothingToReduce("Nothing on this check costs anything yet: send it first.")
    else:
        found = [find_line(state.checks, line) for line in dict.fromkeys(lines)]
        check = found[0][0]
        if any(other.id != check.id for other, _ in found):
            raise LinesApart("These dishes are on several checks: take them one check at a time.")
        check_open(check)
        owed = tuple(line for _, line in found)
        for line in owed:
            _check_costs(line)
    _check_seen(state, owed)
    return check, owed


def _check_costs(line: Line) -> None:
    if line.sent_at is None:
        raise NotSent(f"{line.name} is not sent yet: send it first.")
    if line.quantity == 0:
        raise AlreadyVoided(f"{line.name} is voided already.")
    if line.refire_of is not None or not line.amount_cents:
        raise NothingToReduce(f"{line.name} is free already.")


def _check_seen(state: Reducing, lines: Sequence[Line]) -> None:
    """Two who mean the same 10 % do not give it twice."""
    for line in lines:
        for each in line.reductions:
            if each.id in state.unseen:
                raise ReducedMeanwhile(
                    f"{state.names[each.by]} has just lowered the price of {line.name}. "
                    "Look at it again."
                )


def again(earlier: Correction, what: What, said: str) -> list[Event]:
    """A repeat is answered; the same name for something else is a mistake."""
    if (earlier.what, earlier.said) != (what, said):
        raise BadCorrection("This was done before, for something else. Tap again.")
    return []


def taken_off(lines: Sequence[Line], cents: int) -> dict[str, Taken]:
    """Tax rates first, by what their lines come to; then the lines of each rate (vector D01)."""
    rates: dict[tuple[int, str], list[Line]] = {}
    for line in lines:
        rates.setdefault((line.rate_bp, line.tax), []).append(line)
    rows = [rates[rate] for rate in sorted(rates)]
    shares = spread_over_rates(cents, [[line.amount_cents for line in row] for row in rows])
    return {
        line.id: Taken(cents=share, pieces=paid_pieces(line.reductions, line.quantity))
        for row, of_row in zip(rows, shares, strict=True)
        for line, share in zip(row, of_row, strict=True)
    }


def given(
    check: WholeCheck,
    lines: Sequence[Line],
    act: Reduction,
    taken: Mapping[str, Taken],
    *,
    said: str,
    discounts: Sequence[CheckDiscount] | None = None,
) -> list[Event]:
    """The correction comes first, so that whoever hears of it finds it."""
    after = tuple(
        changed(line, reductions=(*line.reductions, placed(act, taken[line.id])))
        for line in lines
        if taken[line.id].cents
    )
    reduced = LinesReduced(
        check=check.id,
        reduction=act.id,
        turn=check.head.turn,
        lines=after,
        discounts=check.head.discounts if discounts is None else tuple(discounts),
        at=act.at,
    )
    return [corrected(_correction(check, lines, act, taken, said)), reduced]


def placed(act: Reduction, taken: Taken) -> Reduction:
    """The act as it stands on one line."""
    return changed(
        act,
        cents=taken.cents,
        pieces=taken.pieces,
        of_cents=taken.cents,
        of_pieces=taken.pieces,
    )


def _correction(
    check: WholeCheck, lines: Sequence[Line], act: Reduction, taken: Mapping[str, Taken], said: str
) -> Correction:
    alone = lines[0] if len(lines) == 1 and not act.whole_check else None
    several = "Whole check" if act.whole_check else f"{len(lines)} dishes"
    return Correction(
        id=act.id,
        what="discounted" if act.kind == "discount" else "comped",
        check=check.id,
        line=LineId(alone.id if alone else ""),
        name=alone.name if alone else several,
        pieces=sum(each.pieces for each in taken.values()),
        amount_cents=sum(each.cents for each in taken.values()),
        reason=act.reason,
        fired=any(line.is_made for line in lines),
        at=act.at,
        by=act.by,
        approved_by=act.approved_by,
        after_presenting=act.after_presenting,
        said=said,
    )
