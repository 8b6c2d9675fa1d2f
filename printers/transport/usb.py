"""A printer on a USB cable: the same talk as over the network, through a device file.

Linux gives each USB printer a file such as /dev/usb/lp0; what the printer says comes back through
it. A model that answers nothing there is set up with the profile `send-only`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

from printers.profiles import Profile
from printers.transport.cable import Cable, NoDevice, opened
from printers.transport.link import Link
from printers.transport.patience import Patience
from printers.transport.plug import USBMISC, device_at
from printers.transport.tcp import Tcp, Unreachable


class Usb(Tcp):
    """Owns the printer at the end of `device`."""

    def __init__(
        self,
        device: str,
        profile: Profile,
        patience: Patience | None = None,
        first: int = 0,
        usbmisc: Path = USBMISC,
    ) -> None:
        """`device`: a file, or maker and model as plug.py finds them, anew for each paper."""
        super().__init__(device, 0, profile, patience, first)
        self.device = device
        self._usbmisc = usbmisc
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=f"printer {device}")

    @asynccontextmanager
    async def _link(self) -> AsyncIterator[Link]:
        cable = await self._opened()
        link = Link(cable, cable)
        try:
            yield link
        finally:
            await link.close()

    def _open(self) -> int:
        return opened(device_at(self.device, self._usbmisc))

    async def _opened(self) -> Cable:
        loop = asyncio.get_running_loop()
        opening = loop.run_in_executor(self._thread, self._open)
        try:
            async with asyncio.timeout(self.patience.connect):
                cable = Cable(await opening, self._thread)
                await cable.forget()
        except NoDevice as no:
            raise Unreachable(str(no)) from no
        except (OSError, TimeoutError) as fault:
            raise Unreachable("does not react: unplug it and plug it in again") from fault
        return cable
