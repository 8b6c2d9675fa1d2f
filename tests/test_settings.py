"""What the environment may say, and what is no setting."""

from __future__ import annotations

import pytest

from server.settings import PORT_DEFAULT, BadSetting, settings


def test_without_a_word_every_tablet_reaches_the_usual_port() -> None:
    found = settings({})
    assert (found.host, found.port) == ("0.0.0.0", PORT_DEFAULT)  # noqa: S104 - compared


@pytest.mark.parametrize("port", ["abc", "0", "-1", "65536", "80.5", "٨٠"])
def test_what_is_no_port_is_said(port: str) -> None:
    with pytest.raises(BadSetting, match="PORT is a number from 1 to 65535"):
        settings({"PORT": port})
