"""The judge is judged: every kind of broken promise is found in a history that has it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.proof.history import Answered, Asked, Entry, History, Showed, doubts


def honest() -> History:
    """Two tablets, two taps each; the last of `b` is refused."""
    taps = [("a", 1), ("b", 1), ("a", 2), ("b", 2)]
    asked = [Asked(tablet, seq, f"{tablet}{seq}") for tablet, seq in taps]
    shown = [Showed(tablet, rev, f"r{rev}") for rev in (1, 2, 3) for tablet in "ab"]
    done = [Answered(t, f"{t}{seq}", "done", rev, rev, live=True)
            for rev, (t, seq) in enumerate(taps[:3], start=1)]  # fmt: skip
    refused = Answered("b", "b2", "refused", 3, 3, live=True)
    log = [Entry(rev, f"{t}{seq}", t, seq) for rev, (t, seq) in enumerate(taps[:3], start=1)]
    records = {"table:1": {"id": "1"}}
    return History(
        events=[*asked, *shown, *done, refused], log=log,
        replicas={"a": records, "b": records}, house=records,
    )  # fmt: skip


def test_nothing_speaks_against_an_honest_evening() -> None:
    assert doubts(honest()) == []


def lost() -> History:
    history = honest()
    history.log = [entry for entry in history.log if entry.id != "a2"]
    return history


def doubled() -> History:
    history = honest()
    history.log = [*history.log, Entry(4, "a1", "a", 3)]
    return history


def holed() -> History:
    history = honest()
    history.log = [replace(entry, rev=entry.rev + (entry.rev == 3)) for entry in history.log]
    return history


def swapped() -> History:
    history = honest()
    first, second, third = history.log
    history.log = [replace(third, rev=1), second, replace(first, rev=3)]
    return history


def unanswered() -> History:
    history = honest()
    history.events = history.events[:-1]
    return history


def answered_twice_differently() -> History:
    history = honest()
    history.events.append(Answered("b", "b2", "refused", 9, 9, live=False))
    return history


def refused_yet_done() -> History:
    history = honest()
    history.log = [*history.log, Entry(4, "b2", "b", 2)]
    return history


def skipped() -> History:
    history = honest()
    history.events.remove(Showed("a", 2, "r2"))
    return history


def turned_back() -> History:
    history = honest()
    history.events.append(Showed("a", 1, "", whole=True))
    return history


def told_differently() -> History:
    history = honest()
    history.events[history.events.index(Showed("b", 2, "r2"))] = Showed("b", 2, "other")
    return history


def answered_before_its_changes() -> History:
    history = honest()
    history.events[-2] = Answered("a", "a2", "done", 3, 2, live=True)
    return history


def stale_at_the_end() -> History:
    history = honest()
    history.replicas = {"a": {}, "b": history.house}
    return history


@pytest.mark.parametrize(
    "broken",
    [
        lost, doubled, holed, swapped, unanswered, answered_twice_differently, refused_yet_done,
        skipped, turned_back, told_differently, answered_before_its_changes, stale_at_the_end,
    ],
)  # fmt: skip
def test_a_broken_promise_is_found(broken: Callable[[], History]) -> None:
    assert doubts(broken())
