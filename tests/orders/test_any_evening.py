"""Whatever two parties and three people do, no line is lost and nothing is in two places."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.floor.turn import Turn
from server.hub.messages import Command, Refusal
from server.hub.page import Page
from server.kit.ids import LineId, TurnId
from server.orders.check import Check, WholeCheck
from server.orders.from_paper import EnterFromPaper
from server.orders.line import Line
from server.orders.remove import RemoveLine, RestoreLine
from server.orders.views import check_of, checks_of_turn
from tests.floor.makers import moving, seating
from tests.orders.makers import (
    a_house_with_a_menu,
    a_new_line,
    adding,
    check_at,
    firing_course,
    sending,
    voiding,
)
from tests.orders.till import pays

PEOPLE = st.sampled_from(["anna", "ben", "mia"])
TABLES = st.sampled_from(["9", "12", "14"])
LINES = st.integers(0, 7).map(lambda number: f"line-{number}")
DISHES = st.sampled_from(["Beer", "Bread", "Tagliatelle", "Tiramisu"])


class AnyEvening(RuleBasedStateMachine):
    """Parties come, order, pay, order again, move and go, in any order."""

    @initialize()
    def open(self) -> None:
        self.evening = a_house_with_a_menu()
        self.acts = 0

    def tries(self, person: str, asked: Command, *, live: bool = True) -> None:
        self.acts += 1
        self.evening.clock.forward(seconds=1)
        try:
            self.evening.asks(person, asked, live=live)
        except Refusal:
            return

    def checks(self, label: str) -> tuple[WholeCheck, ...]:
        return checks_of_turn(Page(self.evening.kept), TurnId(f"party-{label}"))

    @rule(person=PEOPLE, label=TABLES, live=st.booleans())
    def seat(self, person: str, label: str, live: bool) -> None:
        self.tries(person, seating(label), live=live)

    @rule(person=PEOPLE, label=TABLES, to=TABLES)
    def move(self, person: str, label: str, to: str) -> None:
        self.tries(person, moving(f"party-{label}", to))

    @rule(person=PEOPLE, label=TABLES, clean=st.booleans())
    def leave(self, person: str, label: str, clean: bool) -> None:
        turn = TurnId(f"party-{label}")
        self.tries(person, Clean(turn=turn) if clean else GuestsGone(turn=turn))

    @rule(person=PEOPLE, label=TABLES, line=LINES, dish=DISHES, number=st.integers(1, 2))
    def add(self, person: str, label: str, line: str, dish: str, number: int) -> None:
        self.tries(person, adding(a_new_line(line, dish, 2), label=label, number=number))

    @rule(person=PEOPLE, label=TABLES, line=LINES, back=st.booleans())
    def remove(self, person: str, label: str, line: str, back: bool) -> None:
        kind = RestoreLine if back else RemoveLine
        self.tries(person, kind(check=check_at(label), line=LineId(line)))

    @rule(person=PEOPLE, label=TABLES, lines=st.sets(LINES), fire=st.none() | st.integers(1, 3))
    def send(self, person: str, label: str, lines: set[str], fire: int | None) -> None:
        firing = f"send-{self.acts}"
        self.tries(person, sending(*sorted(lines), firing=firing, label=label, fire=fire))

    @rule(person=PEOPLE, label=TABLES, lines=st.sets(LINES))
    def enter_from_paper(self, person: str, label: str, lines: set[str]) -> None:
        named = tuple(LineId(line) for line in sorted(lines))
        self.tries(person, EnterFromPaper(check=check_at(label), lines=named, happened="20:15"))

    @rule(person=PEOPLE, label=TABLES, lines=st.sets(LINES), course=st.integers(1, 3))
    def fire(self, person: str, label: str, lines: set[str], course: int) -> None:
        firing = f"fire-{self.acts}"
        self.tries(person, firing_course(course, *sorted(lines), firing=firing, label=label))

    @rule(label=TABLES, line=LINES)
    def void(self, label: str, line: str) -> None:
        self.tries("mia", voiding(line, correction=f"void-{self.acts}", label=label))

    @rule(label=TABLES)
    def pay(self, label: str) -> None:
        last = self.checks(label)[-1:]
        if last and last[0].is_open:
            pays(self.evening, label, len(self.checks(label)))

    @invariant()
    def what_is_not_sent_is_on_an_open_check(self) -> None:
        for check in self.evening.sees(Check):
            assert check.closed_at is None or check.unsent == 0

    @invariant()
    def every_line_is_on_the_check_that_it_names(self) -> None:
        page = Page(self.evening.kept)
        for line in self.evening.sees(Line):
            check = check_of(page, line.check)
            assert check is not None
            assert check.line(LineId(line.id)) == line

    @invariant()
    def what_was_served_on_paper_is_never_cooked(self) -> None:
        for line in self.evening.sees(Line):
            assert line.from_paper_at is None or (line.firing is None and line.sent_at is not None)

    @invariant()
    def a_partys_checks_follow_each_other_and_only_the_last_may_be_open(self) -> None:
        for turn in self.evening.sees(Turn):
            checks = checks_of_turn(Page(self.evening.kept), TurnId(turn.id))
            assert [each.id for each in checks] == [
                f"{turn.id}-{number + 1}" for number in range(len(checks))
            ]
            assert not any(each.is_open for each in checks[:-1])
            assert {each.head.table for each in checks} == {turn.table}

    @invariant()
    def whoever_still_owes_is_not_paid(self) -> None:
        for turn in self.evening.sees(Turn):
            checks = checks_of_turn(Page(self.evening.kept), TurnId(turn.id))
            owed = sum(each.head.total_cents for each in checks if each.is_open)
            assert not (owed and turn.paid_at)

    @invariant()
    def screens_hold_only_parties_that_are_there(self) -> None:
        turns = {turn.id for turn in self.evening.sees(Turn)}
        assert {check.turn for check in self.evening.sees(Check)} == turns


TestAnyEvening = AnyEvening.TestCase
TestAnyEvening.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
