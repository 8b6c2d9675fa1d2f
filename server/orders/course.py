"""A course's number: what comes to the table together."""

from __future__ import annotations

from server.hub.messages import Refusal
from server.menu.dish import COURSES_MAX


class WrongCourse(Refusal):
    """There is no such course."""

    code = "orders.wrong_course"


def check_course(course: int) -> None:
    if not 1 <= course <= COURSES_MAX:
        raise WrongCourse(f"Courses are numbered 1 to {COURSES_MAX}.")
