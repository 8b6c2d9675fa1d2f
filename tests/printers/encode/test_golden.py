"""A docket and a receipt as bytes, in a form that can be read in review: one command a row.

`GOLDEN=write` writes them anew.
"""

from __future__ import annotations

import pytest

from printers.document import Document
from printers.encode.escpos import as_escpos
from printers.encode.text import as_text
from printers.profiles import profile_of
from tests.bills.golden import assert_golden
from tests.printers.makers import DOCKET
from tests.printers.tape_reader import read
from tests.printers.test_faults import KINDS


def listed(tape: bytes) -> str:
    """`1b 21 30` for a command, `"letters"` for letters, `lf` for the end of a row."""
    return "".join(
        "lf\n"
        if token.data == b"\n"
        else f'"{token.data.decode("latin-1")}"\n'
        if token.is_text
        else f"{token.data.hex(' ')}\n"
        for token in read(tape)[0]
    )


PAPERS: dict[str, Document] = {"docket": DOCKET, "receipt": KINDS["receipt"]}


@pytest.mark.parametrize("model", ["tm-m30", "58mm", "tm-u220"])
@pytest.mark.parametrize("paper", PAPERS)
def test_bytes(paper: str, model: str) -> None:
    profile = profile_of(model)
    assert_golden(f"printers/{paper}.{model}.bytes", listed(as_escpos(PAPERS[paper], profile)))
    assert_golden(f"printers/{paper}.{model}.txt", as_text(PAPERS[paper], profile.columns))
