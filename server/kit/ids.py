"""Names for things. One type per thing, so a table can never be passed for a check."""

from __future__ import annotations

import re
import secrets
import time
from typing import NewType
from uuid import UUID, uuid5

BillId = NewType("BillId", str)
CategoryId = NewType("CategoryId", str)
CheckId = NewType("CheckId", str)
DeviceId = NewType("DeviceId", str)
DishId = NewType("DishId", str)
DrawerId = NewType("DrawerId", str)
FiringId = NewType("FiringId", str)
JobId = NewType("JobId", str)
LineId = NewType("LineId", str)
ModifierId = NewType("ModifierId", str)
OpeningId = NewType("OpeningId", str)
PersonId = NewType("PersonId", str)
PrinterId = NewType("PrinterId", str)
StationId = NewType("StationId", str)
TableId = NewType("TableId", str)
TenderId = NewType("TenderId", str)
TerminalId = NewType("TerminalId", str)
AccountId = NewType("AccountId", str)
TicketId = NewType("TicketId", str)
TurnId = NewType("TurnId", str)

ID_LENGTH_MAX = 64
_ID = re.compile(rf"[a-z0-9-]{{1,{ID_LENGTH_MAX}}}")
_HOUSE = UUID("6f0c6f0e-2d3b-5a39-9b0a-0c6d616e6461")


def is_id(text: str) -> bool:
    """Ids are opaque: at most 64 of a-z, 0-9 and the hyphen."""
    return _ID.fullmatch(text) is not None


def derived(*cause: str) -> str:
    """The same cause always names the same thing, so a repeat finds it instead of doubling it."""
    return str(uuid5(_HOUSE, "\n".join(cause)))


def fresh() -> str:
    """A new UUIDv7 (RFC 9562): ordered by time, unguessable behind its first 48 bits."""
    moment = time.time_ns() // 1_000_000
    value = (moment << 80) | (7 << 76) | (secrets.randbits(12) << 64)
    value |= (2 << 62) | secrets.randbits(62)
    return str(UUID(int=value))
