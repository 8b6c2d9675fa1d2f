"""One command's turn in the lane: seen before? its turn? may they? then carry it out, record it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import msgspec
import structlog

from server.db.rows import Batch, Counter
from server.hub.answer import Answer, BadArguments, IdReused, UnknownCommand, fingerprint
from server.hub.changes import Changes
from server.hub.dispatch import CarriedOut, House, MayNot, Verb, carry_out
from server.hub.journal import body_of, entry
from server.hub.kept import HouseKept
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Clock
from server.kit.ids import DeviceId, PersonId

_log = structlog.get_logger()
HOUSE_ITSELF = PersonId("house")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A command as it reached the house: who asks was verified at the door."""

    id: str
    name: str
    args: Any
    device: str | None = None
    seq: int | None = None
    """None for a door, which has no numbers of its own."""
    by: PersonId = HOUSE_ITSELF
    roles: frozenset[str] = frozenset()
    approved_by: PersonId | None = None
    live: bool = True
    seen: int | None = None
    refused: Refusal | None = None
    """What the door found wrong; it takes its number all the same (HUB-10)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What one revision tells the screens, as JSON."""

    rev: int
    body: bytes
    changes: Changes


@dataclass(slots=True)
class Turnout:
    """The state of one group of commands while the lane is open."""

    house: House
    kept: HouseKept
    counter: Counter
    seqs: dict[str, int]
    known: dict[str, tuple[str, bytes]]
    batch: Batch
    clock: Clock
    frames: list[Frame] = field(default_factory=list)

    def answer(self, ask: Ask) -> Answer:
        asked = fingerprint(ask.name, ask.args)
        if ask.id in self.known:
            return self._again(ask, asked)
        out_of_turn = self._out_of_turn(ask)
        if out_of_turn:
            return out_of_turn
        answer = self._carried_out(ask, asked)
        self._record(ask, asked, answer)
        return answer

    def _again(self, ask: Ask, asked: str) -> Answer:
        """HUB-1: the same id, the same outcome; with other words it is a forgery or a bug."""
        before, stored = self.known[ask.id]
        if before != asked:
            sentence = "This tap was already used for something else. Please do it again."
            return Answer(
                id=ask.id, seq=ask.seq, status="refused", code=IdReused.code, sentence=sentence,
                last_seq=self._last_seq(ask),
            )  # fmt: skip
        answer = msgspec.json.decode(stored, type=Answer)
        return msgspec.structs.replace(answer, again=True, last_seq=self._last_seq(ask))

    def _last_seq(self, ask: Ask) -> int:
        return self.seqs.get(ask.device, 0) if ask.device else 0

    def _out_of_turn(self, ask: Ask) -> Answer | None:
        if ask.seq is None:
            return None
        last = self._last_seq(ask)
        if ask.seq == last + 1:
            return None
        status = "seq_taken" if ask.seq <= last else "gap"
        return Answer(id=ask.id, seq=ask.seq, status=status, last_seq=last)  # type: ignore[arg-type]

    def _carried_out(self, ask: Ask, asked: str) -> Answer:
        try:
            try:
                return self._try(ask, asked)
            except Refusal:
                raise
            except Exception:  # noqa: BLE001 - our bug: tried once more, alone
                _log.exception("command.failed", id=ask.id, name=ask.name, device=ask.device)
                return self._try(ask, asked)
        except Refusal as refusal:
            _log.info(
                "command.refused", id=ask.id, name=ask.name, code=refusal.code, device=ask.device,
                by=ask.by, sentence=str(refusal),
            )  # fmt: skip
            return self._no(ask, "refused", refusal.code, str(refusal))
        except Exception:  # noqa: BLE001 - then recorded as failed (HUB-10)
            _log.exception("command.poisoned", id=ask.id, name=ask.name, device=ask.device)
            sentence = "The house could not do this. Nothing was changed; please tell the manager."
            return self._no(ask, "failed", "hub.failed", sentence)

    def _no(self, ask: Ask, status: str, code: str, sentence: str) -> Answer:
        return Answer(
            id=ask.id, seq=ask.seq, status=status, rev=self.counter.rev, code=code,  # type: ignore[arg-type]
            sentence=sentence,
        )  # fmt: skip

    def _try(self, ask: Ask, asked: str) -> Answer:
        if ask.refused:
            raise ask.refused
        command, _verb = understood(self.house, ask)
        occasion = Occasion(
            now=self.clock.now(),
            by=ask.by,
            roles=ask.roles,
            device=DeviceId(ask.device) if ask.device else None,
            live=ask.live,
            seen=ask.seen,
            approved_by=ask.approved_by,
        )
        page = Page(self.kept)
        done = carry_out(self.house, command, page, occasion)
        changes = page.changes()
        if changes:
            self._write(ask, asked, occasion=occasion, done=done, page=page, changes=changes)
        return Answer(
            id=ask.id, seq=ask.seq, status="done", rev=self.counter.rev,
            result=dict(done.result) if done.result is not None else None,
        )  # fmt: skip

    def _write(
        self, ask: Ask, asked: str, *, occasion: Occasion, done: CarriedOut, page: Page,
        changes: Changes,
    ) -> None:  # fmt: skip
        rev = self.counter.rev + 1
        bodies = {r.key: body_of(r) for r in (*changes.puts, *changes.filed)}
        about = {
            "rev": rev, "at": occasion.now, "id": ask.id, "device": ask.device, "seq": ask.seq,
            "by": ask.by, "approved_by": ask.approved_by, "name": ask.name, "asked": asked,
            "events": [type(event).__name__ for event in done.happened],
        }  # fmt: skip
        written = entry(about, changes, bodies, self.counter.head)
        body = _frame(rev, ask, occasion, changes, bodies)
        self._rows(rev, page, changes, bodies)
        self.batch.journal.append({"rev": rev, "entry": written.body, "hash": written.hash})
        self.batch.private.extend(written.private)
        self.batch.changes.append({"rev": rev, "body": body})
        self.frames.append(Frame(rev, body, changes))
        self.counter = Counter(epoch=self.counter.epoch, rev=rev, head=written.hash)
        self.kept.keep(page)

    def _rows(self, rev: int, page: Page, changes: Changes, bodies: dict[str, bytes]) -> None:
        owners = {
            record.key: subject
            for (shelf, subject), state in page.written.items()
            if state is not None
            for record in shelf.records(state)
        }
        for live, records in ((True, changes.puts), (False, changes.filed)):
            for record in records:
                self.batch.erased.discard(record.key)
                self.batch.records[record.key] = {
                    "key": record.key, "kind": record.__struct_config__.tag,
                    "subject": owners[record.key], "live": live, "rev": rev,
                    "body": bodies[record.key],
                }  # fmt: skip
        for key in changes.erased:
            self.batch.records.pop(key, None)
            self.batch.erased.add(key)

    def _record(self, ask: Ask, asked: str, answer: Answer) -> None:
        if ask.device and ask.seq is not None:
            self.seqs[ask.device] = ask.seq
            self.batch.last_seqs[ask.device] = ask.seq
        stored = msgspec.json.encode(answer)
        self.known[ask.id] = (asked, stored)
        self.batch.outcomes.append(
            {"id": ask.id, "asked": asked, "device": ask.device, "seq": ask.seq,
             "at": self.clock.now(), "answer": stored}
        )  # fmt: skip


