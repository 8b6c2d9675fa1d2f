"""The kept list of broken promises: each must be found, or the simulator looks the wrong way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from tests.simulator import broken_house as house
from tests.simulator import broken_screen as screen
from tests.simulator.one_service import Service


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One broken promise."""

    name: str
    variation: dict[str, Any] = field(hash=False)

    def finders(self, seeds: Iterable[int], enough: int) -> Iterator[int]:
        """The first seeds that find it."""
        return islice((seed for seed in seeds if self.wrong(seed)), enough)

    def wrong(self, seed: int) -> str | None:
        """What the witness says of one service; None when it escapes."""
        try:
            Service(seed, **self.variation).play()
        except Exception as wrong:  # noqa: BLE001 - a broken house may break in any way
            return f"{type(wrong).__name__}: {wrong}"
        return None


def _hub(kind: type[Any]) -> dict[str, Any]:
    return {"hub_of": kind}


def _rows(kind: type[Any]) -> dict[str, Any]:
    return {"premises_of": kind}


def _page(kind: type[Any]) -> dict[str, Any]:
    return {"page_of": kind}


def _shelves(kind: type[Any]) -> dict[str, Any]:
    return {"shelves_of": kind}


WITHIN: Final = 250
"""So many services, not chosen for it, are enough to find any of them."""
MUTANTS: Final = (
    Mutant(name="no dedup", variation=_rows(house.NoDedup)),
    Mutant(name="dedup in memory", variation=_hub(house.DedupInMemory)),
    Mutant(name="new id on retry", variation=_page(screen.NewIdOnRetry)),
    Mutant(name="answer before commit", variation=_hub(house.AnswersFirst)),
    Mutant(name="changes before commit", variation=_hub(house.TellsBeforeTheCommit)),
    Mutant(name="answer before changes", variation=_hub(house.AnswersBeforeChanges)),
    Mutant(name="dropped on answer", variation=_page(screen.DroppedOnAnswer)),
    Mutant(name="dropped on sending", variation=_page(screen.DroppedOnSending)),
    Mutant(name="gap ignored by screen", variation=_page(screen.GapIgnored)),
    Mutant(name="gap ignored by hub", variation=_rows(house.GapIgnoredByHub)),
    Mutant(name="resend timers", variation=_page(screen.Resends)),
    Mutant(name="reordered handlers", variation=_hub(house.ReordersHandlers)),
    Mutant(name="lost answer of a refusal", variation=_rows(house.RefusalsForgotten)),
    Mutant(name="refusal takes no number", variation=_rows(house.RefusalWithoutNumber)),
    Mutant(name="power loss in the same epoch", variation=_rows(house.SameEpoch)),
    Mutant(name="offered without refusals", variation=_shelves(screen.OffersNoRefusals)),
    Mutant(name="nothing offered again", variation=_shelves(screen.OffersNothing)),
    Mutant(name="offered as fresh", variation=_shelves(screen.SaysNotThatItWasDone)),
    Mutant(name="age not asked", variation=_hub(house.TakesItForFresh)),
    Mutant(name="hub never polls", variation=_hub(house.NeverPolls)),
    Mutant(name="hub trusts its memory", variation=_hub(house.LooksAtNobody)),
    Mutant(name="busy taken for done", variation=_page(screen.BusyIsDone)),
    Mutant(name="never renumbers", variation=_page(screen.NeverRenumbers)),
    Mutant(name="no slip before storage", variation=_page(screen.WithoutSlips)),
)
