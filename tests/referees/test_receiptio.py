"""An independent client, made for shops in Japan, judges our paper tiger: is that a printer?"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.printers.paper_tiger import PaperTiger
from tools.screens import NODE

pytestmark = [
    pytest.mark.socket,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux has more than one loopback"),
]

HERE = Path(__file__).parent
CLIENT = HERE / "node_modules" / "receiptio" / "bin" / "cli.js"
PORT = 9100
"""The client knows no other."""


def a_host(number: int) -> str:
    """Of this test run alone: another may be going on beside it."""
    pid = os.getpid()
    return f"127.{1 + pid // 250 % 250}.{1 + pid % 250}.{number}"


async def receiptio(host: str, *words: str, paper: bytes = b"", node: Sequence[str] = ()) -> str:
    client = await asyncio.create_subprocess_exec(
        *(str(NODE), *node, str(CLIENT), "-d", host, "-p", "generic", *words),
        stdin=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await client.communicate(paper)
    return said.decode().strip()


@pytest.mark.parametrize(
    ("number", "tiger", "found"),
    [
        (1, PaperTiger(), "online"),
        (2, PaperTiger(has_paper=False), "paperempty"),
        (3, PaperTiger(cover_open=True), "coveropen"),
        (4, PaperTiger(is_broken=True), "error"),
        (5, PaperTiger(is_off=True), "disconnect"),
        (6, PaperTiger(ends_soon=True), "online"),
    ],
)
def test_the_client_finds_what_is_wrong(number: int, tiger: PaperTiger, found: str) -> None:
    async def play() -> None:
        tiger.host, tiger.port = a_host(number), PORT
        async with tiger.at_work():
            assert await receiptio(tiger.host, "-q") == found
            assert tiger.papers == []

    asyncio.run(play())


def test_a_printer_that_says_nothing_is_offline_to_the_client() -> None:
    """It asks, waits, flushes what might have been cut off, and asks again before it says so."""
    tiger = PaperTiger(host=a_host(9), port=PORT, is_silent=True)

    async def play() -> None:
        async with tiger.at_work():
            hurrying = ("--require", str(HERE / "hurry.cjs"))
            assert await receiptio(tiger.host, "-q", node=hurrying) == "offline"
            assert tiger.papers == []
            tiger.is_silent = False
            assert await receiptio(tiger.host, "-q") == "online"

    asyncio.run(play())


def test_the_client_prints_and_believes_that_it_printed() -> None:
    tiger = PaperTiger(host=a_host(7), port=PORT)

    async def play() -> None:
        async with tiger.at_work():
            assert await receiptio(tiger.host, paper=b"Soup | 6.50\n") == "success"
            (paper,) = tiger.papers
            assert paper.strip() == "Soup6.50"

    asyncio.run(play())


def test_the_client_waits_for_paper_as_we_do() -> None:
    tiger = PaperTiger(host=a_host(8), port=PORT, runs_out_on_next=True)

    async def play() -> None:
        async with tiger.at_work():
            assert await receiptio(tiger.host, paper=b"Soup | 6.50\n") == "paperempty"
            assert tiger.papers == []

    asyncio.run(play())
