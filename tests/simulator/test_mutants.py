"""Each broken promise is found; the seeds that the real house plays without a fault find them."""

from __future__ import annotations

from typing import Final

import pytest

from tests.simulator.mutants import MUTANTS, WITHIN, Mutant
from tests.simulator.pinning import pinned
from tests.simulator.quiet import quiet

pytestmark = pytest.mark.long
LEAST: Final = 12
NOT_CHOSEN: Final = 20_000
"""Behind all seeds that anybody has looked at."""


def test_the_list_of_broken_promises_is_kept() -> None:
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) >= LEAST
    assert {mutant.name for mutant in MUTANTS} == set(pinned())


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_pinned_seed_finds_the_broken_promise(mutant: Mutant) -> None:
    with quiet():
        found = list(mutant.finders(pinned()[mutant.name], 1))
    assert found, "look for others: python -m tests.simulator.pinning"


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_seeds_that_nobody_chose_find_the_broken_promise(mutant: Mutant) -> None:
    seeds = range(NOT_CHOSEN, NOT_CHOSEN + WITHIN)
    with quiet():
        found = list(mutant.finders(seeds, 1))
    assert found, f"{mutant.name} escapes {WITHIN} services"
