"""Addresses of printers, as owners write them."""

from __future__ import annotations

import pytest

from printers.address import Address, NoAddress, address_of


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("virtual:", Address(way="virtual")),
        ("tcp://192.0.2.7:9100", Address(way="tcp", host="192.0.2.7", port=9100)),
        ("tcp://[2001:db8::7]:9100", Address(way="tcp", host="2001:db8::7", port=9100)),
        ("epos://192.0.2.7", Address(way="epos", host="192.0.2.7", port=443)),
        ("epos://grill.local:8443/", Address(way="epos", host="grill.local", port=8443)),
        ("epos+http://192.0.2.7", Address(way="epos+http", host="192.0.2.7", port=80)),
        ("usb:///dev/usb/lp0", Address(way="usb", device="/dev/usb/lp0")),
        ("usb://04b8:0E15", Address(way="usb", device="04b8:0e15")),
        ("usb://04b8:0202/X3TN-01", Address(way="usb", device="04b8:0202/X3TN-01")),
        ("sdp:", Address(way="sdp", every_seconds=5)),
        ("cloudprnt:30", Address(way="cloudprnt", every_seconds=30)),
    ],
)
def test_an_address_says_the_way_and_the_place(text: str, address: Address) -> None:
    assert address_of(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "grill",
        "virtual",
        "tcp://192.0.2.7",
        "tcp://:9100",
        "tcp://192.0.2.7:999999",
        "tcp://192.0.2.7:9100/raw",
        "tcp://me:secret@192.0.2.7:9100",
        "tcp://[192",
        "epos://",
        "epos://192.0.2.7/?x=1",
        "http://192.0.2.7",
        "usb:",
        "usb://lp0",
        "usb://04b8",
        "usb://04b8:020",
        "usb://04b8:0202/../lp0",
        "usb://04b8:0202/a/b",
        "usb:///etc/passwd",
        "usb:///dev/../etc/passwd",
        "file:///dev/usb/lp0",
        "sdp:0",
        "sdp:601",
        "sdp:five",
        "cloudprnt://192.0.2.7",
    ],
)
def test_what_is_no_address_of_a_printer_is_none(text: str) -> None:
    with pytest.raises(NoAddress):
        address_of(text)
