"""What waiters and cooks may do in a random service: seat, order, fire, cook, serve, void."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from server.floor.turn import Turn
from server.kitchen.firing import Firing
from server.kitchen.old_work import OldWork
from server.kitchen.ticket import Ticket
from tests.properties.the_whole_house import ROLES, TABLES, WholeHouse, picked

WHO, WHICH = st.sampled_from(sorted(ROLES)), st.integers(0, 30)
COURSES = st.integers(1, 3)
SAID = st.sampled_from([None, "send_now", "told", "drop"])
DISHES = (
    ("espresso", ()), ("red-bottle", ()), ("burrata", ()), ("tomato-soup", ()), ("tagliatelle", ()),
    ("burger", ("medium", "cheese")), ("rib-eye", ("rare",)), ("tiramisu", ()),
)  # fmt: skip


class TheDiningRoom(RuleBasedStateMachine):
    """Three tables, four people and a kitchen."""

    house: WholeHouse

    @rule(who=WHO, table=st.sampled_from(TABLES), covers=st.integers(1, 4), live=st.booleans())
    def seat(self, who: str, table: str, covers: int, live: bool) -> None:
        turn = self.house.name("party")
        self.house.tries(who, "floor.seat", turn=turn, table=table, covers=covers, live=live)

    @rule(who=WHO, which=WHICH, table=st.sampled_from(TABLES))
    def move(self, who: str, which: int, table: str) -> None:
        if turn := self.turn(which):
            self.house.tries(who, "floor.move", turn=turn, table=table)
            self.house.tries(who, "floor.change_covers", turn=turn, covers=which % 5)

    @rule(who=WHO, to=WHO, every=st.integers(1, 3), mine=st.booleans())
    def hand_over(self, who: str, to: str, every: int, mine: bool) -> None:
        turns = [turn for turn in self.house.evening.sees(Turn) if not mine or turn.waiter == who]
        waiter = turns[0].waiter if turns else who
        self.house.tries(
            who, "floor.hand_over", turns=[turn.id for turn in turns[::every]], waiter=waiter, to=to
        )

    @rule(who=WHO, guests=WHICH, hosts=WHICH)
    def join(self, who: str, guests: int, hosts: int) -> None:
        turn, into = self.turn(guests), self.turn(hosts)
        if turn and into:
            self.house.tries(who, "floor.join", turn=turn, into=into)

    @rule(
        who=WHO,
        which=WHICH,
        hosts=WHICH,
        table=st.none() | st.sampled_from(TABLES),
        every=st.integers(1, 3),
        along=st.integers(0, 2),
    )
    def transfer(  # noqa: PLR0917 - Hypothesis fills in all of it
        self, who: str, which: int, hosts: int, table: str | None, every: int, along: int
    ) -> None:
        check, into = picked(self.house.checks(), which), self.turn(hosts)
        if check is None or into is None:
            return
        lines = self.house.lines(lambda line: line.check == check.id and line.quantity > 0)
        turn = into if table is None else self.house.name("party")
        going = [line for line in lines[::every] if line.removed_at is None]
        some = [{"line": line.id, "pieces": 1} for line in going if along and line.quantity > 1]
        self.house.tries(
            who, "orders.transfer", transfer=self.house.name("transfer"), check=check.id,
            lines=[line.id for line in going if not along or line.quantity == 1], some=some,
            turn=turn, table=table, covers=2, along=along,
        )  # fmt: skip

    @rule(who=WHO, which=WHICH, clean=st.booleans())
    def leave(self, who: str, which: int, clean: bool) -> None:
        if turn := self.turn(which):
            self.house.tries(who, "floor.guests_gone", turn=turn)
            if clean:
                self.house.tries(who, "floor.clean", turn=turn)

    @rule(
        who=WHO,
        which=WHICH,
        dishes=st.lists(st.sampled_from(DISHES), min_size=1, max_size=4),
        pieces=st.integers(1, 3),
        course=st.none() | st.integers(0, 3),
        seat=st.none() | st.integers(1, 4),
        send=st.booleans(),
    )
    def order(  # noqa: PLR0917 - Hypothesis fills in all of it
        self,
        who: str,
        which: int,
        dishes: Sequence[tuple[str, Sequence[str]]],
        pieces: int,
        course: int | None,
        seat: int | None,
        send: bool,
    ) -> None:
        if check := picked(self.house.checks(), which):
            lines = [
                {"id": self.house.name("line"), "dish": dish, "quantity": pieces, "course": course,
                 "seat": seat, "modifiers": modifiers}
                for dish, modifiers in dishes
            ]  # fmt: skip
            self.house.tries(who, "orders.add", check=check.id, lines=lines)
            if send:
                self.send(who, which, None, ())

    def send(self, who: str, which: int, fire: int | None, hold: tuple[int, ...]) -> None:
        if check := picked(self.house.checks(), which):
            lines = [line.id for line in self.house.lines(lambda line: line.is_unsent)]
            firing = self.house.name("send")
            self.house.tries(
                who, "orders.send", check=check.id, lines=lines, firing=firing, fire=fire, hold=hold
            )

    @rule(who=WHO, which=WHICH, fire=st.none() | COURSES, hold=st.just(()) | st.tuples(COURSES))
    def send_what_is_entered(
        self, who: str, which: int, fire: int | None, hold: tuple[int, ...]
    ) -> None:
        self.send(who, which, fire, hold)

    @rule(who=WHO, which=WHICH, course=COURSES, hold=st.booleans())
    def fire(self, who: str, which: int, course: int, hold: bool) -> None:
        if check := picked(self.house.checks(), which):
            if hold:
                self.house.tries(who, "orders.hold", check=check.id, course=course)
                return
            lines = [line.id for line in self.house.lines(lambda line: line.is_waiting)]
            self.house.tries(
                who, "orders.fire_course", firing=self.house.name("fire"), check=check.id,
                course=course, lines=lines,
            )  # fmt: skip

    @rule(who=WHO, which=WHICH, back=st.booleans(), quantity=st.none() | st.integers(1, 4))
    def change(self, who: str, which: int, back: bool, quantity: int | None) -> None:
        if line := picked(self.house.lines(lambda line: line.sent_at is None), which):
            named = {"check": line.check, "line": line.id}
            if quantity is None:
                self.house.tries(who, "orders.restore" if back else "orders.remove", **named)
            else:
                self.house.tries(who, "orders.change", quantity=quantity, seat=which % 4, **named)

    @rule(who=WHO, which=WHICH, pieces=st.integers(1, 2))
    def void(self, who: str, which: int, pieces: int) -> None:
        if line := picked(self.house.lines(lambda line: line.sent_at is not None), which):
            self.house.tries(
                who, "orders.void", correction=self.house.name("void"), check=line.check,
                line=line.id, pieces=pieces, reason="guest changed mind", approved_by="marco",
            )  # fmt: skip

    @rule(which=WHICH, act=st.sampled_from(["start", "bump", "bump", "recall", "acknowledge"]))
    def cook(self, which: int, act: str) -> None:
        if ticket := picked(self.house.evening.sees(Ticket), which):
            seen = {"notices": [each.id for each in ticket.notices]}
            args = seen if act == "acknowledge" else {}
            self.house.tries("gina", f"kitchen.{act}", ticket=ticket.id, **args)

    @rule(who=WHO, which=WHICH, act=st.sampled_from(["serve", "serve", "not_served"]))
    def serve(self, who: str, which: int, act: str) -> None:
        if firing := picked(self.house.ids(Firing), which):
            self.house.tries(who, f"kitchen.{act}", firings=[firing])

    @rule(who=WHO, which=WHICH, act=st.sampled_from(["hold_again", "fire_again"]))
    def hold_again(self, who: str, which: int, act: str) -> None:
        if firing := picked(self.house.ids(Firing), which):
            self.house.tries(who, f"kitchen.{act}", firing=firing)

    @rule(minutes=st.sampled_from([0, 0, 2, 4, 30]))
    def the_wi_fi_has_a_hole(self, minutes: int) -> None:
        """From now on every tap reaches the house that late."""
        self.house.evening.age_ms = minutes * 60_000

    @rule(who=WHO, which=WHICH, course=COURSES, said=SAID)
    def everything_comes_late(self, who: str, which: int, course: int, said: str | None) -> None:
        self.the_wi_fi_has_a_hole(minutes=8)
        self.order(who, which, DISHES[which % 4 :], 2, None, None, send=True)
        self.fire(who, which, course, hold=False)
        self.void(who, which, pieces=1)
        self.the_wi_fi_has_a_hole(minutes=0)
        self.answer_old_work(who, which, said)

    @rule(who=WHO, which=WHICH, said=SAID)
    def answer_old_work(self, who: str, which: int, said: str | None) -> None:
        work = picked(self.house.evening.sees(OldWork), which)
        if work and said:
            self.house.tries(
                who, "kitchen.answer_old_work", work=work.id, answer=said,
                matters=len(work.matters),
            )  # fmt: skip

    def turn(self, which: int) -> str | None:
        check = picked(self.house.checks(), which)
        return check.turn if check else None
