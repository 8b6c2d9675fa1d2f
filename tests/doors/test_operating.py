"""What the environment may say about log, figures and backups."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.doors.operating import Operating, operating
from server.settings import BadSetting


def test_without_a_word_a_backup_is_made_once_a_day_and_two_weeks_are_kept() -> None:
    assert operating({}) == Operating(
        log_level="info", backup_every_hours=24, backups_kept=14, backups=None
    )


def test_what_is_said_is_heard() -> None:
    found = operating(
        {
            "LOG_LEVEL": "WARNING",
            "COMANDA_METRICS_FROM": "10.0.0.7, 192.168.1.0/24",
            "COMANDA_BACKUP_EVERY_HOURS": "0",
            "COMANDA_BACKUPS": "/mnt/stick",
        }
    )
    assert found.log_level == "warning"
    assert [str(each) for each in found.metrics_from] == ["10.0.0.7/32", "192.168.1.0/24"]
    assert (found.backup_every_hours, found.backups) == (0, Path("/mnt/stick"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LOG_LEVEL", "loud"),
        ("COMANDA_METRICS_FROM", "the office"),
        ("COMANDA_BACKUP_EVERY_HOURS", "-1"),
        ("COMANDA_BACKUP_EVERY_HOURS", "daily"),
        ("COMANDA_BACKUPS_KEPT", "0"),
    ],
)
def test_what_cannot_be_is_said(name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=name):
        operating({name: value})
