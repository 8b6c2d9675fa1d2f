"""Which device file a USB printer has now: by maker, model and serial number, whatever its plug.

Linux says of each in /sys/class/usbmisc; its own driver for printers does the rest. A library that
speaks USB itself would have to take the printer away from that driver, which needs more rights.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from printers.transport.cable import NoDevice

USBMISC = Path("/sys/class/usbmisc")
DEVICES = Path("/dev")


def device_at(where: str, usbmisc: Path = USBMISC) -> str:
    """A device file as it is; for `04b8:0202` or `04b8:0202/X3TN012345` the file that it has now.

    `NoDevice` when it is not plugged in, or when two of a kind cannot be told apart.
    """
    if where.startswith("/"):
        return where
    model, _, serial = where.partition("/")
    found = [file for file, is_like in _plugged_in(usbmisc) if is_like(model, serial)]
    if not found:
        raise NoDevice("not plugged in")
    if len(found) > 1:
        raise NoDevice(f"two such printers: say which, usb://{model}/ and its serial number")
    return found[0]


class _Like:
    """One printer that is plugged in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, model: str, serial: str) -> bool:
        own = f"{self._word('idVendor')}:{self._word('idProduct')}"
        return own == model and serial in {"", self._word("serial")}

    def _word(self, name: str) -> str:
        try:
            return (self.folder / name).read_text(errors="replace").strip()
        except OSError:
            return ""


def _plugged_in(usbmisc: Path) -> Iterator[tuple[str, _Like]]:
    """The device file, and what is behind it: an interface of a thing on the bus."""
    for printer in sorted(usbmisc.glob("lp*")):
        try:
            interface = (printer / "device").resolve(strict=True)
            rows = (printer / "uevent").read_text(errors="replace").splitlines()
        except OSError:
            continue  # Pulled out just now.
        name = next((row[8:] for row in rows if row.startswith("DEVNAME=")), f"usb/{printer.name}")
        yield str(DEVICES / name), _Like(interface.parent)
