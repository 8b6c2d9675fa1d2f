"""Whole services in which everything goes wrong: nothing is lost, doubled or out of order."""

from __future__ import annotations

from typing import Final

import pytest

from tests.simulator.diary import diary_of
from tests.simulator.faults import FAULTS, LEAST
from tests.simulator.one_service import Service
from tests.simulator.played import Played, many, table

pytestmark = pytest.mark.long
SEEDS: Final = 1_000
MOMENTS: Final = 60
VERBS: Final = (
    "floor.seat", "floor.move", "floor.guests_gone", "floor.clean", "floor.change_covers",
    "orders.add", "orders.change", "orders.remove", "orders.send", "orders.fire_course",
    "orders.hold", "orders.void", "kitchen.start", "kitchen.bump", "kitchen.recall",
    "kitchen.serve", "bills.present", "bills.split_evenly", "payments.take_cash",
    "payments.start_card", "paper.reprint",
)  # fmt: skip
"""Each of them must have met each fault."""


@pytest.fixture(scope="module")
def played() -> Played:
    played = many(range(1, SEEDS + 1))
    print(table(played.met))
    return played


def test_hub_1_2_3_5_9_10_11_12_13_14_15_every_service_comes_to_rest_and_all_is_well(
    played: Played,
) -> None:
    assert not played.wrong, told(played.wrong)


def told(wrong: dict[int, str]) -> str:
    """Every seed with its fault, and the last moments of the first one for people to read."""
    first = min(wrong)
    lines = [f"seed {seed}: {what}" for seed, what in sorted(wrong.items())]
    diary = diary_of(Service(first)).splitlines()[-MOMENTS:]
    return "\n".join([*lines, f"the whole of it: make simulate SEED={first}", *diary])


def test_every_service_is_a_whole_one(played: Played) -> None:
    assert played.seeds == SEEDS
    assert played.least["commands"] >= 60
    assert played.least["kinds"] >= 8
    assert played.least["faults"] >= LEAST >= 5
    assert played.least["devices"] >= 3


def test_the_house_said_whatever_it_can_say(played: Played) -> None:
    assert set(played.said) == {"done", "again", "refused", "busy", "gap", "seq_taken"}


def test_every_fault_met_every_verb(played: Played) -> None:
    never = [(fault, verb) for fault in FAULTS for verb in VERBS if not played.met[fault, verb]]
    assert never == [], table(played.met)
