"""What guests read on the paper of a share."""

from __future__ import annotations

from tests.bills.makers import ANNA, on_paper, papers, presents
from tests.bills.splits import FIVE, presented_at_five, splits_in_shares


def test_a_share_on_paper_says_how_it_came_about() -> None:
    evening = presented_at_five("3 Beer", "1 Burger+rare", "1 Tagliatelle")
    splits_in_shares(evening, FIVE, "a", "b", "c")
    presents(evening, ANNA, "5", "a")
    paper = on_paper(evening, papers(evening, "bill")[-1])
    assert "3 shares of 49.10; you carry an odd" in paper
    assert "1/3 " in paper


def test_on_the_paper_of_an_amount_nobody_reads_odd_fractions() -> None:
    evening = presented_at_five("3 Beer", "1 Burger+rare", "1 Tagliatelle")
    splits_in_shares(evening, FIVE, "mine", "rest", amounts=(4001,))
    presents(evening, ANNA, "5", "mine")
    paper = on_paper(evening, papers(evening, "bill")[-1])
    assert "40.01 of 49.10, as it was asked." in paper
    assert "part" in paper
    assert "/811" not in paper
