"""The bench's printer notes when a paper began to arrive, and is no paper to who only looks."""

from __future__ import annotations

import socket
import time

import pytest

from tools.bench import to_the_printer
from tools.bench.places import LOOPBACK
from tools.bench.to_the_printer import FIRES, WARM, NothingCame, Sink, finding, pushed


def test_a_paper_is_noted_once_and_a_look_is_none() -> None:
    sink = Sink()
    before = time.perf_counter()
    with socket.create_connection((LOOPBACK, sink.port)):
        pass
    with socket.create_connection((LOOPBACK, sink.port)) as printer:
        printer.sendall(b"cook ")
        printer.sendall(b"this")
    at, content = sink.paper(0)
    assert (content, len(sink.papers)) == (b"cook this", 1)
    assert before < at < time.perf_counter()
    sink.close()


def test_a_bare_client_is_measured_as_often_as_the_house() -> None:
    sink = Sink()
    took = pushed(sink, b"x" * 500)
    assert len(took) == FIRES - WARM
    assert min(took) > 0
    sink.close()


def test_a_paper_that_never_comes_stops_the_bench(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(to_the_printer, "PATIENCE_SECONDS", 0.01)
    sink = Sink()
    with pytest.raises(NothingCame):
        sink.paper(0)
    sink.close()


def test_the_finding_says_both_and_is_held_against_a_quarter_of_a_second() -> None:
    found = finding([0.05] * 99 + [0.2], [0.001] * 100)
    assert found.ratio == 0.05 / 0.25
    assert found.said.startswith("p50 50.0 ms, p99 50.0 ms; the same bytes by a bare client")
