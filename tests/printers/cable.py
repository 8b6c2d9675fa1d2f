"""A paper tiger on a cable: a pseudo terminal stands for the device file of a USB printer."""

from __future__ import annotations

import asyncio
import os
import pty
import tty
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from tests.printers.paper_tiger import PaperTiger


class _End:
    """The tiger's end of the cable, which it takes for a connection."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.transport = self

    def write(self, data: bytes) -> None:
        with suppress(OSError):
            os.write(self.descriptor, data)

    def is_closing(self) -> bool:
        return False

    def close(self) -> None:
        """A cable stays plugged in."""

    abort = close


@asynccontextmanager
async def plugged_in(tiger: PaperTiger) -> AsyncIterator[str]:
    """The name of the device file."""
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    os.set_blocking(ours, False)
    end: Any = _End(ours)
    tiger._open = [end]

    def take() -> None:
        with suppress(OSError):
            tiger._take(os.read(ours, 4_096))

    loop = asyncio.get_running_loop()
    loop.add_reader(ours, take)
    try:
        yield os.ttyname(theirs)
    finally:
        loop.remove_reader(ours)
        os.close(ours)
        with suppress(OSError):
            os.close(theirs)


def a_bus(folder: Path, **printers: tuple[str, str, str, str]) -> Path:
    """As Linux shows it in /sys: each printer's maker, model, number and device file."""
    usbmisc = folder / "class" / "usbmisc"
    for place, (name, (maker, model, serial, device)) in enumerate(printers.items()):
        thing = folder / "devices" / f"1-{place}"
        interface = thing / f"1-{place}:1.0"
        interface.mkdir(parents=True)
        for word, content in (("idVendor", maker), ("idProduct", model), ("serial", serial)):
            (thing / word).write_text(f"{content}\n")
        (usbmisc / name).mkdir(parents=True)
        (usbmisc / name / "device").symlink_to(interface)
        (usbmisc / name / "uevent").write_text(f"DEVNAME={device.removeprefix('/dev/')}\n")
    return usbmisc
