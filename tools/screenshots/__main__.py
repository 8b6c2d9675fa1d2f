"""Take the README's pictures: `python -m tools.screenshots` writes docs/screens."""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.screens import CHROMIUM
from tools.screenshots.busy_evening import played
from tools.screenshots.open_for_pictures import house_at
from tools.screenshots.pictures import PICTURES, Picture

ALBUM: Final = Path(__file__).parents[2] / "docs" / "screens"
THEMES: Final = ("light", "dark")
COLOURS_MAX: Final = 256
BYTES_MAX: Final = 300_000
STILL_MS: Final = 1_500
"""Tiles and tickets have come to rest."""


def main() -> int:
    ALBUM.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="comanda-") as made:
        moment = played(Path(made))
        with house_at(Path(made), moment) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(**CHROMIUM)
            for picture in PICTURES:
                for theme in THEMES:
                    taken = photographed(browser, address, picture, theme)
                    print(f"{taken.name}  {taken.stat().st_size // 1_000} kB")
            browser.close()
    return 0


def photographed(browser: Browser, address: str, picture: Picture, theme: str) -> Path:
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if theme == "dark" else "light",
        has_touch=True,
        locale="en-GB",
    )
    context.add_init_script(f"localStorage.setItem('comanda.theme', '{theme}')")
    page = context.new_page()
    page.goto(address + picture.path)
    picture.pose(page)
    page.wait_for_timeout(STILL_MS)
    file = ALBUM / f"{picture.name}-{theme}.png"
    file.write_bytes(packed(page.screenshot()))
    context.close()
    return file


def packed(png: bytes) -> bytes:
    """The same picture in 256 colours: a third of the size, and nobody sees it."""
    drawn = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(COLOURS_MAX, dither=Image.Dither.NONE).save(drawn, "PNG", optimize=True)
    content = drawn.getvalue()
    assert len(content) < BYTES_MAX, f"{len(content)} bytes are too many for a README"
    return content


if __name__ == "__main__":
    sys.exit(main())