def understood(house: House, ask: Ask) -> tuple[Command, Verb[Any, Any]]:
    """The command as its room knows it, if this person may ask for it at all."""
    verb = house.verbs.get(ask.name)
    is_door = ask.device is None
    if verb is None or (verb.door_only and not is_door):
        raise UnknownCommand("This screen asked for something that the house does not know.")
    if verb.roles and not is_door and not (verb.roles & ask.roles) and ask.approved_by is None:
        raise MayNot(f"This needs a {' or a '.join(sorted(verb.roles))}.")
    try:
        return msgspec.convert(ask.args, type=verb.asked), verb
    except msgspec.ValidationError as wrong:
        _log.info("command.bad_arguments", id=ask.id, name=ask.name, why=str(wrong))
        raise BadArguments(
            "This screen asked in a way that the house does not accept. Nothing was changed."
        ) from wrong


def _frame(
    rev: int, ask: Ask, occasion: Occasion, changes: Changes, bodies: dict[str, bytes]
) -> bytes:
    head = msgspec.json.encode({"rev": rev, "by": [ask.device, ask.seq], "at": occasion.now})
    puts = b",".join(bodies[record.key] for record in changes.puts)
    removes = msgspec.json.encode(changes.removes)
    return head[:-1] + b',"puts":[' + puts + b'],"removes":' + removes + b"}"
