"""How a printer lays its dockets out: sizes, what stands together, slips and copies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from printers.document import Size

GroupBy = Literal["order", "seat", "dish"]
COPIES_MAX: Final = 4


class DocketLayout(Struct, frozen=True, kw_only=True):
    """As the owner wants it at one printer; every docket that comes out there follows it."""

    table_size: Size = 3
    dish_size: Size = 2
    detail_size: Size = 2
    """Of choices and notes."""
    group_by: GroupBy = "order"
    """`order`: as it was entered; `seat`: guest by guest; `dish`: equal ones in one row."""
    slips: bool = False
    """Each dish on a slip of its own, which says how many there are: 2/5."""
    copies: int = 1
    """So many papers of each docket, each says which it is."""

    def __str__(self) -> str:
        """What is other than plain."""
        named = {field: getattr(self, field) for field in self.__struct_fields__}
        own = (f"{field} {value}" for field, value in named.items() if value != _PLAIN[field])
        return ", ".join(own) or "plain"


PLAIN: Final = DocketLayout()
_PLAIN: Final = {field: getattr(PLAIN, field) for field in PLAIN.__struct_fields__}


def layout_faults(layout: DocketLayout) -> Iterator[str]:
    """Everything that no docket can be laid out by."""
    if not 1 <= layout.copies <= COPIES_MAX:
        yield f"a docket has 1 to {COPIES_MAX} copies"
