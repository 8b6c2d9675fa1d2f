"""Which screens the house understands, and how the words of older ones are said today (HUB-19)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

PROTOCOL: Final = 1
"""How screens and house speak at all: envelopes, welcome, changes."""
SCHEMA: Final = 2
"""What they speak of: commands and records. 2: asks say whether they are offered again."""
OLDER_ACCEPTED: Final = 2

Said = tuple[str, dict[str, Any]]
"""A command's name and its arguments."""


@dataclass(frozen=True, slots=True)
class Upcast:
    """How a command that screens of `schema` sent is said by those of the next."""

    schema: int
    name: str
    today: Callable[[dict[str, Any]], Said]


@dataclass(frozen=True, slots=True)
class Versions:
    """The schema that a house speaks, and what it still understands."""

    schema: int = SCHEMA
    upcasts: Mapping[tuple[int, str], Upcast] = field(default_factory=dict)

    @classmethod
    def of(cls, upcasts: Iterable[Upcast], schema: int = SCHEMA) -> Versions:
        return cls(schema, {(each.schema, each.name): each for each in upcasts})

    @property
    def oldest(self) -> int:
        return max(1, self.schema - OLDER_ACCEPTED)

    def understands(self, schema: int) -> bool:
        return self.oldest <= schema <= self.schema

    def said_today(self, schema: int, name: str, args: dict[str, Any]) -> Said:
        """The command in today's words; each step leads from one schema to the next."""
        for each in range(schema, self.schema):
            upcast = self.upcasts.get((each, name))
            if upcast is not None:
                name, args = upcast.today(args)
        return name, args
