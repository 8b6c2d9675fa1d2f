"""How this house wants its cash counted: blind or not, what may be missing, who has a wallet."""

from __future__ import annotations

from typing import Final, Literal

from server.hub.messages import Record

THE_HOUSE: Final = "house"
FiguresFor = Literal["cashiers", "managers"]
"""Who sees at the till what was sold so far."""


class CashCustoms(Record, frozen=True, kw_only=True, tag="cash_customs"):
    """`blind_count`: whoever counts a drawer is told what it should hold only afterwards.

    `difference_max_cents`: above it a manager has to agree; None: a reason is enough.
    `wallets`: a waiter may carry one. `figures_for`: who sees the figures of the day at the till;
    with a blind count managers alone do, as the cash so far stands among them.
    """

    blind_count: bool = False
    difference_max_cents: int | None = None
    wallets: bool = False
    figures_for: FiguresFor = "cashiers"


PLAIN: Final = CashCustoms(id=THE_HOUSE)
"""Until somebody says otherwise."""
