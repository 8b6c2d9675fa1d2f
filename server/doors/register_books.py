"""The register's books, read beside the lane: what a drawer should hold, tips, and old reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import msgspec

from server.db.engine import Engine
from server.db.ranges import written
from server.hub.messages import Record
from server.kit.ids import PersonId, derived
from server.payments.tender import Tender
from server.register.cash import cash_in, with_cash
from server.register.cash_customs import PLAIN, CashCustoms
from server.register.counting import tender_sums
from server.register.drawer import Opening
from server.register.movement import Movement
from server.register.tips import TipAccount, Tips
from server.register.xreport import XReport
from server.register.zreport import ZReport
from server.staff.person import Person

SHOWN_MAX: Final = 100
"""So many reports at once, the last ones first."""
_Book = Tender | Opening | Movement | TipAccount | CashCustoms | Person
_KINDS: Final = ("tender", "opening", "movement", "tip_account", "cash_customs", "person")
_Report = ZReport | XReport | Opening
Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, slots=True)
class Books:
    """Everything live that tells of cash and tips."""

    rows: tuple[Record, ...]

    def all(self, kind: type[Kind]) -> tuple[Kind, ...]:
        return tuple(each for each in self.rows if isinstance(each, kind))

    @property
    def customs(self) -> CashCustoms:
        return next(iter(self.all(CashCustoms)), PLAIN)

    @property
    def tips(self) -> Tips:
        return Tips(
            tenders=self.all(Tender),
            openings=self.all(Opening),
            movements=self.all(Movement),
            accounts=self.all(TipAccount),
            names={PersonId(each.id): each.name for each in self.all(Person)},
        )

    def opening(self, name: str) -> Opening | None:
        return next((each for each in self.all(Opening) if each.id == name), None)

    def so_far(self, opening: Opening) -> Opening:
        """What it should hold now, and what came in otherwise than in cash."""
        owed = self.tips.row(opening.holder).owed_cents if opening.is_wallet else 0
        cash = cash_in(opening, self.all(Tender), self.all(Movement), max(0, owed))
        known = with_cash(opening, cash)
        return msgspec.structs.replace(known, tenders=tender_sums(opening, self.all(Tender)))


def books(reads: Engine) -> Books:
    found = written(reads, "", "", _KINDS).live
    return Books(tuple(msgspec.json.decode(body, type=_Book) for body in found))


def hidden(opening: Opening) -> Opening:
    """For whoever counts blind: nothing that tells what should be there."""
    return msgspec.structs.replace(opening, expected_cents=None, cash_cents=None, tips_cents=None)


def history(reads: Engine) -> list[dict[str, Any]]:
    """Z and X reports and those of drawers and wallets, the last first, each with its paper."""
    found: list[dict[str, Any]] = []
    for low, high in (
        ("zreport:", "zreport;"),
        ("x_report:", "x_report;"),
        ("opening:", "opening;"),
    ):
        bodies = written(reads, low, high, ()).ranged
        found += _rows(msgspec.json.decode(body, type=_Report) for body in bodies)
    return sorted(found, key=lambda row: int(row["at"]), reverse=True)[:SHOWN_MAX]


def _rows(reports: Iterable[_Report]) -> Iterator[dict[str, Any]]:
    for each in reports:
        match each:
            case ZReport():
                yield {
                    "kind": "z",
                    "at": each.closed_at,
                    "number": each.number,
                    "title": each.business_day,
                    "cents": each.sales_cents,
                    "job": derived("z report", str(each.number)),
                }
            case XReport():
                yield {
                    "kind": "x",
                    "at": each.at,
                    "number": None,
                    "title": each.report.business_day,
                    "cents": each.report.sales_cents,
                    "job": derived("x report", each.id),
                }
            case Opening(closed_at=int(at)):
                yield {
                    "kind": each.is_of,
                    "at": at,
                    "number": each.report,
                    "title": each.name,
                    "cents": each.over_short_cents or 0,
                    "holder": each.holder,
                    "job": derived("drawer report", each.id),
                }
