"""A device that `comanda device add` paired, at the house's doors: sign-in, approval, snapshot."""

from __future__ import annotations

import gzip
import json
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import Any, Self

from tests.e2e.house import RunningHouse


def paired(house: RunningHouse, name: str, role: str = "waiter") -> dict[str, str]:
    """By `comanda device add`, as a bridge or another program would."""
    done = house.comanda("device", "add", "--role", role, "--name", name)
    assert done.returncode == 0, done.stderr
    device: dict[str, str] = json.loads(done.stdout)
    return device


@dataclass(slots=True)
class PairedDevice:
    """Its id, its token, and who is signed in on it."""

    house: RunningHouse
    device: str
    token: str
    sessions: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, house: RunningHouse, name: str, role: str = "waiter") -> Self:
        device = paired(house, name, role)
        return cls(house=house, device=device["device"], token=device["token"])

    @classmethod
    def here(cls, house: RunningHouse) -> Self:
        """As a browser on the house's own machine pairs itself."""
        device = house.get("/pairing")
        return cls(house=house, device=device["device"], token=device["token"])

    def snapshot(self) -> dict[str, Any]:
        request = urllib.request.Request(  # noqa: S310
            f"{self.house.address}/snapshot", headers={"Authorization": f"Bearer {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=10) as reply:  # noqa: S310
            body: dict[str, Any] = json.loads(gzip.decompress(reply.read()))
        return body

    def post(self, door: str, **content: Any) -> tuple[int, dict[str, Any]]:
        body = json.dumps({"device": self.device, "token": self.token, **content}).encode()
        request = urllib.request.Request(f"{self.house.address}/{door}", data=body)  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=10) as reply:  # noqa: S310
                return reply.status, json.loads(reply.read())
        except urllib.error.HTTPError as no:
            with no:
                return no.code, json.loads(no.read())

    def sign_in(self, person: str, pin: str) -> Self:
        status, said = self.post("sign-in", person=person, pin=pin)
        assert status == 200, said
        self.sessions[person] = said["session"]
        return self

    def stand_at(self, *stations: str) -> Self:
        status, said = self.post("station-session", stations=stations)
        assert status == 200, said
        self.sessions["cook"] = said["session"]
        return self

    def approved(self, manager: str, pin: str, command: str) -> str:
        status, said = self.post("approve", person=manager, pin=pin, command=command)
        assert status == 200, said
        return str(said["approval"])
