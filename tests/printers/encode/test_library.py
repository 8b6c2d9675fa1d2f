"""The library that knows ESC/POS writes into memory and leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

from escpos import capabilities

from printers.encode.library import blank_tape


def test_a_blank_tape_is_blank() -> None:
    assert blank_tape().output == b""


def test_its_import_leaves_no_folder_behind() -> None:
    assert not Path(capabilities.pickle_dir).exists()
