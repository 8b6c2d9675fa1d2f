"""The books: where attempts are stored before a terminal hears of them."""

from __future__ import annotations

from typing import Protocol

from server.payments.terminals.driver import Attempt


class Books(Protocol):
    """Where attempts are stored, for ever, before a terminal hears of them."""

    async def begin(self, attempt: Attempt, share: str) -> Attempt | None:
        """Durable when this returns, with the next wire id of its terminal.

        None: another attempt at that terminal, or of that share of a check, has no end yet.
        """

    async def find(self, id_: str) -> Attempt | None:
        """The attempt of that id, when a terminal may have heard of it."""

    async def note(self, id_: str, state: str) -> None:
        """How far it has come; durable when this returns."""

    async def end(self, id_: str, state: str) -> None:
        """It has come to its end; its terminal may hear of another one."""

    async def of_wire(self, terminal: str, wire_id: str) -> str | None:
        """Whose wire id that was."""

    async def open_ones(self) -> tuple[str, ...]:
        """Those without an end, by their ids."""
