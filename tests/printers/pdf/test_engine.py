"""The press: bounded, fed by nobody's addresses, and honest where a machine has no letters."""

from __future__ import annotations

import asyncio
import io
import sys

import pytest
from pypdf import PdfReader

from printers.pdf import engine
from printers.pdf.engine import MISSING, NoPango, NoPdf, Press

pytestmark = pytest.mark.socket


def says(code: str) -> Press:
    """A press that does this instead."""
    return Press((sys.executable, "-c", code))


def test_a_page_becomes_a_pdf_and_opens_no_file() -> None:
    page = "<p>Hello</p><img src='file:///etc/hostname'><img src='http://192.0.2.1/x'>"
    made = asyncio.run(Press().pdf(page))
    assert "Hello" in PdfReader(io.BytesIO(made)).pages[0].extract_text()


def test_without_pango_it_says_what_to_install() -> None:
    with pytest.raises(NoPango) as no:
        asyncio.run(says("import sys; sys.stdin.read(); sys.exit(3)").pdf("<p>"))
    assert str(no.value) == MISSING
    assert "sudo apt install libpango" in MISSING


def test_a_press_that_breaks_or_hangs_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(NoPdf, match="could not be made"):
        asyncio.run(says("import sys; sys.stdin.read(); sys.exit(1)").pdf("<p>"))
    with pytest.raises(NoPdf, match="could not be made"):
        asyncio.run(says("import sys; sys.stdin.read(); print('no pdf')").pdf("<p>"))
    monkeypatch.setattr(engine, "SECONDS_MAX", 0.2)
    with pytest.raises(NoPdf, match="took too long"):
        asyncio.run(says("import time; time.sleep(60)").pdf("<p>"))


def test_a_page_without_end_is_refused() -> None:
    with pytest.raises(NoPdf, match="too long"):
        asyncio.run(Press().pdf("x" * (engine.PAGE_BYTES_MAX + 1)))


def test_more_than_can_wait_are_asked_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "WAITING_MAX", 1)

    async def two() -> tuple[object, object]:
        press = says("import sys; sys.stdin.read(); print('%PDF')")
        return await asyncio.gather(press.pdf("<p>"), press.pdf("<p>"), return_exceptions=True)

    first, second = asyncio.run(two())
    assert isinstance(first, bytes)
    assert isinstance(second, NoPdf)
