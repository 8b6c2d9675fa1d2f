"""Each rule of the house with a sample that passes and one that does not."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tools.house_rules import (
    FILE_LINES_MAX,
    FUNCTION_LINES_MAX,
    RULES,
    Source,
    commits_outside_the_hub,
    floats_near_money,
    named_after_a_kind_of_code,
    too_long,
    without_a_sentence,
    without_a_twin,
)
from tools.words import barred, words_in

VERB = 'from x import Command\nclass Sing(Command):\n    """Sing."""\n'
SAMPLES = [
    (too_long, "server/a.py", "x = 1\n", "x = 1\n" * (FILE_LINES_MAX + 1)),
    (
        too_long,
        "server/a.py",
        "def f():\n    pass\n",
        "def f():\n" + "    x = 1\n" * FUNCTION_LINES_MAX,
    ),
    (without_a_sentence, "server/a.py", '"""Fire."""\n', "x = 1\n"),
    (commits_outside_the_hub, "server/orders/a.py", "x.load()\n", "x.commit()\n"),
    (floats_near_money, "server/a.py", "tip_cents // 2\n", "tip_cents / 2\n"),
    (floats_near_money, "server/a.py", "float(width)\n", "float(line.price_cents)\n"),
    (without_a_twin, "server/orders/sing.py", '"""No verb."""\n', VERB),
]


@pytest.mark.parametrize(("rule", "path", "valid", "invalid"), SAMPLES)
def test_a_rule_passes_what_is_right_and_catches_what_is_not(
    rule: object, path: str, valid: str, invalid: str
) -> None:
    assert rule in RULES
    assert callable(rule)
    assert not list(rule(Source(Path(path), valid)))
    assert list(rule(Source(Path(path), invalid)))


def test_a_file_is_named_after_an_act_not_a_kind_of_code() -> None:
    assert not list(named_after_a_kind_of_code(Source(Path("server/orders/fire.py"), "")))
    assert list(named_after_a_kind_of_code(Source(Path("server/orders/utils.py"), "")))


def test_words_of_other_houses_are_caught_in_names() -> None:
    assert words_in("CustomerCount") == ["customer", "count"]
    assert [name for _, name, _ in barred(ast.parse("cart_total = 1\ncheck = 2\n"))] == [
        "cart_total"
    ]
