"""Sign in by PIN: right ones open, wrong ones make the door slower."""

from __future__ import annotations

from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from server.kit.clock import SECOND, Moment

FREE_MISSES: Final = 3
"""Wrong PINs that cost nothing: fingers are greasy."""
WAITS_SECONDS: Final = (5, 10, 30, 60, 300)
PIN_LENGTH_MAX: Final = 12

# A four-digit PIN is guessed quickly whatever the hash costs; the slow door protects it, the hash
# only keeps it out of backups. Cheap enough for a small box with five people signing in at once.
_HASHER: Final = PasswordHasher(time_cost=2, memory_cost=8_192, parallelism=1)


def hashed(pin: str) -> str:
    return _HASHER.hash(pin)


def is_right(hash_: str, pin: str) -> bool:
    if not 0 < len(pin) <= PIN_LENGTH_MAX:
        return False
    try:
        return _HASHER.verify(hash_, pin)
    except (VerifyMismatchError, InvalidHashError):
        return False


def closed_until(misses: int, now: Moment) -> Moment:
    """After this many wrong PINs in a row nobody gets in before then."""
    late = misses - FREE_MISSES
    if late < 0:
        return Moment(0)
    wait = WAITS_SECONDS[min(late, len(WAITS_SECONDS) - 1)]
    return Moment(now + wait * SECOND)
