"""A paper as a picture: as wide as the printer's paper, with everything on it."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from printers.document import Beep, Cut, Document, Line, Pulse, Qr
from printers.encode.image import as_image
from printers.profiles import PROFILES, Profile
from tests.printers.makers import DOCKET


def opened(document: Document, profile: Profile) -> Image.Image:
    return Image.open(io.BytesIO(as_image(document, profile)))


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
def test_every_printer_s_paper_can_be_seen(profile: Profile) -> None:
    drawn = opened(DOCKET, profile)
    assert drawn.width == profile.dots
    assert drawn.height >= 10 * 30
    # The banner on top is black from edge to edge, but for its letters.
    assert sum(drawn.crop((0, 0, profile.dots, 60)).convert("1").histogram()[:128]) > 576 * 20


def test_acts_are_seen_too() -> None:
    shown = (Pulse(), Beep(), Qr("https://pay.example/1"), Cut())
    plain = opened((Line("a"),), PROFILES["default"])
    assert opened(shown, PROFILES["default"]).height > 4 * plain.height


def test_the_same_paper_is_the_same_picture() -> None:
    assert as_image(DOCKET, PROFILES["default"]) == as_image(DOCKET, PROFILES["default"])


def test_a_paper_of_many_metres_ends_somewhere() -> None:
    assert opened((Line("x " * 40_000),), PROFILES["58mm"]).height == 20_000
