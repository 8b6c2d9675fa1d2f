"""Furnish an empty house with the demo restaurant."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Final

from server.db.people import has_pins
from server.doors.file_faults import checked
from server.doors.open_house import OpenHouse
from server.doors.restaurant_parts import RestaurantFile
from server.doors.set_up import commands, pins
from server.staff.sign_in import hashed

DEMO: Final = Path(__file__).parents[1] / "demo" / "osteria.toml"


async def furnished(house: OpenHouse, file: Path = DEMO) -> None:
    """Nothing when the house has a history. Each step may be repeated after a crash."""
    if house.hub.rev > 0 and not await _unfinished(house):
        return
    await furnish(house, await asyncio.to_thread(checked, file))


async def _unfinished(house: OpenHouse) -> bool:
    """The last step of furnishing is the PINs; without one nobody could ever sign in."""
    return not await asyncio.wrap_future(house.lane.aside(has_pins))


async def furnish(house: OpenHouse, content: RestaurantFile) -> None:
    for name, args in commands(content):
        answer = await house.ask(name, args, "furnish")
        assert answer.status == "done", f"{name}: {answer.sentence}"
    hashes = await asyncio.to_thread(_hashes, pins(content))
    await house.put_pins(hashes)


def _hashes(pins_of: dict[str, str]) -> dict[str, str]:
    return {person: hashed(pin) for person, pin in pins_of.items()}
