"""Lines that are entered and not sent: who may still touch them."""

from __future__ import annotations

from dataclasses import dataclass

from server.hub.messages import Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, LineId
from server.orders.check import WholeCheck, find_line
from server.orders.line import Line
from server.orders.views import checks_of_line
from server.staff.views import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A line, the check that it is on, and the name of whoever entered it."""

    check: WholeCheck
    line: Line
    author: str


class AlreadySent(Refusal):
    """What is sent is voided, not changed."""

    code = "orders.already_sent"


class NotYours(Refusal):
    """Unsent lines belong to whoever enters them."""

    code = "orders.not_yours"


class AlreadyRemoved(Refusal):
    """What was taken off is put back first."""

    code = "orders.already_removed"


def load_entered(page: Page, check: CheckId, line: LineId) -> Entered:
    where, found = find_line(checks_of_line(page, check, line), line)
    return Entered(check=where, line=found, author=name_of(page, found.person))


def check_unsent(line: Line) -> None:
    if line.sent_at is not None:
        raise AlreadySent("Already sent: void it instead.")


def check_author(entered: Entered, occasion: Occasion) -> None:
    if occasion.by != entered.line.person and not occasion.may("manager"):
        raise NotYours(
            f"{entered.author} entered this: only {entered.author} or a manager can change it."
        )
