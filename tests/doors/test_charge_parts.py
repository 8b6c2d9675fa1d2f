"""Service charges as an owner writes them."""

from __future__ import annotations

from pathlib import Path

from server.doors.restaurant_file import read
from server.doors.set_up import commands
from tests.doors.files import written


def test_they_reach_the_house(folder: Path) -> None:
    file = written(folder)
    with file.open("a", encoding="utf-8") as end:
        end.write('[[service_charge]]\nid = "six"\nname = "Service"\nrate = "12.5"\ncovers = 6\n')
        end.write('[bills]\nwaive_reasons = ["Birthday"]\n')
    asked = dict(commands(read(file)))["bills.keep_charge_rules"]
    assert asked["charges"] == [
        {
            "id": "six",
            "name": "Service",
            "rate": "12.5",
            "covers": 6,
            "services": ("eat_in",),
            "taxed": True,
        }
    ]
    assert asked["waive_reasons"] == ("Birthday",)
