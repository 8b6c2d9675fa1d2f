"""What ends every paper: a question that the printer answers in order, once the paper is out.

Source: Epson, ESC/POS command reference (GS ( H fn 48, GS r 1).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from printers.profiles import Acknowledgement
from printers.transport.replies import Passed, Printed, Reply

BARRIER = b"\x1dr\x01"
LETTERS = 94
FIRST_LETTER = 0x21
NAME_LENGTH = 4
NUMBERS = LETTERS**NAME_LENGTH


@dataclass(frozen=True, slots=True)
class Question:
    """The bytes that ask, and which reply says that the paper is out."""

    asked: bytes
    is_answer: Callable[[Reply], bool]


def question(how: Acknowledgement, number: int) -> Question | None:
    """None for a printer that answers nothing."""
    match how:
        case "id":
            asked = b"\x1d(H\x06\x0000" + _name(number % NUMBERS)
            return Question(asked, lambda reply: _is_out(reply, number % NUMBERS))
        case "barrier":
            return Question(BARRIER, is_passed)
        case "none":
            return None


def is_passed(reply: Reply) -> bool:
    return isinstance(reply, Passed)


def _is_out(reply: Reply, number: int) -> bool:
    """Numbers rise with every paper, so a later one says that all before it are out as well.

    An earlier one says nothing of this paper. Numbers begin anew after the last.
    """
    if not isinstance(reply, Printed):
        return False
    heard = _number(reply.id)
    return heard is not None and (heard - number) % NUMBERS < NUMBERS // 2


def _name(number: int) -> bytes:
    """Four letters 21h to 7Eh that rise with the number, as GS ( H wants them."""
    digits = []
    for _ in range(NAME_LENGTH):
        number, digit = divmod(number, LETTERS)
        digits.append(FIRST_LETTER + digit)
    return bytes(reversed(digits))


def _number(name: bytes) -> int | None:
    digits = [letter - FIRST_LETTER for letter in name]
    if len(digits) != NAME_LENGTH or not all(0 <= digit < LETTERS for digit in digits):
        return None
    number = 0
    for digit in digits:
        number = number * LETTERS + digit
    return number
