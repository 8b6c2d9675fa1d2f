"""What went wrong once stays right."""

from __future__ import annotations

import pytest

from tests.simulator.found import FOUND
from tests.simulator.one_service import Service
from tests.simulator.quiet import quiet


@pytest.mark.parametrize("seed", FOUND, ids=FOUND.get)
def test_what_went_wrong_once_stays_right(seed: int) -> None:
    with quiet():
        Service(seed).play()
