"""Polling printers at the door of an open house, on the house's own loop."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import httpx2

from printers.crew import Machine, Ways, way_to
from printers.document import Line
from printers.pull.hatch import Hatch, Patience
from printers.transport.outcome import Outcome, Witness
from server.app import build
from server.doors.acquaintances import acquaintance
from server.doors.machine_roles import POLLS
from server.doors.machine_secrets import paired_machine
from server.paper.printer import Printer
from tests.doors.house import AtTheDoor

PAPER = (Line("GRILL 5"),)
MAC = "00:11:62:1b:2c:3d"


@dataclass(slots=True)
class Knocks:
    """A printer of the house's, on the house's own loop; and somebody else on the same network."""

    door: AtTheDoor
    printer: str
    secret: str
    hatch: Hatch
    laid: list[asyncio.Future[Outcome]] = field(default_factory=list)

    def http(self, method: str, path: str, **words: Any) -> httpx2.Response:
        async def ask() -> httpx2.Response:
            way = httpx2.ASGITransport(build(self.door.house))
            async with httpx2.AsyncClient(transport=way, base_url="http://house:8010") as client:
                return await client.request(method, path, **words)

        return self.door.run(ask())

    def form(self, **fields: str) -> httpx2.Response:
        return self.http("POST", f"/sdp/{self.secret}", data={"ID": "TM-1", **fields})

    def polls(self, code: str = "200 OK", mac: str = MAC) -> Any:
        said = {
            "printerMAC": mac,
            "statusCode": code,
            "status": "23 6 0 0",
            "printingInProgress": False,
        }
        return self.http("POST", f"/cloudprnt/{self.secret}", json=said)

    def star(self, method: str, **query: str) -> httpx2.Response:
        return self.http(method, f"/cloudprnt/{self.secret}", params={"mac": MAC, **query})

    def lays_out(self, witness: Witness) -> asyncio.Future[Outcome]:
        async def begin() -> asyncio.Future[Outcome]:
            laid = asyncio.ensure_future(self.hatch.deliver(PAPER, witness))
            self.laid.append(laid)
            await asyncio.sleep(0.01)
            return laid

        return self.door.run(begin())

    def goes_home(self) -> None:
        """Nobody waits at its hatch any more."""

        async def end() -> None:
            for laid in self.laid:
                laid.cancel()
            await asyncio.gather(*self.laid, return_exceptions=True)

        self.door.run(end())

    def becomes(self, laid: asyncio.Future[Outcome]) -> Outcome:
        async def wait() -> Outcome:
            async with asyncio.timeout(5):
                return await laid

        return self.door.run(wait())


def knocks(door: AtTheDoor, printer: str, address: str) -> Knocks:
    house = door.house
    there = house.board.one(Printer, printer)
    assert there is not None

    async def begin() -> Knocks:
        set_up = {"name": "Grill", "address": address, "profile": "default", "for_till": False}
        letterhead = {"id": "house", "name": "Osteria", "address": [], "tax_number": "",
                      "currency": "EUR", "footer": "", "time_zone": "Europe/Berlin"}  # fmt: skip
        asked = {"letterhead": letterhead, "printers": [{"id": printer, **set_up}]}
        assert (await house.ask("paper.set_up", asked)).status == "done"
        _, secret = await paired_machine(house, printer, POLLS)
        ways = Ways(rolls=house.rolls, who=partial(acquaintance, house), hatches=house.hatches)
        hatch = way_to(Machine(id=printer, address=address, profile="default"), ways)
        assert isinstance(hatch, Hatch)
        hatch.patience = Patience(look=0.005)
        return Knocks(door, printer, secret, hatch)

    return door.run(begin())
