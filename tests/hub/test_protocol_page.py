"""The protocol as a page for people."""

from __future__ import annotations

from typing import ClassVar

from server.hub.messages import Command, Record, Refusal
from server.hub.protocol_page import protocol_page
from server.hub.typescript import Wire
from server.kit.ids import TableId


class Chair(Record, frozen=True, kw_only=True, tag="chair"):
    """Somewhere to sit."""

    table: TableId
    marks: tuple[str, ...] = ()
    seat: int | None = None


class SitDown(Command, frozen=True, kw_only=True):
    """Sit down."""

    NAME: ClassVar[str] = "chairs.sit"
    chair: str


class StandUp(Command, frozen=True, kw_only=True):
    NAME: ClassVar[str] = "chairs.stand"


class ChairTaken(Refusal):
    """Somebody sits there."""

    code = "chairs.taken"


PAGE = protocol_page(
    Wire(records=(Chair,), commands=(SitDown, StandUp), door_commands=(), refusals=(ChairTaken,))
)


def test_a_command_is_told_with_its_fields() -> None:
    assert "### `chairs.sit`\n\nSit down.\n\n" in PAGE
    assert "| `chair` | `string` | required |" in PAGE


def test_a_command_without_fields_says_so() -> None:
    assert "### `chairs.stand`\n\nNo fields." in PAGE


def test_a_record_tells_what_stands_where_nothing_is_said() -> None:
    assert "### `chair`\n\nSomewhere to sit." in PAGE
    assert "| `seat` | `number \\| null` | `null` |" in PAGE
    assert "| `marks` | `string[]` | `[]` |" in PAGE


def test_a_refusal_stands_with_its_room() -> None:
    assert "### chairs\n\n| code | why |" in PAGE
    assert "| `chairs.taken` | Somebody sits there. |" in PAGE
