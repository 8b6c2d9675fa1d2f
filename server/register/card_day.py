"""Cards at the end of a day: what nobody knows yet, and what is promised and not taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.floor.tab import is_label_of_tab, within
from server.hub.messages import Event, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.payments.alarm import CardAlarm, file_alarms
from server.payments.attempt import CardAttempt, file_attempts
from server.payments.slips import open_slips
from server.payments.views import attempts, card_alarms, tenders


class CardsOpen(Refusal):
    """Nobody knows yet what became of a card payment."""

    code = "register.cards_open"


class SlipsOpen(Refusal):
    """Cards were promised, and their money is not taken yet."""

    code = "register.slips_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDay:
    """`unanswered` and `slips` name tables."""

    unanswered: tuple[str, ...]
    slips: tuple[str, ...]
    attempts: tuple[CardAttempt, ...]
    alarms: tuple[CardAlarm, ...]


def card_day(page: Page) -> CardDay:
    asked, taken = attempts(page), tenders(page)
    return CardDay(
        unanswered=(
            *(each.table for each in asked if each.is_open and each.table),
            *(each.table for each in taken if each.is_pending),
        ),
        slips=tuple(each.table for each in open_slips(taken)),
        attempts=asked,
        alarms=card_alarms(page),
    )


def check_cards(day: CardDay) -> None:
    if day.unanswered:
        raise CardsOpen(
            f"Card payments without an outcome at {named(day.unanswered)}. "
            "Ask the terminal again first."
        )
    if day.slips:
        raise SlipsOpen(
            f"Card slips without a capture at {named(day.slips)}. "
            "Enter their tips and capture them first."
        )


def file_cards(day: CardDay, at: Moment) -> list[Event]:
    return [*file_attempts(day.attempts, at), *file_alarms(day.alarms, at)]


def named(tables: Sequence[str]) -> str:
    unique = tuple(dict.fromkeys(tables))
    if len(unique) == 1 or any(is_label_of_tab(each) for each in unique):
        return ", ".join(within(each) for each in unique)
    return f"tables {', '.join(unique)}"
