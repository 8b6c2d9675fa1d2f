"""The board on the wall is in step with what was told."""

from __future__ import annotations

from server.doors.board import Board, Pick
from server.hub.changes import Changes
from server.hub.write_up import Frame
from server.payments.terminal import Terminal
from server.register.drawer import Drawer

DRAWER = Drawer(id="drawer-1", name="Drawer 1")


def a_terminal(id_: str, name: str = "Terminal") -> Terminal:
    return Terminal(id=id_, name=name, driver="simulated")


def told(*changes: Changes) -> list[Frame]:
    return [Frame(rev=rev, changes=each, body=b"") for rev, each in enumerate(changes, start=1)]


def test_only_what_is_watched_hangs_there() -> None:
    board = Board([Terminal])
    board.hang([a_terminal("one"), DRAWER])
    assert board.all(Terminal) == [a_terminal("one")]
    assert board.all(Drawer) == []


def test_it_follows_what_is_told_in_order() -> None:
    board = Board([Terminal])
    board.hear(
        told(
            Changes(puts=(a_terminal("one"), DRAWER)),
            Changes(puts=(a_terminal("one", "Bar terminal"), a_terminal("two"))),
        )
    )
    assert board.one(Terminal, "one") == a_terminal("one", "Bar terminal")
    board.hear(told(Changes(filed=(a_terminal("one"),)), Changes(erased=("terminal:two",))))
    assert board.all(Terminal) == []
    assert board.one(Terminal, "two") is None


def test_what_it_never_knew_may_go_too() -> None:
    board = Board([Terminal])
    board.hear(told(Changes(erased=("terminal:none", "drawer:drawer-1"))))
    assert board.all(Terminal) == []


def test_a_pick_holds_what_is_wanted_for_as_long_as_it_is() -> None:
    at_the_bar = Pick(Terminal, lambda terminal: terminal.name == "Bar terminal")
    board = Board([Terminal, Drawer], [at_the_bar])
    board.hang([a_terminal("one", "Bar terminal"), a_terminal("two"), DRAWER])
    assert board.picked(at_the_bar) == [a_terminal("one", "Bar terminal")]
    board.hear(told(Changes(puts=(a_terminal("one"), a_terminal("two", "Bar terminal")))))
    assert board.picked(at_the_bar) == [a_terminal("two", "Bar terminal")]
    board.hear(told(Changes(erased=("terminal:two",))))
    assert board.picked(at_the_bar) == []
    board.wiped([a_terminal("three", "Bar terminal")])
    assert board.picked(at_the_bar) == [a_terminal("three", "Bar terminal")]
