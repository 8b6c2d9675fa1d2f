"""python-escpos, which knows the words of ESC/POS; used to write into memory and nothing else.

Its import adds a handler to the root logger and leaves a pickle in a new folder of the temporary
directory; both are taken back here.
"""

from __future__ import annotations

import logging
import shutil
from os import environ
from typing import Any, Protocol, cast

_root = logging.getLogger()
_handlers_before = list(_root.handlers)

from escpos import capabilities  # noqa: E402 - the handlers had to be noted first.
from escpos.printer import Dummy  # noqa: E402

for _handler in [there for there in _root.handlers if there not in _handlers_before]:
    _root.removeHandler(_handler)
if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in environ:
    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)


class Tape(Protocol):
    """The part of python-escpos that is used: it appends commands to `output`."""

    output: bytes

    def set(self, **look: Any) -> None: ...  # noqa: ANN401
    def qr(self, content: str, *, size: int, native: bool) -> None: ...
    def cut(self, mode: str = "FULL") -> None: ...
    def buzzer(self, times: int, duration: int) -> None: ...
    def _raw(self, msg: bytes) -> None: ...


def blank_tape() -> Tape:
    """A printer made of memory."""
    return cast("Tape", Dummy())
