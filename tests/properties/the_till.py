"""What may happen at the till in a random service: bills, splits, cash, cards, drawers, the Z."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from server.bills.bill import Bill
from server.bills.step import Step
from server.orders.line import Line
from server.payments.tender import Tender
from server.register.day import Day
from server.register.zreport import ZReport
from tests.properties.the_dining_room import WHICH, WHO, TheDiningRoom
from tests.properties.the_whole_house import picked
from tests.register.the_ledger import sold_cents


class TheTill(TheDiningRoom):
    """Any of the four may press anything; a drawer is open in the beginning."""

    @rule(who=WHO, which=WHICH)
    def present(self, who: str, which: int) -> None:
        if check := picked(self.house.checks(), which):
            bill = self.house.name("bill")
            self.house.tries(who, "bills.present", check=check.id, bill=bill)
        if bill := picked(self.house.bills(), which):
            self.house.tries(who, "bills.present", check=bill.check, bill=bill.id)

    @rule(
        who=WHO,
        which=WHICH,
        what=st.sampled_from(["discount", "everything", "comp", "override", "take_back"]),
        much=st.sampled_from([1, 333, 1_000, 10_000]),
    )
    def lower(self, who: str, which: int, what: str, much: int) -> None:
        """Whoever it is: the house knows who may."""
        line = picked(self.house.evening.sees(Line), which)
        if line is None:
            return
        act, why = self.house.name("less"), "Regular guest"
        given = {"reduction": act, "check": line.check, "reason": why}
        match what:
            case "discount":
                self.house.tries(
                    who, "orders.discount", lines=[line.id], amount_cents=much, **given
                )
            case "everything":
                self.house.tries(who, "orders.discount", percent_bp=much, **given)
            case "comp":
                self.house.tries(who, "orders.comp", line=line.id, pieces=1, **given)
            case "override":
                self.house.tries(
                    who, "orders.override", override=act, check=line.check, line=line.id,
                    price_cents=much, reason=why,
                )  # fmt: skip
            case _:
                for each in line.reductions[:1]:
                    self.house.tries(who, "orders.take_back", check=line.check, reduction=each.id)

    @rule(who=WHO, which=WHICH, how=st.sampled_from(["evenly", "seat", "line", "merge"]))
    def split(self, who: str, which: int, how: str) -> None:
        bill = picked(self.house.bills(), which)
        if bill is None:
            return
        if how == "evenly":
            self.house.tries(who, "bills.split_evenly", bill=bill.id, ways=which % 6)
        elif how == "line":
            pick = [{"line": bill.lines[which % len(bill.lines)].line, "pieces": 1}]
            part, rest = self.house.name("part"), self.house.name("rest")
            self.house.tries(
                who, "bills.split_by_line", bill=bill.id, part=part, rest=rest, picked=pick
            )
        else:
            name = "bills.merge" if how == "merge" else "bills.split_by_seat"
            self.house.tries(who, name, check=bill.check)

    @rule(
        who=WHO,
        which=WHICH,
        how=st.sampled_from(["shares", "amount", "move", "share", "undo", "some"]),
        live=st.sampled_from([True, True, False]),
    )
    def split_otherwise(self, who: str, which: int, how: str, live: bool) -> None:
        bill = picked(self.house.bills(), which)
        if bill is None:
            return
        new = [self.house.name("part") for _ in range(2 + which % 2)]
        of = {"bill": bill.id, "live": live}
        if how in {"shares", "amount"}:
            amounts = [1 + which * 37] if how == "amount" else []
            self.house.tries(who, "bills.split_in_shares", parts=new, amounts_cents=amounts, **of)
        elif how in {"move", "share"}:
            row = bill.lines[which % len(bill.lines)]
            beside = [each.id for each in self.house.bills() if each.check == bill.check]
            to = [beside[-1], new[0]] if how == "share" else [picked(beside, which)]
            much = [{"line": row.line, "pieces": row.pieces, "of": row.of * (1 + which % 3)}]
            self.house.tries(who, "bills.move", step=new[1], to=to, portions=much, **of)
        elif how == "undo":
            steps = [each for each in self.house.evening.sees(Step) if each.check == bill.check]
            if step := picked(steps, which):
                self.house.tries(who, "bills.undo", check=bill.check, step=step.id, live=live)
        else:
            beside = [each.id for each in self.house.bills() if each.check == bill.check]
            self.house.tries(who, "bills.merge", check=bill.check, bills=beside[:2], live=live)

    @rule(
        who=WHO,
        which=WHICH,
        part=st.sampled_from([1, 1, 2, 3]),
        tip=st.sampled_from([0, 0, 137]),
        card=st.booleans(),
        live=st.sampled_from([True, True, False]),
    )
    def pay(  # noqa: PLR0917 - Hypothesis fills in all of it
        self, who: str, which: int, part: int, tip: int, card: bool, live: bool
    ) -> None:
        bill = picked(self.house.bills(), which)
        if bill is None:
            return
        if which % 4:
            self.house.tries(who, "bills.present", check=bill.check, bill=bill.id)
            bill = self.house.evening.sees_one(Bill, bill.id)
        payer = which % len(bill.payers) if bill.payers and part == 1 else None
        due = bill.open_cents if payer is None else bill.payers[payer].amount_cents
        amount = max(1, due // part)
        args = {
            "tender": self.house.name("tender"), "bill": bill.id, "amount_cents": amount,
            "tip_cents": tip, "payer": payer, "presented_cents": bill.presented_cents, "live": live,
        }  # fmt: skip
        if card:
            self.house.tries(who, "payments.start_card", terminal="terminal-1", **args)
        else:
            given = amount + tip + which
            self.house.tries(who, "payments.take_cash", given_cents=given, **args)

    @rule(
        which=WHICH,
        outcome=st.sampled_from(["approved", "approved", "declined", "unknown", "cancelled"]),
        less=st.booleans(),
    )
    def terminal_answers(self, which: int, outcome: str, less: bool) -> None:
        if tender := picked(
            [each for each in self.house.evening.sees(Tender) if each.type == "card"], which
        ):
            self.house.tries("carla", "payments.look_up", tender=tender.id)
            amount = max(1, tender.total_cents - which) if less else 0
            self.house.tries(
                "house", "payments.settle_card", tender=tender.id, outcome=outcome,
                amount_cents=amount,
            )  # fmt: skip

    @rule(who=st.sampled_from(["carla", "marco"]), which=WHICH, close=st.booleans())
    def drawer(self, who: str, which: int, close: bool) -> None:
        if not close:
            drawer, opening = f"drawer-{1 + which % 2}", self.house.name("opening")
            self.house.tries(
                who, "register.open_drawer", opening=opening, drawer=drawer, float_cents=which
            )
        elif opening := picked(self.house.openings(), which):
            self.house.tries(
                who, "register.close_drawer", opening=opening.id, counted_cents=20_000, reason="?"
            )

    @rule(settle=st.booleans())
    def close_the_day(self, settle: bool) -> None:
        """Either as it stands, or after everybody has paid and gone."""
        if settle:
            self.settle_everything()
        for opening in self.house.openings():
            self.house.tries(
                "marco", "register.close_drawer", opening=opening.id, counted_cents=0, reason="?"
            )
        sold = sold_cents(self.house.evening)
        for day in self.house.ids(Day):
            if self.house.tries("marco", "register.close_day", day=day):
                self.the_z_is_its_documents(sold)

    def the_z_is_its_documents(self, sold_cents: int) -> None:
        report = max(self.house.evening.sees(ZReport), key=lambda each: each.number)
        paid = sum(row.amount_cents for row in report.tenders)
        assert sold_cents == report.sales_cents == sum(row.gross_cents for row in report.taxes)
        # A card that never paid is owed; cash to return was no sale.
        assert paid == report.sales_cents

    def settle_everything(self) -> None:
        for which in range(len(self.house.evening.sees(Tender))):
            self.terminal_answers(which, "declined", less=False)
        self.drawer("marco", 0, close=False)
        for check in self.house.checks():
            self.house.tries("marco", "bills.present", check=check.id, bill=self.house.name("bill"))
        for which in range(1, 3 * len(self.house.bills()), 2):
            self.pay("marco", which, 1, 0, card=False, live=True)
        for turn in [check.turn for check in self.house.checks()]:
            self.house.tries("marco", "floor.guests_gone", turn=turn, anyway=True)
            self.house.tries("marco", "floor.clean", turn=turn)
