"""What the cashier does: present, take cash, ask the terminal; the money is told in whole cents."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from server.hub.answer import Answer
from server.kit.ids import derived
from tests.stories.in_service import Service

OPENING = "opening-1"
TILL = "carla"


@dataclass(slots=True)
class Counter:
    """The till, the drawer and the card terminal of the story."""

    service: Service
    charged: list[int] = field(default_factory=list)
    """What the terminal took, by its own books."""
    tenders: int = 0

    def present(self, table: str, expected: int) -> dict[str, Any]:
        check = self.service.check(table)["id"]
        bill = derived("bill", check, str(self.service.house.lane.rev))
        answer = self.service.does(TILL, "bills.present", {"check": check, "bill": bill})
        assert answer.result is not None
        shown = self.service.one("bill", id=answer.result["bill"])
        assert shown["total_cents"] == expected, f"{shown['total_cents']} on table {table}"
        return shown

    def bills(self, table: str) -> list[dict[str, Any]]:
        checks = {check["id"] for check in self.service.checks(table)}
        standing = [b for b in self.service.all("bill") if b["check"] in checks]
        return [bill for bill in standing if not bill["withdrawn_at"]]

    def bill(self, table: str, label: str) -> dict[str, Any]:
        [found] = [bill for bill in self.bills(table) if bill["label"] == label]
        return found

    def split(self, how: str, **args: Any) -> None:
        self.service.does(TILL, f"bills.split_{how}", args)

    def cash_args(
        self, bill: dict[str, Any], amount: int, given: int, tip: int = 0, **how: Any
    ) -> dict[str, Any]:
        self.tenders += 1
        return {
            "tender": f"tender-{self.tenders}", "bill": bill["id"], "amount_cents": amount,
            "given_cents": given, "tip_cents": tip, **how,
            "presented_cents": bill["presented_cents"] or bill["total_cents"],
        }  # fmt: skip

    def cash(self, bill: dict[str, Any], amount: int, given: int, tip: int = 0, **how: Any) -> int:
        """Returns the change, as the house tells it."""
        args = self.cash_args(bill, amount, given, tip, **how)
        answer = self.service.does(TILL, "payments.take_cash", args)
        assert answer.result is not None
        return int(answer.result["change_cents"])

    def card_args(
        self, bill: dict[str, Any], amount: int, tip: int = 0, **how: Any
    ) -> dict[str, Any]:
        self.tenders += 1
        return {
            "tender": f"tender-{self.tenders}", "bill": bill["id"], "amount_cents": amount,
            "tip_cents": tip, "terminal": "terminal-1",
            "presented_cents": bill["presented_cents"] or bill["total_cents"], **how,
        }  # fmt: skip

    def starts_card(self, bill: dict[str, Any], amount: int, tip: int = 0, **how: Any) -> str:
        args = self.card_args(bill, amount, tip, **how)
        self.service.does(TILL, "payments.start_card", args)
        return str(args["tender"])

    def terminal_says(self, tender: str, outcome: str, amount: int = 0) -> Answer:
        if outcome == "approved":
            self.charged.append(amount)
        args = {"tender": tender, "outcome": outcome, "amount_cents": amount, "reference": "sim"}
        return self.service.door("payments.settle_card", args)

    def card(self, bill: dict[str, Any], amount: int, tip: int = 0, **how: Any) -> None:
        tender = self.starts_card(bill, amount, tip, **how)
        self.terminal_says(tender, "approved", amount + tip)

    def receipt(self, number: int) -> dict[str, Any]:
        return self.service.one("receipt", number=number)
