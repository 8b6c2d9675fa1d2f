"""File the day's refunds: its report has added them up, so they leave the screens."""

from __future__ import annotations

from dataclasses import dataclass

from server.hub.messages import Event
from server.hub.page import Page
from server.kit.clock import Moment
from server.refunds.credit_note import CreditNote, file_notes
from server.refunds.given_back import GivenBack, file_given_back
from server.refunds.refund import Refund, file_refunds
from server.refunds.views import all_given_back, credit_notes, refunds


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundsOfDay:
    refunds: tuple[Refund, ...]
    notes: tuple[CreditNote, ...]
    given_back: tuple[GivenBack, ...]


def refunds_of_day(page: Page) -> RefundsOfDay:
    return RefundsOfDay(
        refunds=refunds(page), notes=credit_notes(page), given_back=all_given_back(page)
    )


def file_day(day: RefundsOfDay, at: Moment) -> list[Event]:
    return [
        *file_refunds(day.refunds, at),
        *file_notes(day.notes, at),
        *file_given_back(day.given_back, at),
    ]
