"""How dockets are laid out, in words for their owner."""

from __future__ import annotations

from server.paper.docket_layout import COPIES_MAX, PLAIN, DocketLayout, layout_faults


def test_a_layout_says_what_is_other_than_plain() -> None:
    assert str(PLAIN) == "plain"
    assert str(DocketLayout(group_by="seat", copies=2)) == "group_by seat, copies 2"


def test_nobody_wants_no_docket_or_a_hundred() -> None:
    assert list(layout_faults(PLAIN)) == []
    for copies in (0, COPIES_MAX + 1):
        assert list(layout_faults(DocketLayout(copies=copies))) == ["a docket has 1 to 4 copies"]
