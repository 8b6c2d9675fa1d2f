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
