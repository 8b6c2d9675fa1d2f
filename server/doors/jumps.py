"""Jumps: what a screen no longer has after a restore is told to everybody."""

from __future__ import annotations

import asyncio
from typing import Final

from server.db.rows import Jump
from server.doors.open_house import OpenHouse
from server.kit.ids import DeviceId
from server.register.note_lost_taps import NoteLostTaps

LOOK_EVERY_SECONDS: Final = 1.0


async def tell_of_jumps(house: OpenHouse) -> None:
    """For ever. Noticed in the lane; asked for by a door, as every change is."""
    while True:
        while house.lane.jumps:
            await tell(house, house.lane.jumps.popleft())
        await asyncio.sleep(LOOK_EVERY_SECONDS)


async def tell(house: OpenHouse, jump: Jump) -> None:
    device, epoch = await house.device_of(jump.device), house.hub.epoch
    noted = NoteLostTaps(
        epoch=epoch,
        device=DeviceId(jump.device),
        name=device.name if device else jump.device,
        taps=jump.seq - jump.last - 1,
    )
    await house.ask_command(noted, epoch, jump.device)
