"""What machines show at the door: a polling printer's own address, and the token of a bridge.

They are kept beside the screens' tokens, as hashes, in words of their own: whoever finds one in a
printer's settings can fetch that printer's papers, and open nothing else.
"""

from __future__ import annotations

import asyncio
import hmac
from base64 import b32encode
from typing import Final

from server.db.reads import Device, all_devices, device_by_token, devices_named
from server.doors.addresses import addresses
from server.doors.machine_roles import MACHINES, as_kept
from server.doors.open_house import OpenHouse
from server.hub.socket import hashed

PASSWORD_LETTERS: Final = 24
"""Five bits each."""


async def paired_machine(house: OpenHouse, name: str, role: str) -> tuple[str, str]:
    """A fresh secret; the one that the same machine had before opens nothing any more."""
    device, token = await house.pair(name, role)
    for other in await asyncio.to_thread(all_devices, house.reads):
        is_the_same = (other.name, other.role) == (name, role) and role in MACHINES
        if is_the_same and other.id != device and not other.revoked_at:
            await house.retire(other.id)
    return device, token


async def machine(house: OpenHouse, role: str, token: str) -> Device | None:
    """Whose secret this is; None: nobody's, or no longer."""
    known = await asyncio.to_thread(device_by_token, house.reads, hashed(as_kept(role, token)))
    if known is None or known.revoked_at or known.role != role:
        return None
    return known


async def machine_named(house: OpenHouse, role: str, name: str) -> Device | None:
    """The machine of that name whose secret is in force; None: there is none."""
    known = await asyncio.to_thread(devices_named, house.reads, role, name)
    return known[-1] if known else None


def password_of(house: OpenHouse, device: str) -> str:
    """For machines whose settings have a user and a password.

    It follows from the house's own key and the pairing, so it is kept nowhere, and a fresh pairing
    has another one.
    """
    code = hmac.digest(house.keys.seal.encode(), f"machine {device}".encode(), "sha256")
    return b32encode(code).decode().lower()[:PASSWORD_LETTERS]


def address_outside(house: OpenHouse) -> str:
    """How machines on the restaurant's network reach the house."""
    if house.way_in is not None:
        return house.way_in.address()
    listening = addresses(house.settings.host, house.settings.port)
    return house.settings.safely.url or listening[-1]
