"""How Python definitions read in TypeScript."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import pytest
from msgspec import Struct, field

from server.hub.messages import Command, Record
from server.hub.typescript import Wire, Words, typescript
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId


class Extra(Struct, frozen=True, kw_only=True):
    name: str
    price_cents: int = 0


class Row(Record, frozen=True, kw_only=True, tag="row"):
    """A row of a check."""

    check: CheckId
    size: Literal[1, 2] = 1
    state: Literal["open", "closed"] = "open"
    seat: int | None = None
    extras: tuple[Extra, ...] = ()
    at: Moment = Moment(0)
    content: dict[str, Any] = field(default_factory=dict)
    marks: tuple[Literal["a", "b"], ...] = ()


class Wish(Struct, frozen=True, kw_only=True):
    id: LineId
    quantity: int = 1


class AddRows(Command, frozen=True, kw_only=True):
    """Add rows."""

    NAME: ClassVar[str] = "rows.add"
    check: CheckId
    rows: tuple[Wish, ...]
    extras: tuple[Extra, ...] = ()


WRITTEN = typescript(Wire(records=(Row,), commands=(AddRows,), door_commands=(), refusals=()))


def test_a_record_has_all_its_fields_and_names_its_kind() -> None:
    assert """\
/** A row of a check. */
export interface Row {
  readonly kind: "row";
  readonly id: string;
  readonly check: CheckId;
  readonly size: 1 | 2;
  readonly state: "open" | "closed";
  readonly seat: number | null;
  readonly extras: readonly Extra[];
  readonly at: Moment;
  readonly content: Readonly<Record<string, unknown>>;
  readonly marks: readonly ("a" | "b")[];
}
""" in WRITTEN["records.ts"]
    assert 'export interface Records {\n  readonly "row": Row;\n}' in WRITTEN["records.ts"]


def test_a_command_may_leave_out_what_has_a_default() -> None:
    assert """\
export interface AddRows {
  readonly check: CheckId;
  readonly rows: readonly Wish[];
  readonly extras?: readonly Extra[];
}
""" in WRITTEN["commands.ts"]
    assert '  readonly "rows.add": AddRows;' in WRITTEN["commands.ts"]


def test_ids_keep_their_names_and_each_is_written_once() -> None:
    assert "export type CheckId = string;" in WRITTEN["records.ts"]
    assert "export type Moment = number;" in WRITTEN["records.ts"]
    assert 'import type { CheckId, Extra } from "./records.ts";' in WRITTEN["commands.ts"]
    assert "export type LineId = string;" in WRITTEN["commands.ts"]


def test_a_part_without_docstring_gets_none_of_its_parents() -> None:
    assert "\n\nexport interface Extra {" in WRITTEN["records.ts"]


def test_two_structs_of_one_name_are_told_apart_by_their_modules() -> None:
    other = type("Row", (Struct,), {"__module__": "printers.document"})
    third = type("Row", (Struct,), {"__module__": "paper.document"})
    words = Words()
    words.claim((Row, other))
    assert words.of(other) == "DocumentRow"
    with pytest.raises(AssertionError, match="two structs are called DocumentRow"):
        words.claim((third,))


def test_a_house_without_refusals_has_no_code() -> None:
    assert WRITTEN["refusals.ts"].endswith("export type RefusalCode = never;\n")


def test_another_field_gives_the_records_another_shape() -> None:
    def shape(*records: type[Record]) -> str:
        written = typescript(Wire(records=records, commands=(), door_commands=(), refusals=()))
        return next(line for line in written["records.ts"].splitlines() if "SHAPE" in line)

    fewer = type("Row", (Record,), {"__module__": __name__}, frozen=True, kw_only=True, tag="row")
    assert shape(Row) == shape(Row)
    assert shape(Row) != shape(fewer)
