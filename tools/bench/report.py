"""The figures as a table to read, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from tools.bench.figures import Figures, Finding, Trial
from tools.bench.machine import Machine
from tools.bench.rounds import Size


def table(here: Machine, trials: Sequence[Trial]) -> str:
    return "\n".join(["", f"  {here}", "", *_rows(trials), ""])


def told(findings: Sequence[Finding]) -> str:
    rows = (f"  {each.name}\n    {each.said}\n    → {each.verdict}" for each in findings)
    return "\n".join(["", *rows, ""])


def _rows(trials: Sequence[Trial]) -> Iterator[str]:
    yield (
        f"  {'':<28}{'p50 ms':>9}{'p99 ms':>9}{'answer':>9}{'a. p99':>9}"
        f"{'per s':>9}{'CPU us':>9}{'load':>7}"
    )
    for trial in trials:
        yield f"  {trial.name}"
        yield _row("house", trial.house)
        for name, limit in trial.limits.items():
            yield _row(f"limit, {name}{' *' if name == trial.limit else ''}", limit)
        yield f"    {_verdict(trial)}"
    yield ""
    yield "  p50, p99: ask to answered and visible on every screen; answer: to the answer alone."
    yield "  CPU: the server's, for a command with its deliveries. load: how busy the load was."
    yield "  * the faster limit, which the ratios are to."


def _row(name: str, it: Figures) -> str:
    return (
        f"    {name:<26}{it.p50:>9.2f}{it.p99:>9.2f}{it.answered_p50:>9.2f}{it.answered_p99:>9.2f}"
        f"{it.per_second:>9.0f}{it.cpu_us:>9.0f}{it.load_busy:>7.0%}"
    )


def _verdict(trial: Trial) -> str:
    aim = f" (aim: {trial.aim})" if trial.aim else ""
    if trial.flooded:
        return f"→ {trial.share:.0%} of the limit's commands{aim}"
    ratios = f"p50 {trial.p50_ratio:.1f}x, p99 {trial.p99_ratio:.1f}x"
    return f"→ {ratios}, answer p50 {trial.answer_ratio:.1f}x of the limit{aim}"


def as_json(
    size: Size, here: Machine, trials: Sequence[Trial], findings: Sequence[Finding] = ()
) -> dict[str, Any]:
    return {
        "findings": [asdict(each) for each in findings],
        "size": asdict(size),
        "machine": asdict(here),
        "trials": [trial.as_json() for trial in trials],
    }
