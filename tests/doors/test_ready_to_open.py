"""A house that cannot open says why, in a sentence, and touches nothing."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from server.doors.ready_to_open import CannotOpen, check_ready
from server.settings import Settings
from tests.e2e.house import RunningHouse
from tests.ports import free_port

pytestmark = pytest.mark.socket


def at(folder: Path, port: int) -> Settings:
    return Settings(host="127.0.0.1", port=port, data=folder)


def test_an_address_that_is_taken_is_said(folder: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(CannotOpen, match=r"Address already in use. HOST and PORT choose"):
            check_ready(at(folder, other.getsockname()[1]))


def test_a_folder_that_cannot_be_used_is_said(folder: Path) -> None:
    file = folder / "notes.txt"
    file.write_text("not a folder")
    with pytest.raises(CannotOpen, match=r"DATA names another"):
        check_ready(at(file / "data", free_port()))


def test_one_house_is_not_opened_twice(folder: Path) -> None:
    house = RunningHouse(folder / "data")
    house.start()
    try:
        with pytest.raises(CannotOpen, match=f"open already, at {house.address}"):
            check_ready(at(house.data, free_port()))
    finally:
        house.stop()
    check_ready(at(house.data, house.port))


def test_after_a_crash_a_neighbour_at_the_old_address_is_no_obstacle(folder: Path) -> None:
    house = RunningHouse(folder / "data")
    house.start()
    house.kill()
    neighbour = RunningHouse(folder / "other", port=house.port)
    neighbour.start()
    try:
        check_ready(at(house.data, free_port()))
    finally:
        neighbour.stop()
