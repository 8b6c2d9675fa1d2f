"""Pictures of what a test sees, for whoever wants to look; `PICTURES=folder` says where."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page

PICTURES = os.environ.get("PICTURES", "")


def photographed(page: Page, name: str) -> None:
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png")
