"""A USB printer is found by maker, model and number, in whatever order the plugs were put in."""

from __future__ import annotations

from pathlib import Path

import pytest

from printers.transport.cable import NoDevice
from printers.transport.plug import device_at
from tests.printers.cable import a_bus

EPSON = ("04b8", "0202")


def test_a_device_file_is_what_it_is(tmp_path: Path) -> None:
    assert device_at("/dev/usb/lp7", tmp_path) == "/dev/usb/lp7"


def test_the_one_of_its_kind_is_found_wherever_it_is_plugged_in(tmp_path: Path) -> None:
    bus = a_bus(
        tmp_path,
        lp0=("0519", "0003", "", "/dev/usb/lp0"),
        lp1=(*EPSON, "X3TN01", "/dev/usb/lp1"),
    )
    assert device_at("04b8:0202", bus) == "/dev/usb/lp1"
    assert device_at("04b8:0202/X3TN01", bus) == "/dev/usb/lp1"


def test_two_of_a_kind_are_told_apart_by_their_numbers_and_never_guessed(tmp_path: Path) -> None:
    bus = a_bus(
        tmp_path,
        lp0=(*EPSON, "X3TN01", "/dev/usb/lp0"),
        lp1=(*EPSON, "X3TN02", "/dev/usb/lp1"),
    )
    assert device_at("04b8:0202/X3TN02", bus) == "/dev/usb/lp1"
    with pytest.raises(NoDevice, match=r"two such printers: say which, usb://04b8:0202/ and"):
        device_at("04b8:0202", bus)


@pytest.mark.parametrize("where", ["04b8:0203", "04b8:0202/X3TN09"])
def test_what_is_not_plugged_in_is_said(where: str, tmp_path: Path) -> None:
    bus = a_bus(tmp_path, lp0=(*EPSON, "X3TN01", "/dev/usb/lp0"))
    with pytest.raises(NoDevice, match="not plugged in"):
        device_at(where, bus)
    with pytest.raises(NoDevice, match="not plugged in"):
        device_at(where, tmp_path / "no-linux")


def test_one_that_is_pulled_out_at_this_moment_is_no_fault(tmp_path: Path) -> None:
    bus = a_bus(tmp_path, lp0=(*EPSON, "X3TN01", "/dev/usb/lp0"))
    (bus / "lp1").mkdir()
    (bus / "lp1" / "device").symlink_to(tmp_path / "gone")
    assert device_at("04b8:0202", bus) == "/dev/usb/lp0"
