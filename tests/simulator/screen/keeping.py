"""What a screen keeps for the next reload: the last snapshot, a little after it changed."""

from __future__ import annotations

from typing import Final

from tests.simulator.screen.errands import Errands, Flow
from tests.simulator.screen.replica import Replica

KEEP_FIRST_MS: Final = 100
KEEP_MS: Final = 3_000


class Keeping:
    def __init__(self, errands: Errands, replica: Replica) -> None:
        self.errands, self.replica = errands, replica
        self.is_pending = False
        self.wait = KEEP_FIRST_MS
        self.noticed: int | None = None

    def notice(self) -> None:
        """Has the revision moved?"""
        if self.replica.rev == self.noticed:
            return
        self.noticed = self.replica.rev
        if self.noticed == 0 or self.is_pending:
            return
        self.is_pending = True
        self.errands.after(self.wait, lambda: self.errands.start(self.write()))
        self.wait = KEEP_MS

    def write(self) -> Flow[None]:
        self.is_pending = False
        replica = self.replica
        if replica.epoch is not None:
            kept = {"epoch": replica.epoch, "rev": replica.rev, "records": dict(replica.records)}
            yield from self.errands.cabinet("write", "snapshot", kept)
