"""A paper as text: what golden files and previews show."""

from __future__ import annotations

from printers.document import Beep, Cut, Pulse, Qr, columns
from printers.encode.text import as_text
from tests.printers.makers import DOCKET

GOLDEN = """\
█████████████████████ VOID █████████████████████
                GRILL 5
Table 7                               of GRILL 4
────────────────────────────────────────────────
3 Rib-eye, now 2
    + pepper sauce
  ▌NUT ALLERGY▐
[cut]
"""


def test_a_docket_reads_as_it_prints() -> None:
    assert as_text(DOCKET) == GOLDEN


def test_a_large_total_stands_at_the_right_edge() -> None:
    assert as_text((columns("TOTAL", "219.50", size=2),)) == f"TOTAL{'219.50':>43}\n"


def test_what_is_not_letters_is_named() -> None:
    assert as_text((Qr("https://x"), Pulse(5), Beep(2), Cut())) == (
        "[qr https://x]\n[drawer 5]\n[beep 2]\n[cut]\n"
    )


def test_the_largest_letters_leave_figures_at_the_right_edge() -> None:
    assert as_text((columns("T 12", "5", size=3),)) == f"T 12{'5':>44}\n"
