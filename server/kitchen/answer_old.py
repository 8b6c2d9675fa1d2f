"""Answer: what is to become of old work. Send it now, the kitchen was told already, or drop it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, assert_never

from server.floor.change_covers import check_here
from server.floor.old import is_old, tapped
from server.floor.tab import place_words, within
from server.hub.messages import Command, Event, Occasion, Refusal
from server.kitchen.at_hand import AtHand
from server.kitchen.old_work import Answer, Matter, OldWork, OldWorkAnswered
from server.kitchen.open_tickets import open_tickets, open_told
from server.kitchen.retitle import retitle_all
from server.kitchen.strike import struck
from server.menu.dish import COURSES_MAX
from server.orders.check import WholeCheck
from server.orders.drop import drop
from server.orders.fire import CourseFired
from server.orders.keep_back import kept_back, tell
from server.paper.job import Mark


class AnswerOldWork(Command, frozen=True, kw_only=True):
    """Say what holds. `matters`: how many of them the screen showed."""

    NAME: ClassVar[str] = "kitchen.answer_old_work"

    work: str
    answer: Answer
    matters: int


class UnknownOldWork(Refusal):
    """Nobody is asked about this."""

    code = "kitchen.unknown_old_work"


class AlreadyAnswered(Refusal):
    """Somebody else was first, and said something else."""

    code = "kitchen.already_answered"


class MoreCame(Refusal):
    """The answer was given before all of it was there to see."""

    code = "kitchen.more_came"


class EarlierFirst(Refusal):
    """An earlier course of the table still waits for its answer."""

    code = "kitchen.earlier_first"


class AnswerTooOld(Refusal):
    """Send now was tapped too long ago to be now."""

    code = "kitchen.answer_too_old"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The question, the party's checks, and everything that its stations have."""

    work: OldWork | None
    answered_by: str
    checks: tuple[WholeCheck, ...]
    label: str
    kitchen: AtHand


SAID: dict[Answer, str] = {
    "send_now": "has sent it to the kitchen",
    "told": "has said that the kitchen knows",
    "drop": "has dropped it",
}


def answer(question: Question, asked: AnswerOldWork, occasion: Occasion) -> Sequence[Event]:
    work = question.work
    if work is None:
        raise UnknownOldWork("Nobody is asked about this any more; look at the table again.")
    if work.answered_at is not None:
        return _again(question, work, asked)
    if len(work.matters) != asked.matters:
        raise MoreCame(f"More came for {within(work.table)} meanwhile: look at it again.")
    answered = OldWorkAnswered(work=work.id, answer=asked.answer, by=occasion.by, at=occasion.now)
    turn = question.kitchen.turns.get(work.turn)
    match asked.answer:
        case "send_now":
            _check_sendable(question, work, occasion)
            return [answered, *_told(question, work.matters, occasion, aloud=True)]
        case "told":
            return [answered, *_told(question, work.matters, occasion, aloud=False)]
        case "drop":
            dropped = drop(question.checks, turn, work.firings, occasion)
            facts = [matter for matter in work.matters if matter.what != "fire"]
            return [answered, *dropped, *_told(question, facts, occasion, aloud=False)]
    assert_never(asked.answer)


def _again(question: Question, work: OldWork, asked: AnswerOldWork) -> list[Event]:
    """Two may answer at once: the first one's word stands, and the second hears whose it is."""
    if work.answer == asked.answer:
        return []
    if work.answer is None:
        raise AlreadyAnswered(f"{place_words(work.table)}: nothing of it was left to send.")
    raise AlreadyAnswered(
        f"{place_words(work.table)}: {question.answered_by} {SAID[work.answer]} already."
    )


def _check_sendable(question: Question, work: OldWork, occasion: Occasion) -> None:
    kitchen = question.kitchen
    if is_old(tapped(occasion), kitchen.customs, occasion.now):
        raise AnswerTooOld("You said so too long ago for it to be now: look at the table again.")
    if work.firings and work.turn in kitchen.turns:
        check_here(kitchen.turns[work.turn])
    for other in kitchen.old_work_of(work.turn):
        if _lowest(other) < _lowest(work):
            raise EarlierFirst(
                f"{place_words(work.table)}: course {_lowest(other)} waits for its answer first."
            )


def _lowest(work: OldWork) -> int:
    courses = [each.course for each in work.matters if each.what == "fire" and each.course]
    return min(courses, default=COURSES_MAX + 1)


def _told(
    question: Question, matters: Sequence[Matter], occasion: Occasion, *, aloud: bool
) -> list[Event]:
    """In the order of the taps, each upon what the one before left."""
    kitchen, told = question.kitchen, list[Event]()
    for matter in matters:
        events = list(_one(question, kitchen, matter, occasion, aloud=aloud))
        kitchen = kitchen.after(events)
        told += events
    return told


def _one(
    question: Question, kitchen: AtHand, matter: Matter, occasion: Occasion, *, aloud: bool
) -> Iterator[Event]:
    assert question.work is not None, "only what was asked about is told"
    at, by = occasion.now, question.work.person
    mark: Mark = "DUPLICATE" if question.work.offered_again else ""
    match matter.what:
        case "fire":
            for fired in _fired(question, matter, occasion):
                yield from tell(fired.check, fired.firing, at)
                if aloud:
                    yield from open_tickets(kitchen, fired, mark)
                else:
                    yield from open_told(kitchen, fired, told_by=occasion.by)
        case "void":
            assert matter.line is not None, "a void names its line"
            yield from struck(
                kitchen,
                matter.line,
                matter.pieces,
                reason=matter.reason,
                at=at,
                by=by,
                aloud=aloud,
                mark=mark,
            )
        case "move":
            yield from retitle_all(kitchen, question.label, at=at, by=by, aloud=aloud, mark=mark)


def _fired(question: Question, matter: Matter, occasion: Occasion) -> Iterator[CourseFired]:
    """The fire as it would have been, with what is left of its lines, where the party sits now."""
    assert question.work is not None, "only what was asked about is fired"
    assert matter.firing is not None, "a fire has a name"
    for check in question.checks:
        lines = [line for line in kept_back(check, matter.firing) if line.quantity]
        if lines:
            yield CourseFired(
                check=check.id,
                turn=check.head.turn,
                table=check.head.table,
                waiter=check.head.waiter,
                by=question.work.person,
                firing=matter.firing,
                course=lines[0].course,
                added=matter.added,
                lines=tuple(lines),
                at=occasion.now,
            )
            return
