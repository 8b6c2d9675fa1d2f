"""The house and its screens agree on 100,000 random bills, to the cent and in every row."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from typing import Any

import msgspec

from server.kit.figures import Goods, Off, Terms, worked_out
from server.kit.money import cash_rounded, split_with_rates
from server.kit.taxes import Levy, Taxing
from tools.screens import CLIENTS, NODE

BILLS = 100_000
"""`make test` compares all of them: both languages together need about 15 seconds."""
VAT = [Levy(id=f"vat-{rate}", name="VAT", rate=rate) for rate in ("0", "7", "19", "8.1", "5.5")]
SALES = [
    Levy(id="city", name="City", rate="4.5"),
    Levy(id="state", name="State", rate="4"),
    Levy(id="transport", name="Transport", rate="0.375"),
    Levy(id="all", name="Sales", rate="8.875"),
    Levy(id="quebec", name="QST", rate="9.975"),
]
TAXINGS = [
    *(Taxing(levies=(levy,)) for levy in VAT),
    *(Taxing(levies=(levy,), added=True) for levy in SALES),
    Taxing(levies=tuple(SALES[:3]), added=True),
    Taxing(levies=tuple(SALES[:2]), added=True),
    Taxing(levies=tuple(SALES[:3])),
    Taxing(levies=(VAT[1], SALES[0])),
    Taxing(levies=(VAT[1],), net_of="19"),
    Taxing(levies=(SALES[3],), net_of="8.1"),
]


def a_price(dice: random.Random) -> int:
    """Mostly a dish; now and then nothing, a cent, or a wedding."""
    kind = dice.randrange(20)
    return (0, 1, dice.randrange(10**9))[kind] if kind < 3 else dice.randrange(50, 9_000)


def an_off(dice: random.Random) -> Off:
    if dice.randrange(2):
        return Off(percent_bp=dice.choice((1, 333, 1_000, 1_250, 5_000, 10_000)))
    return Off(cents=dice.randrange(1, 3_000))


def the_terms(dice: random.Random) -> Terms:
    return Terms(
        off=tuple(an_off(dice) for _ in range(max(0, dice.randrange(5) - 2))),
        charge_rate=dice.choice(("", "", "10", "12.5", "18", "0.125")),
        charge_taxed=bool(dice.randrange(2)),
        per_line=dice.randrange(4) == 0,
        exempt=dice.choice((None, None, None, None, "gross", "net")),
    )


def bills(seed: int, count: int) -> Iterator[tuple[list[tuple[int, int]], Terms, int, int]]:
    """Goods as cents and which taxing; the terms; so many payers; the step of cash."""
    dice = random.Random(seed)
    for _ in range(count):
        kinds = [dice.randrange(len(TAXINGS)) for _ in range(dice.randrange(1, 4))]
        goods = [(a_price(dice), dice.choice(kinds)) for _ in range(dice.randrange(1, 12))]
        yield goods, the_terms(dice), dice.randrange(1, 9), dice.choice((1, 5, 10, 100))


def by_the_house(bill: tuple[list[tuple[int, int]], Terms, int, int]) -> Any:
    goods, terms, ways, step = bill
    found = worked_out([Goods(cents=cents, taxing=TAXINGS[at]) for cents, at in goods], terms)
    rows = [
        [row.levy.id, row.levy.rate, row.base_cents, row.net_cents, row.tax_cents]
        for row in found.taxes
    ]
    return [
        *(found.goods_cents, found.off_cents, found.charge_cents, found.added_cents),
        *(found.total_cents, rows),
        split_with_rates([row.gross_cents for row in found.taxes], ways),
        cash_rounded(found.total_cents, step),
    ]


def by_the_screen(asked: list[Any]) -> list[Any]:
    rows = [TAXINGS, *asked]
    told = subprocess.run(
        [NODE, "money/agree.ts"],
        cwd=CLIENTS,
        input=b"\n".join(msgspec.json.encode(row) for row in rows),
        capture_output=True,
        check=True,
    )
    return [msgspec.json.decode(row) for row in told.stdout.splitlines()]


def test_python_and_typescript_agree_on_a_hundred_thousand_bills() -> None:
    asked = [
        {"goods": goods, "terms": terms, "ways": ways, "step": step}
        for goods, terms, ways, step in bills(2026, BILLS)
    ]
    answers = by_the_screen(asked)
    assert len(answers) == BILLS
    for bill, answer in zip(bills(2026, BILLS), answers, strict=True):
        assert msgspec.json.encode(by_the_house(bill)) == msgspec.json.encode(answer), bill
