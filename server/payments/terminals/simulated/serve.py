"""The machine at its line: it hears requests, answers them, and lets every fault happen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from server.payments.terminals.simulated.afterwards import carried_out
from server.payments.terminals.simulated.frames import BrokenFrame, Line, framed, next_frame
from server.payments.terminals.simulated.machine import Machine
from server.payments.terminals.simulated.memory import Choice, Entry
from server.payments.terminals.simulated.wish import NotKnown, Wish

OK, NOT_FOUND, TAKEN, TOO_MANY, BROKEN = 200, 404, 409, 429, 500
MONEY: Final = frozenset({"sale", "adjust", "capture", "void", "refund", "end_of_day"})
GARBAGE: Final = bytes(range(251, 256)) * 7
HUNG_UP: Final = (EOFError, OSError, BrokenFrame)


@dataclass(slots=True)
class AtTheLine:
    """One machine and everybody who has called it."""

    machine: Machine
    lines: set[Line] = field(default_factory=set)
    is_away: bool = False
    abort_fault: str = ""
    _held: list[Callable[[], None]] = field(default_factory=list)
    """Answers that come after those of later requests."""
    _coming_back: asyncio.TimerHandle | None = None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def hang_up(self) -> None:
        for line in list(self.lines):
            line.close()

    def go_away(self, seconds: float) -> None:
        """Nobody reaches it for so long; a guest who stands there goes on."""
        self.come_back()
        self.is_away = True
        self.hang_up()
        self._coming_back = asyncio.get_running_loop().call_later(seconds, self.come_back)

    def come_back(self) -> None:
        self.is_away = False
        if self._coming_back is not None:
            self._coming_back.cancel()

    async def serve(self, line: Line) -> None:
        if self.is_away:
            line.close()
            return
        self.lines.add(line)
        try:
            while True:
                asked = await next_frame(line)
                task = asyncio.ensure_future(self._one(line, asked))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
        except HUNG_UP:
            return
        finally:
            self.lines.discard(line)
            line.close()

    async def _one(self, line: Line, asked: dict[str, Any]) -> None:
        with suppress(*HUNG_UP):
            do = asked.get("do")
            wish = msgspec.convert(asked.get("wish", {}), type=Wish) if "wish" in asked else None
            if do in MONEY and wish is not None:
                await self._money(line, asked["n"], wish)
                return
            self._say(line, {"re": asked["n"], **self._answer(str(do), wish)})
            self._let_go_held()

    # ------------------------------------------------------------------ money, with its faults
    async def _money(self, line: Line, n: int, wish: Wish) -> None:
        choice = self.machine.take_choice()
        self.abort_fault = choice.fault
        if choice.fault == "request_late":
            await asyncio.sleep(choice.later)
        if self._is_not_begun(line, n, wish, choice):
            return
        try:
            entry = await self._carried_out(line, n, wish, choice)
        except NotKnown:
            self._say(line, {"re": n, "status": NOT_FOUND})
            return
        await self._answer_with(line, n, entry, choice)

    def _is_not_begun(self, line: Line, n: int, wish: Wish, choice: Choice) -> bool:
        match choice.fault:
            case "lose_request":
                return True
            case "too_many":
                self._say(line, {"re": n, "status": TOO_MANY})
                return True
            case "clock_skew":
                skew = int(choice.later * 1_000)
                memory = self.machine.memory
                memory.write(msgspec.structs.replace(memory.now, skew_ms=skew))
        if choice.fault == "busy" or (wish.kind == "sale" and self.machine.is_taken(wish)):
            self._say(line, {"re": n, "status": TAKEN})
            return True
        return False

    async def _carried_out(self, line: Line, n: int, wish: Wish, choice: Choice) -> Entry:
        if wish.kind != "sale":
            return carried_out(self.machine, wish, choice)
        stages: list[str] = []

        def tell(stage: str) -> None:
            stages.append(stage)
            if choice.fault != "out_of_order":
                self._say(line, {"re": n, "wire_id": wish.wire_id, "stage": stage})
            if stage == "waiting" and choice.fault == "disconnect":
                line.close()
            if stage == "waiting" and choice.fault == "away":
                self.go_away(choice.later)
            if stage == "waiting" and choice.fault == "reboot":
                asyncio.get_running_loop().call_later(choice.seconds / 2, self.reboot)

        return await self.machine.pay(wish, choice, tell)

    def reboot(self) -> None:
        self.machine.reboot()
        self.hang_up()

    async def _answer_with(self, line: Line, n: int, entry: Entry, choice: Choice) -> None:
        said = {"re": n, "wire_id": entry.wire_id, "status": OK, "entry": entry}
        match choice.fault:
            case "lose_answer":
                return
            case "stale_last":
                self.machine.is_stale = True
                line.close()
            case "answer_late":
                await asyncio.sleep(choice.later)
                self._say(line, said)
            case "out_of_order":
                self._held.append(lambda: self._say_backwards(line, n, said))
                asyncio.get_running_loop().call_later(choice.later, self._let_go_held)
            case "split":
                for byte in framed(said):
                    self._write(line, bytes([byte]))
                    await asyncio.sleep(0)
            case _:
                for data in _spoilt(n, said, choice.fault):
                    self._write(line, data)

    def _say_backwards(self, line: Line, n: int, said: dict[str, Any]) -> None:
        self._say(line, said)
        for stage in ("authorising", "waiting"):
            self._say(line, {"re": n, "wire_id": said["wire_id"], "stage": stage})

    def _let_go_held(self) -> None:
        held, self._held = self._held, []
        for let_go in held:
            let_go()

    # ------------------------------------------------------------------ questions
    def _answer(self, do: str, wish: Wish | None) -> dict[str, Any]:
        machine = self.machine
        if do == "health":
            return {"status": OK, "idle": not machine.at_it}
        if do == "last":
            return {"status": OK, "entry": machine.last(), **self._now()}
        if do == "abort" and wish is not None:
            return {"status": OK, "cancel": machine.abort(wish, self.abort_fault)}
        asked = {"status": machine.status, "confirm": machine.confirm, "rollback": machine.rollback}
        if wish is None or do not in asked:
            return {"status": BROKEN}
        try:
            entry = asked[do](wish)
        except NotKnown:
            return {"status": NOT_FOUND}
        return {"status": OK, "wire_id": entry.wire_id, "entry": entry}

    def _now(self) -> dict[str, Any]:
        """By its own clock and count."""
        machine = self.machine
        last = machine.last()
        return {
            "idle": not machine.at_it,
            "clock": machine.clock(),
            "sequence": last.sequence if last else 0,
        }

    def _say(self, line: Line, content: dict[str, Any]) -> None:
        self._write(line, framed(content))

    def _write(self, line: Line, data: bytes) -> None:
        with suppress(*HUNG_UP):
            line.write(data)


def _spoilt(n: int, said: dict[str, Any], fault: str) -> tuple[bytes, ...]:
    """What goes over the line in place of an answer, or the answer itself."""
    answer = framed(said)
    match fault:
        case "answer_twice":
            return answer, answer
        case "wrong_reference":
            return (framed({**said, "wire_id": "SOMEBODYS1"}),)
        case "error_after_booking":
            return (framed({"re": n, "status": BROKEN}),)
        case "garbage":
            return (GARBAGE,)
    return (answer,)
