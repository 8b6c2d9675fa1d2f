"""Courses by number."""

from __future__ import annotations

import pytest

from server.menu.dish import COURSES_MAX
from server.orders.course import WrongCourse, check_course


def test_courses_are_numbered_from_one() -> None:
    for course in range(1, COURSES_MAX + 1):
        check_course(course)


@pytest.mark.parametrize("course", [-1, 0, COURSES_MAX + 1])
def test_another_number_is_no_course(course: int) -> None:
    with pytest.raises(WrongCourse, match="numbered 1 to 9"):
        check_course(course)
