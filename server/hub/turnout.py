"""One command's turn in the lane: seen before? its turn? may they? then carry it out, record it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
import structlog

from server.db.rows import Batch, Counter, Jump
from server.db.store import Store
from server.hub.answer import (
    TAKEN,
    TOO_OLD,
    Answer,
    BadArguments,
    IdReused,
    OtherVersion,
    RefusedBefore,
    Status,
    TooOld,
    UnknownCommand,
    fingerprint,
)
from server.hub.ask import Ask
from server.hub.dispatch import House, MayNot, Verb, carry_out
from server.hub.kept import HouseKept
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.hub.versions import Said
from server.hub.write_up import Deed, Frame, written_up
from server.kit.clock import Clock
from server.kit.ids import DeviceId

_log = structlog.get_logger()


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
    store: Store
    frames: list[Frame] = field(default_factory=list)

    def answers(self, asks: Sequence[Ask]) -> list[Answer]:
        """In order; what follows one that was not taken would overtake it, so it waits too."""
        answers: list[Answer] = []
        for ask in asks:
            if answers and answers[-1].status not in TAKEN:
                last = self._last_seq(ask)
                answers.append(Answer(id=ask.id, seq=ask.seq, status="gap", last_seq=last))
            else:
                answers.append(self.answer(ask))
        return answers

    def answer(self, ask: Ask) -> Answer:
        asked = fingerprint(ask.name, ask.args)
        if ask.id in self.known:
            return self._again(ask, asked)
        out_of_turn = self._out_of_turn(ask)
        if out_of_turn:
            return out_of_turn
        answer = self._carried_out(ask, asked)
        answer = msgspec.structs.replace(answer, last_seq=ask.seq or 0)
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
        if ask.seq == last + 1 or self._jumps(ask.device, last, ask.seq):
            return None
        if ask.seq <= last and self._is_forgotten(ask):
            return msgspec.structs.replace(
                self._no(ask, "refused", TooOld.code, TOO_OLD), last_seq=last
            )
        status: Status = "seq_taken" if ask.seq <= last else "gap"
        return Answer(id=ask.id, seq=ask.seq, status=status, last_seq=last)

    def _jumps(self, device: str | None, last: int, seq: int) -> bool:
        """HUB-14: after a new epoch a device goes on from what it still has, once."""
        if device is None or seq <= last or any(jump.device == device for jump in self.batch.jumps):
            return False
        if not self.store.may_jump(device, self.counter.epoch):
            return False
        _log.error("device.jumped", device=device, last_seq=last, seq=seq)
        self.batch.jumps.append(Jump(device, last, seq))
        return True

    def _is_forgotten(self, ask: Ask) -> bool:
        """HUB-21: this number was answered so long ago that the house no longer knows what."""
        if ask.device is None or ask.seq is None:
            return False
        here = any(
            row["device"] == ask.device and row["seq"] == ask.seq for row in self.batch.outcomes
        )
        return not here and not self.store.answered_at(ask.device, ask.seq)

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
            return self._no(ask, "refused", refusal.code, str(refusal))
        except Exception:  # noqa: BLE001 - then recorded as failed (HUB-10)
            _log.exception("command.poisoned", id=ask.id, name=ask.name, device=ask.device)
            sentence = "The house could not do this. Nothing was changed; please tell the manager."
            return self._no(ask, "failed", "hub.failed", sentence)

    def _no(self, ask: Ask, status: Status, code: str, sentence: str) -> Answer:
        return Answer(
            id=ask.id, seq=ask.seq, status=status, rev=self.counter.rev, code=code,
            sentence=sentence,
        )  # fmt: skip

    def _try(self, ask: Ask, asked: str) -> Answer:
        if ask.refused:
            raise ask.refused
        if ask.was_refused:
            raise RefusedBefore("This was refused already, before the house went back.")
        command, _verb = understood(self.house, ask)
        occasion = Occasion(
            now=self.clock.now(),
            by=ask.by,
            roles=ask.roles,
            device=DeviceId(ask.device) if ask.device else None,
            live=ask.live,
            # What was agreed to in a lost history is not measured by revisions of this one.
            seen=self.counter.rev if ask.offered_again else ask.seen,
            age_ms=ask.age_ms,
            offered_again=ask.offered_again,
            rev=self.counter.rev + 1,
            anchor=self.counter.head,
            approved_by=ask.approved_by,
            signed_by=ask.signed_by,
        )
        page = Page(self.kept)
        done = carry_out(self.house, command, page, occasion)
        compared = page.compared()
        if compared.changes:
            deed = Deed(ask=ask, asked=asked, at=occasion.now, done=done, compared=compared)
            self._write_up(deed, page)
        return Answer(
            id=ask.id, seq=ask.seq, status="done", rev=self.counter.rev,
            result=dict(done.result) if done.result is not None else None,
        )  # fmt: skip

    def _write_up(self, deed: Deed, page: Page) -> None:
        """Only once nothing can fail any more does the house take over what the page holds."""
        written = written_up(deed, self.counter, self.batch, self.kept)
        self.frames.append(written.frame)
        self.counter = written.counter
        self.kept.keep(page, written.counter.rev)

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
    name, args = _said_today(house, ask)
    verb = house.verbs.get(name)
    is_door = ask.device is None
    if verb is None or (verb.door_only and not is_door):
        raise UnknownCommand("This screen asked for something that the house does not know.")
    if verb.roles and not is_door and not (verb.roles & ask.roles) and ask.approved_by is None:
        raise MayNot(f"This needs a {' or a '.join(sorted(verb.roles))}.")
    try:
        return msgspec.convert(args, type=verb.asked), verb
    except msgspec.ValidationError as wrong:
        _log.info("command.bad_arguments", id=ask.id, name=name, why=str(wrong))
        raise BadArguments(
            "This screen asked in a way that the house does not accept. Nothing was changed."
        ) from wrong


def _said_today(house: House, ask: Ask) -> Said:
    if ask.schema is None:
        return ask.name, ask.args
    if not house.versions.understands(ask.schema):
        raise OtherVersion("This was tapped at a screen of another version. Please do it again.")
    try:
        return house.versions.said_today(ask.schema, ask.name, ask.args)
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadArguments(
            "This screen asked in a way that the house does not accept. Nothing was changed."
        ) from wrong
