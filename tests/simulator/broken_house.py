"""Houses that break one promise each: small variations of the hub, its desk and its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from server.db.store import Store
from server.hub import host
from server.hub.answer import Answer
from server.hub.ask import Ask
from server.hub.desk import Desk, Done
from tests.hub.memory_store import MemoryRows, MemoryStore
from tests.simulator.chain import Chain
from tests.simulator.hub import Hub
from tests.simulator.network import Wire
from tests.simulator.premises import Premises
from tests.simulator.screen.tap import Json


# ---------------------------------------------------------------------- rows
class ForgetsOutcomes(MemoryStore):
    """No dedup: every ask is a new one."""

    def outcomes_of(self, *_: object) -> Mapping[str, tuple[str, bytes]]:
        return {}

    def answered_at(self, *_: object) -> bool:
        return True


class NoDedup(Premises):
    store_of = ForgetsOutcomes


class AcceptsGaps(MemoryStore):
    """Whatever number comes is taken for the next."""

    def may_jump(self, *_: object) -> bool:
        return True


class GapIgnoredByHub(Premises):
    store_of = AcceptsGaps


class ForgetsRefusals(MemoryStore):
    """A refusal is answered, and written down nowhere."""

    def settle(self) -> None:
        if self.pending:
            batch, _ = self.pending
            batch.outcomes = [
                row for row in batch.outcomes
                if msgspec.json.decode(row["answer"])["status"] == "done"
            ]  # fmt: skip
        super().settle()


class RefusalsForgotten(Premises):
    store_of = ForgetsRefusals


class RefusalsTakeNoNumber(MemoryStore):
    """A refusal uses up no number, although it was told."""

    def settle(self) -> None:
        if self.pending:
            batch, _ = self.pending
            for row in batch.outcomes:
                if msgspec.json.decode(row["answer"])["status"] == "refused" and row["device"]:
                    batch.last_seqs[row["device"]] = row["seq"] - 1
        super().settle()


class RefusalWithoutNumber(Premises):
    store_of = RefusalsTakeNoNumber


class SameEpoch(Premises):
    """The power went, commits with it, and the history keeps its name."""

    def roll_back(self, to: MemoryRows) -> None:
        self.histories += 1
        epoch = self.rows.counter.epoch
        self.rows = to
        self.rows.counter = replace(to.counter, epoch=epoch)


# ---------------------------------------------------------------------- the desk
class RemembersInMemory(Desk):
    """Dedup in memory: what another process, or an earlier life, has answered is unknown."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.mine: dict[str, tuple[str, bytes]] = {}

    def carry_out(self, store: Store, chains: Sequence[Sequence[Ask]]) -> Done:
        assert isinstance(store, MemoryStore)
        knows = OnlyMine(store.rows, known=self.mine)
        done = super().carry_out(knows, chains)
        store.pending = knows.pending
        if knows.pending:
            batch, _ = knows.pending
            self.mine |= {row["id"]: (row["asked"], row["answer"]) for row in batch.outcomes}
        return done


@dataclass(slots=True)
class OnlyMine(MemoryStore):
    """The outcomes that one process remembers."""

    known: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def outcomes_of(self, ids: Sequence[str]) -> Mapping[str, tuple[str, bytes]]:
        return {id_: self.known[id_] for id_ in ids if id_ in self.known}


class TrustsItself(Desk):
    """It never looks whether another process has committed since."""

    def catch_up(self, store: Store) -> None:
        if self.counter.rev < 0:
            super().catch_up(store)
        self.kept.store = store


# ---------------------------------------------------------------------- the hub
class DedupInMemory(Hub):
    desk_of = RemembersInMemory


class LooksAtNobody(Hub):
    desk_of = TrustsItself


class AnswersFirst(Hub):
    """The answer before the commit: the disk may still say no."""

    def turn(self) -> None:
        group = self.queue[:1]
        if group and not self.house.database_is_down:
            done = self.desk.carry_out(self.house.begun(), [chain.asks for chain in group])
            self.desk.doubt()
            for chain, answers in zip(group, done.answers, strict=True):
                if chain.wire:
                    chain.wire.down("answered", chain.errand, told(answers))
        super().turn()

    def answer(self, wire: Wire, errand: int, answers: Sequence[Answer]) -> None:
        """It was answered already."""


def told(answers: Sequence[Answer]) -> list[Json]:
    return [msgspec.to_builtins(answer) for answer in answers]


class AnswersBeforeChanges(Hub):
    """The answer overtakes the changes on the asking socket."""

    def publish(self, done: Done, group: Sequence[Chain]) -> None:
        for chain, answers in zip(group, done.answers, strict=True):
            if chain.wire:
                self.answer(chain.wire, chain.errand, answers)
        self.offer(done)
        self.house.wake_others(self)


class TellsBeforeTheCommit(Hub):
    """Screens hear of what the disk may yet refuse."""

    def turn(self) -> None:
        group = self.queue[:8]
        if group and self.doom == "before the commit":
            done = self.desk.carry_out(self.house.begun(), [chain.asks for chain in group])
            self.desk.doubt()
            if done.frames and done.frames[0].rev == self.applied + 1:
                self.tell(host.changes(done.frames), done.frames[-1].rev)
                self._soon(30, super().turn, least=30)
                return
        super().turn()


class ReordersHandlers(Hub):
    """Each ask of a list has a task of its own, and they run as they like."""

    def stand_in_line(self, chain: Chain) -> None:
        asks = list(chain.asks)
        self.world.dice.shuffle(asks)
        super().stand_in_line(Chain(asks, chain.wire, chain.errand))


class NeverPolls(Hub):
    """It relies on being woken: a word that is lost is lost for good."""

    def _poll(self, life: int) -> None:
        """Never."""


class TakesItForFresh(Hub):
    """It does not ask how old a tap is."""

    def _ask(self, wire: Wire, errand: int, data: list[Json]) -> None:
        super()._ask(wire, errand, [{**ask, "age_ms": 0} for ask in data])
