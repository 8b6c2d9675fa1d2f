"""A person of the house: a name, and the roles that say what they may do."""

from __future__ import annotations

from typing import ClassVar, Literal

from server.hub.messages import Record

Role = Literal["waiter", "cook", "cashier", "manager"]


class Person(Record, frozen=True, kw_only=True, tag="person"):
    """Who works here. The PIN is no part of it: its hash never becomes a record."""

    name: str
    roles: tuple[Role, ...]

    PERSONAL: ClassVar[tuple[str, ...]] = ("name",)
