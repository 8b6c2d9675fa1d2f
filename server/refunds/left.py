"""What is left of a receipt: no line goes back twice, and no payment gives more than it brought."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from server.hub.messages import Refusal
from server.kit.money import written
from server.paper.letterhead import Letterhead
from server.payments.receipt import Receipt
from server.refunds.given_back import GivenBack
from server.refunds.refund import Returned, WayBack
from server.refunds.worth import figures

OF_MAX: Final = 1_000
"""Nobody gives back finer parts of a dish."""


class NothingLeft(Refusal):
    """So much of this line is not there, or went back before."""

    code = "refunds.nothing_left"


class WrongPart(Refusal):
    """No line, or no part of one, that a receipt has."""

    code = "refunds.wrong_part"


class WrongWay(Refusal):
    """The money cannot go back so."""

    code = "refunds.wrong_way"


class MoreThanPaid(Refusal):
    """No payment gives back more than it brought."""

    code = "refunds.more_than_paid"


class OtherTotal(Refusal):
    """The screen showed another sum: somebody gave some of it back meanwhile."""

    code = "refunds.other_total"


def check_lines(
    receipt: Receipt,
    given: GivenBack,
    lines: Sequence[Returned],
    total_cents: int,
    letterhead: Letterhead,
) -> None:
    check_parts(receipt, given, lines)
    said = figures(receipt, given.shares, {each.at: each.share for each in lines})
    if said.total_cents <= 0:
        raise NothingLeft("This was free: there is no money to give back.")
    if said.total_cents != total_cents:
        now = written(said.total_cents, letterhead.currency)
        raise OtherTotal(f"This is worth {now} now. Look at the receipt again.")


def check_parts(receipt: Receipt, given: GivenBack, lines: Sequence[Returned]) -> None:
    """They are on the receipt, and have not gone back before."""
    if not lines or any(count > 1 for count in Counter(each.at for each in lines).values()):
        raise WrongPart("Choose what goes back, each line once.")
    for each in lines:
        _check_line(receipt, given, each)


def _check_line(receipt: Receipt, given: GivenBack, each: Returned) -> None:
    if not 0 <= each.at < len(receipt.lines) or not 1 <= each.of <= OF_MAX or each.pieces < 1:
        raise WrongPart("This receipt has no such part of a line.")
    line = receipt.lines[each.at]
    left = line.share - given.shares.get(each.at, Fraction(0))
    if each.share > left:
        words = f"only {left} of it is left" if left else "all of it went back before"
        raise NothingLeft(f"{line.name}: {words}.")


def check_ways(
    receipt: Receipt,
    given: GivenBack,
    ways: Sequence[WayBack],
    total_cents: int,
    letterhead: Letterhead,
) -> None:
    if any(count > 1 for count in Counter(way.at for way in ways).values()):
        raise WrongWay("Say once for each payment how much of it goes back.")
    for way in ways:
        _check_way(receipt, given, way, letterhead)
    if sum(way.cents for way in ways) != total_cents:
        total = written(total_cents, letterhead.currency)
        raise WrongWay(f"What goes back by each way adds up to {total}.")


def _check_way(receipt: Receipt, given: GivenBack, way: WayBack, letterhead: Letterhead) -> None:
    if not 0 <= way.at < len(receipt.tenders) or way.cents <= 0:
        raise WrongWay("This receipt has no such payment.")
    tender = receipt.tenders[way.at]
    if tender.type == "cash" and way.how != "cash":
        raise WrongWay("What was paid in cash goes back in cash.")
    if tender.type != "card" and way.how == "terminal":
        raise WrongWay("A terminal gives back to the card that it has read.")
    if tender.type == "house_account" and way.how != "by_hand":
        raise WrongWay("A house account has not paid yet: it owes less instead.")
    left = tender.amount_cents - given.of_way(way.at)
    if way.cents > left:
        words = written(left, letterhead.currency)
        raise MoreThanPaid(f"Only {words} of this payment is left to give back.")
