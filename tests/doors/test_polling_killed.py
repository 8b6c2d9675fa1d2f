"""The house is killed while a polling printer has a paper: its late word counts."""

from __future__ import annotations

import json
import re
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from server.doors.machine_roles import POLLS
from tests.e2e.house import RunningHouse, waited_for
from tests.printers.pollers import result

pytestmark = pytest.mark.socket
LETTERHEAD = {"id": "house", "name": "Osteria", "address": [], "tax_number": "",
              "currency": "EUR", "footer": "", "time_zone": "Europe/Berlin"}  # fmt: skip


def back_door(house: RunningHouse, door: str, content: dict[str, Any]) -> Any:
    key = json.loads((house.data / "keys.json").read_bytes())["door"]
    request = urllib.request.Request(  # noqa: S310 - loopback
        f"{house.address}/back-door/{door}",
        data=json.dumps(content).encode(),
        headers={"Authorization": f"Bearer {key}"},
    )
    with urllib.request.urlopen(request, timeout=10) as reply:  # noqa: S310
        return json.loads(reply.read())


def asks(house: RunningHouse, name: str, args: dict[str, Any]) -> None:
    assert back_door(house, "ask", {"name": name, "args": args})["status"] == "done"


def sets_up(house: RunningHouse, **printer: str) -> None:
    told = {"id": "till", "name": "Till", "for_till": True, "profile": "default", **printer}
    asks(house, "paper.set_up", {"letterhead": LETTERHEAD, "printers": [told]})


def identity(house: RunningHouse) -> str:
    """Known by now: whoever worked at the printer's last address works there no more."""
    return str(house.rows()["printer:till"][1]["identity"])


def jobs(house: RunningHouse) -> list[Any]:
    return [row for key, (_, row) in house.rows().items() if key.startswith("job:")]


def test_a_late_word_is_heard_and_nothing_comes_out_twice(folder: Path) -> None:
    house = RunningHouse(folder / "data")
    house.start()
    try:
        sets_up(house, address="sdp:1")
        paired = back_door(house, "pair", {"name": "till", "role": POLLS})
        address = f"{paired['address']}/sdp/{paired['token']}"

        def says(**fields: str) -> str:
            form = urllib.parse.urlencode(fields).encode()
            with urllib.request.urlopen(address, data=form, timeout=10) as reply:  # noqa: S310
                return str(reply.read().decode())

        def fetched() -> str:
            return says(ConnectionType="GetRequest", ID="TM-1")

        waited_for("the house to know its printer", lambda: fetched() or identity(house))
        asks(house, "reports.print_open_checks", {})
        work = waited_for("a paper", fetched)
        job = re.search(r"<printjobid>(.+?)</printjobid>", work)
        assert job is not None
        house.kill()
        house.start()
        says(ConnectionType="SetResponse", ID="TM-1", ResponseFile=result(job[1]))
        waited_for("the late word", lambda: [job["state"] for job in jobs(house)] == ["printed"])
        assert len(jobs(house)[0]["copies"]) == 1
        assert [fetched() for _ in range(5)] == [""] * 5
    finally:
        house.stop()
