"""The figures on top of a check, whatever people do."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from server.hub.messages import Command, Refusal
from server.kit.ids import FiringId, LineId
from server.orders.change import ChangeLine
from server.orders.correction import Correction
from server.orders.hold import HoldCourse
from server.orders.remove import RemoveLine, RestoreLine
from tests.orders.carte import DISHES
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    firing_course,
    head_at,
    sending,
    the_check,
    voiding,
)

PEOPLE = st.sampled_from(["anna", "ben", "mia"])
LINES = st.integers(0, 11).map(lambda number: f"line-{number}")
NAMES = [name for name, *_rest, groups in DISHES if not {"how-cooked", "scoops"} & set(groups)]


class Service(RuleBasedStateMachine):
    """Three people at one check, doing as they please."""

    def __init__(self) -> None:
        super().__init__()
        self.evening = a_table_with_guests()
        self.acts = 0
        self.sentences: set[str] = set()
        self.fired: dict[str, FiringId] = {}

    def tries(self, person: str, asked: Command) -> None:
        self.acts += 1
        try:
            self.evening.asks(person, asked)
        except Refusal as no:
            self.sentences.add(str(no))

    @rule(person=PEOPLE, line=LINES, dish=st.sampled_from(NAMES), quantity=st.integers(0, 4))
    def add(self, person: str, line: str, dish: str, quantity: int) -> None:
        self.tries(person, adding(a_new_line(line, dish, quantity)))

    @rule(person=PEOPLE, line=LINES, quantity=st.integers(0, 4), course=st.integers(0, 3))
    def change(self, person: str, line: str, quantity: int, course: int) -> None:
        asked = ChangeLine(line=LineId(line), check=check_at("9"), quantity=quantity, course=course)
        self.tries(person, asked)

    @rule(person=PEOPLE, line=LINES, back=st.booleans())
    def remove(self, person: str, line: str, back: bool) -> None:
        kind = RestoreLine if back else RemoveLine
        self.tries(person, kind(check=check_at("9"), line=LineId(line)))

    @rule(
        person=PEOPLE,
        lines=st.sets(LINES),
        fire=st.none() | st.integers(1, 3),
        hold=st.sets(st.integers(1, 3), max_size=2),
    )
    def send(self, person: str, lines: set[str], fire: int | None, hold: set[int]) -> None:
        firing = f"send-{self.acts}"
        self.tries(
            person, sending(*sorted(lines), firing=firing, fire=fire, hold=tuple(sorted(hold)))
        )

    @rule(person=PEOPLE, course=st.integers(1, 3), lines=st.sets(LINES))
    def fire(self, person: str, course: int, lines: set[str]) -> None:
        self.tries(person, firing_course(course, *sorted(lines), firing=f"fire-{self.acts}"))

    @rule(person=PEOPLE, course=st.integers(1, 3))
    def hold(self, person: str, course: int) -> None:
        self.tries(person, HoldCourse(check=check_at("9"), course=course))

    @rule(person=PEOPLE, line=LINES, pieces=st.integers(0, 4))
    def void(self, person: str, line: str, pieces: int) -> None:
        self.tries(person, voiding(line, pieces, correction=f"void-{self.acts}"))

    @invariant()
    def the_total_is_what_was_sent_and_is_still_wanted(self) -> None:
        check = the_check(self.evening)
        wanted = [line for line in check.lines if line.sent_at is not None]
        assert check.head.total_cents == sum(each.price_cents * each.quantity for each in wanted)
        voided = [each for each in self.evening.sees(Correction) if each.what == "voided"]
        entered = sum(each.price_cents * (each.quantity + each.voided) for each in wanted)
        assert check.head.total_cents == entered - sum(each.amount_cents for each in voided)

    @invariant()
    def a_line_belongs_to_one_firing_for_ever(self) -> None:
        for line in the_check(self.evening).lines:
            if line.firing is not None:
                assert self.fired.setdefault(line.id, line.firing) == line.firing

    @invariant()
    def what_is_at_once_never_waits(self) -> None:
        lines = the_check(self.evening).lines
        assert not any(line.is_waiting for line in lines if line.course is None)

    @invariant()
    def a_course_is_held_or_fired_never_both(self) -> None:
        head = head_at(self.evening)
        assert not set(head.held) & set(head.fired)

    @invariant()
    def every_no_is_a_sentence(self) -> None:
        assert all(each.endswith(".") for each in self.sentences)

    @invariant()
    def every_removed_line_is_counted_once(self) -> None:
        removed = [line.id for line in the_check(self.evening).lines if line.removed_at]
        counted = [each.line for each in self.evening.sees(Correction) if each.what == "removed"]
        assert sorted(removed) == sorted(counted)


TestService = Service.TestCase
TestService.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
