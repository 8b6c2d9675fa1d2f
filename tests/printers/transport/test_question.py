"""What ends a paper, and which answer is believed."""

from __future__ import annotations

import pytest

from printers.transport.question import NUMBERS, question
from printers.transport.replies import Passed, Printed


def name_of(number: int) -> bytes:
    asked = question("id", number)
    assert asked is not None
    return asked.asked[-4:]


def is_believed(number: int, heard: bytes) -> bool:
    asked = question("id", number)
    assert asked is not None
    return asked.is_answer(Printed(heard))


def test_a_later_paper_that_is_out_says_that_this_one_is() -> None:
    assert is_believed(7, name_of(7))
    assert is_believed(7, name_of(9))


def test_an_older_paper_says_nothing_of_this_one() -> None:
    assert not is_believed(7, name_of(6))


@pytest.mark.parametrize("number", [0, 93, 94, 94**3 - 1, NUMBERS - 1])
def test_names_rise_and_the_first_follows_the_last(number: int) -> None:
    assert is_believed(number, name_of(number + 1))
    assert not is_believed(number + 1, name_of(number))
    assert number == NUMBERS - 1 or name_of(number) < name_of(number + 1)


@pytest.mark.parametrize("heard", [b"", b"!!!", b"!!!!!", b"!! !", b"\xff!!!"])
def test_nonsense_is_not_believed(heard: bytes) -> None:
    assert not is_believed(0, heard)


def test_in_order_and_without_a_number_the_barrier_is_the_answer() -> None:
    asked = question("barrier", 1)
    assert asked is not None
    assert asked.is_answer(Passed())
    assert not asked.is_answer(Printed(b"!!!!"))
    assert question("none", 1) is None
