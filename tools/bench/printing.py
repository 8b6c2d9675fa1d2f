"""Forty printers at once: how long a docket takes to be confirmed, and what dead printers cost.

The limit is the same bytes, rendered before, over plain sockets, until the same answer comes. The
printers stand in a process of their own and print in no time: what is left is ours.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import re
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Final

from printers.document import Banner, Document, Line, Rule, columns
from printers.encode.escpos import as_escpos
from printers.profiles import profile_of
from printers.transport.outcome import Confirmed, Witness
from printers.transport.question import question
from printers.transport.tcp import Tcp
from tools.bench.figures import MS, Finding, percentile

PRINTERS: Final = 40
DEAD: Final = 6
DOCKETS: Final = 25
RENDERED: Final = 400
ROUNDS: Final = 3
HOST: Final = "127.0.0.1"
MODEL: Final = profile_of("tm-m30")
ASKED: Final = re.compile(b"\x10\x04.|\x1d\\(H\x06\x0000(.{4})", re.DOTALL)

DOCKET: Final[Document] = (
    Banner("FIRE COURSE 2"),
    Line("Table 12", size=3, bold=True),
    columns("GRILL 57, previous 56", "20:41"),
    Rule("course 2"),
    *(
        block
        for dish in range(8)
        for block in (
            Line(f"{dish + 1} Rib-eye medium rare", size=2, hang=2),
            Line("NO onion", size=2, indent=2),
            Line("!! NUT ALLERGY", inverse=True, indent=2),
        )
    ),
)
DRAWN: Final[Document] = (
    *DOCKET[:4],
    *(Line(f"{dish + 1} كباب مشوي", size=2, hang=2) for dish in range(8)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Seconds from handing a docket over to its confirmation, and from the first to the last."""

    each: Sequence[float]
    lasted: float


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    rest = b""
    while data := await reader.read(65_536):
        rest += data
        end = 0
        for found in ASKED.finditer(rest):
            writer.write(b"\x37\x22" + found[1] + b"\x00" if found[1] else b"\x12")
            end = found.end()
        rest = rest[max(end, len(rest) - 11) :]
    writer.close()


async def _swallow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Takes the connection and never says a word."""
    while await reader.read(65_536):
        continue
    writer.close()


def _printers(ports: Connection) -> None:
    async def stand() -> None:
        alive = [await asyncio.start_server(_answer, HOST, 0) for _ in range(PRINTERS)]
        dead = [await asyncio.start_server(_swallow, HOST, 0) for _ in range(DEAD)]
        ports.send([server.sockets[0].getsockname()[1] for server in (*alive, *dead)])
        await asyncio.Event().wait()

    asyncio.run(stand())


@contextmanager
def standing() -> Iterator[tuple[list[int], list[int]]]:
    """The ports of the living and of the dead."""
    ours, theirs = multiprocessing.Pipe()
    spawn = multiprocessing.get_context("spawn")
    printers = spawn.Process(target=_printers, args=(theirs,), daemon=True)
    printers.start()
    try:
        ports = ours.recv()
        yield ports[:PRINTERS], ports[PRINTERS:]
    finally:
        printers.kill()
        printers.join()


async def _told(_: str) -> None:
    return


async def _begun() -> str:
    return "attempt"


WITNESS: Final = Witness(starting=_begun, held=_told)


async def _ours(port: int, took: list[float]) -> None:
    tcp = Tcp(HOST, port, MODEL)
    for _ in range(DOCKETS):
        began = time.perf_counter()
        outcome = await tcp.deliver(DOCKET, WITNESS)
        assert isinstance(outcome, Confirmed), outcome
        took.append(time.perf_counter() - began)


async def _plain(port: int, took: list[float]) -> None:
    asked = question("id", 1)
    assert asked is not None
    job = as_escpos(DOCKET, MODEL) + asked.asked
    for _ in range(DOCKETS):
        began = time.perf_counter()
        reader, writer = await asyncio.open_connection(HOST, port)
        writer.write(job)
        await reader.readexactly(7)
        writer.close()
        took.append(time.perf_counter() - began)


async def _stuck(port: int) -> None:
    tcp = Tcp(HOST, port, MODEL)
    while True:
        await tcp.deliver(DOCKET, WITNESS)


def _round(
    print_at: Callable[[int, list[float]], Awaitable[None]], alive: list[int], dead: list[int]
) -> Round:
    async def play() -> Round:
        took: list[float] = []
        hanging = [asyncio.ensure_future(_stuck(port)) for port in dead]
        began = time.perf_counter()
        await asyncio.gather(*(print_at(port, took) for port in alive))
        lasted = time.perf_counter() - began
        for each in hanging:
            each.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)
        return Round(each=took, lasted=lasted)

    return asyncio.run(play())


def _rendered(document: Document) -> float:
    """Seconds for one."""
    as_escpos(document, MODEL)
    began = time.perf_counter()
    for _ in range(RENDERED):
        as_escpos(document, MODEL)
    return (time.perf_counter() - began) / RENDERED


def printing(_: Path) -> list[Finding]:
    with standing() as (alive, dead):
        turns = [
            (_round(_plain, alive, []), _round(_ours, alive, []), _round(_ours, alive, dead))
            for _ in range(ROUNDS)
        ]
        sys.stderr.write(f"  {ROUNDS} rounds of {PRINTERS} printers\n")
    limit, ours, beside = (
        sorted(rounds, key=lambda each: each.lasted)[ROUNDS // 2]
        for rounds in zip(*turns, strict=True)
    )
    many = PRINTERS * DOCKETS
    plain, drawn = (median(_rendered(paper) for _ in range(ROUNDS)) for paper in (DOCKET, DRAWN))
    return [
        Finding(
            name=f"{PRINTERS} printers at once, rendered, asked and confirmed, against plain bytes",
            said=f"{many / ours.lasted:.0f} dockets/s ({_spread(ours)}), "
            f"limit {many / limit.lasted:.0f} ({_spread(limit)})",
            ratio=ours.lasted / limit.lasted, at_most=8.0,
        ),
        Finding(
            name=f"the same beside {DEAD} dead printers, against without them",
            said=f"{many / beside.lasted:.0f} dockets/s ({_spread(beside)})",
            ratio=beside.lasted / ours.lasted, at_most=1.5,
        ),
        Finding(
            name="a docket in letters that are drawn, against one in the printer's own",
            said=f"{1 / drawn:.0f} and {1 / plain:.0f} rendered/s",
            ratio=drawn / plain, at_most=4.0,
        ),
    ]  # fmt: skip


def _spread(each: Round) -> str:
    p50, p99 = (percentile(each.each, percent) * MS for percent in (50, 99))
    return f"p50 {p50:.0f} ms, p99 {p99:.0f} ms"
