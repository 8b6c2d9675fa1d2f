"""What each model of printer can do."""

from __future__ import annotations

import pytest

from printers.encode.charset import PAGES
from printers.profiles import PROFILES, Profile, profile_of


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
def test_every_model_has_pages_that_can_be_selected(profile: Profile) -> None:
    assert profile.pages
    assert set(profile.pages) <= set(PAGES)


def test_an_unknown_model_is_the_most_common_one() -> None:
    assert profile_of("TM-X99") is PROFILES["default"]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
def test_every_letter_has_its_dots(profile: Profile) -> None:
    assert profile.dots // profile.columns in {12, 13, 14}
    assert profile.dots in {384, 512, 576}
    assert profile.dpi in {180, 203}


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
def test_what_stands_for_inverse_is_inverse_or_red(profile: Profile) -> None:
    assert profile.can_invert != profile.is_red
