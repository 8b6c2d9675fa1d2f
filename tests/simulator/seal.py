"""The key of this house, and who has signed in with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from server.hub.session import Seal, Session
from server.kit.clock import MINUTE, Moment
from server.kit.ids import PersonId
from tests.simulator.world import HOURS_18

SEAL: Final = Seal("a key that no house has")


@lru_cache
def session(person: str, roles: Sequence[str], device: str) -> str:
    return SEAL.signed(
        Session(
            person=PersonId(person), roles=tuple(roles), device=device,
            expires_at=Moment(HOURS_18 + 16 * 60 * MINUTE),
        )
    )  # fmt: skip
