"""What other rooms may know of refunds."""

from __future__ import annotations

from collections.abc import Iterator

from server.hub.page import Page
from server.refunds.credit_note import CreditNote
from server.refunds.given_back import GivenBack, nothing_of
from server.refunds.numbers import NONE_YET, THE_HOUSE, CreditNumbers
from server.refunds.refund import Refund
from server.refunds.store import CREDIT_NOTES, CREDIT_NUMBERS, GIVEN_BACK, REFUNDS


def refund_of(page: Page, refund: str) -> Refund | None:
    return page.load(REFUNDS, refund)


def refunds(page: Page) -> tuple[Refund, ...]:
    """Those of this business day, oldest first."""
    return tuple(sorted(page.live(REFUNDS), key=lambda each: (each.asked_at, each.id)))


def refund_at_terminal(page: Page, attempt: str) -> Refund | None:
    """The refund that an attempt was made for; most attempts are none's."""
    return next((each for each in page.live(REFUNDS) if each.id == attempt), None)


def given_back_of(page: Page, receipt: int) -> GivenBack:
    return page.load(GIVEN_BACK, str(receipt)) or nothing_of(receipt)


def all_given_back(page: Page) -> tuple[GivenBack, ...]:
    return tuple(sorted(page.live(GIVEN_BACK), key=lambda each: each.receipt))


def credit_notes(page: Page) -> tuple[CreditNote, ...]:
    """Those of this business day by number."""
    return tuple(sorted(page.live(CREDIT_NOTES), key=lambda note: note.number))


def notes_turned(page: Page) -> Iterator[tuple[CreditNote | None, CreditNote | None]]:
    """The credit notes that this command has issued or filed, before and after."""
    return page.turned(CREDIT_NOTES)


def credit_numbers(page: Page) -> CreditNumbers:
    return page.load(CREDIT_NUMBERS, THE_HOUSE) or NONE_YET
