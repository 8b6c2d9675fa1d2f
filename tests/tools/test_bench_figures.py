"""What the bench reckons: percentiles, medians over rounds, ratios to the faster limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bench.figures import Figures, Finding, Flow, Trial, figures, percentile
from tools.bench.machine import Machine, machine
from tools.bench.report import as_json, table, told
from tools.bench.rounds import Size

HERE = Machine(cores=2, pinned=True, busy=1.5, sync_p50=0.3, sync_p99=1.0)


def flow(*seconds: float, lasted: float = 1.0, cpu: float = 0.0) -> Flow:
    return Flow(whole=seconds, answered=seconds, lasted=lasted, house_cpu=cpu, load_cpu=0.5)


def some(p50: float = 1.0, per_second: float = 100.0) -> Figures:
    return Figures(
        commands=10, p50=p50, p99=p50 * 2, answered_p50=p50, answered_p99=p50, cpu_us=100.0,
        per_second=per_second, load_busy=0.2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("percent", "value"), [(50, 2.0), (51, 3.0), (99, 4.0), (100, 4.0), (1, 1.0)]
)
def test_a_percentile_is_a_value_that_was_measured(percent: float, value: float) -> None:
    assert percentile([4.0, 1.0, 3.0, 2.0], percent) == value


def test_the_99th_of_a_hundred_leaves_the_worst_one_out() -> None:
    assert percentile([float(each) for each in range(1, 101)], 99) == 99.0


def test_one_bad_round_does_not_move_the_median() -> None:
    found = figures([flow(0.001, 0.002), flow(0.001, 0.003), flow(0.5, 0.9, lasted=4.0)])
    assert (found.commands, found.p50, found.p99, found.per_second) == (6, 1.0, 3.0, 2.0)


def test_the_processor_time_is_shared_out_over_the_commands() -> None:
    assert figures([flow(0.001, 0.001, lasted=2.0, cpu=0.004)]).cpu_us == 2_000
    assert figures([flow(0.001, lasted=2.0)]).load_busy == 0.25


def test_a_paced_house_is_held_against_the_limit_with_the_shorter_delay() -> None:
    limits = {"screens": some(p50=1.0), "stock": some(p50=0.5, per_second=50)}
    trial = Trial(name="paced", house=some(p50=1.5), limits=limits)
    assert (trial.limit, trial.p50_ratio, trial.p99_ratio) == ("stock", 3.0, 3.0)


def test_a_flooded_house_is_held_against_the_limit_that_carries_more() -> None:
    limits = {"screens": some(per_second=200), "stock": some(p50=0.5, per_second=100)}
    trial = Trial(name="flooded", house=some(per_second=80), limits=limits, flooded=True)
    assert (trial.limit, trial.share) == ("screens", 0.4)


def test_the_table_names_every_place_and_both_verdicts() -> None:
    limits = {"screens": some(p50=0.5), "stock": some(p50=0.6)}
    paced = Trial(name="orders.add at 20/s", house=some(), limits=limits)
    flooded = Trial(name="orders.add, ceiling", house=some(), limits=limits, flooded=True)
    text = table(HERE, [paced, flooded])
    assert "2 cores, servers and load on a core each; load average 1.5 before" in text
    assert "limit, screens *" in text
    assert "p50 2.0x, p99 2.0x, answer p50 2.0x of the limit" in text
    assert "100% of the limit's commands" in text


def test_a_finding_says_what_was_measured_and_what_was_aimed_at() -> None:
    finding = Finding(name="a snapshot", said="26.3 kB", ratio=0.263, at_most=1.0)
    assert told([finding]).splitlines()[1:] == [
        "  a snapshot",
        "    26.3 kB",
        "    → 0.26 (aim: 1 or less)",
    ]


def test_the_json_holds_the_size_and_every_figure() -> None:
    trial = Trial(name="add", house=some(), limits={"stock": some(p50=0.5)})
    found = as_json(Size(screens=2), HERE, [trial])
    assert found["machine"]["sync_p50"] == 0.3
    assert found["size"]["screens"] == 2
    assert found["trials"][0]["house"]["p50"] == 1.0
    assert (found["trials"][0]["limit"], found["trials"][0]["p50_ratio"]) == ("stock", 2.0)


def test_the_disk_is_measured_where_the_house_will_write(tmp_path: Path) -> None:
    here = machine(tmp_path)
    assert 0 < here.sync_p50 <= here.sync_p99
    assert list(tmp_path.iterdir()) == []
