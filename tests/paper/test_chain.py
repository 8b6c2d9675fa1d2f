"""The chain of backups: nearest first, each once, and never round."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from server.kit.ids import PrinterId
from server.paper.chain import backups_of, is_circle, ready_backup, stand_in
from server.paper.printer import Printer
from tests.paper.makers import a_printer

NAMES = ("a", "b", "c", "d", "e")
WIRES = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(NAMES))


def wired(backups: Mapping[str, str], instead: Mapping[str, str]) -> dict[str, Printer]:
    return {
        name: replace(
            a_printer(name),
            backup=PrinterId(backups[name]) if name in backups else None,
            instead=PrinterId(instead[name]) if name in instead else None,
        )
        for name in NAMES
    }


def test_nearest_first() -> None:
    printers = wired({"a": "b", "b": "c"}, {})
    assert backups_of(PrinterId("a"), printers) == ["b", "c"]
    assert not is_circle(printers["a"], printers)


def test_a_backup_that_leads_back_is_a_circle() -> None:
    printers = wired({"a": "b", "b": "a"}, {})
    assert is_circle(printers["a"], printers)


@given(backups=WIRES, instead=WIRES)
def test_however_printers_are_wired_every_search_ends(
    backups: Mapping[str, str], instead: Mapping[str, str]
) -> None:
    printers = wired(backups, instead)
    for name in NAMES:
        chain = backups_of(PrinterId(name), printers)
        assert len(chain) == len(set(chain))
        assert name not in chain
        assert stand_in(PrinterId(name), printers) in printers
        assert ready_backup(PrinterId(name), PrinterId(name), printers) != name
