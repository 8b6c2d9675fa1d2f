"""A faulty file is never loaded; its owner reads where and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from printers.profiles import PROFILES
from server.doors.demo import DEMO
from server.doors.file_faults import checked
from server.doors.restaurant_file import FileFaulty
from tests.doors.files import written

ADDRESSES = ("tcp://192.168.1.50:9100", "epos://192.168.1.50", "usb:///dev/usb/lp0", "sdp:")
FAULTS = [
    (
        'driver = "simulated"',
        'driver = "simulated"\nprofile = "zvt"',
        "Card terminal: the house does not speak “simulated zvt”.",
    ),
    (
        'tip_ceiling = "20.00"',
        'tip_ceiling = "twenty"',
        "Card terminal Card terminal: “twenty” cannot be read; write it like “50.00”.",
    ),
    (
        "capture_within_hours = 48",
        "capture_within_hours = 1000",
        "Card terminal: capture_hours is between 0 and 720.",
    ),
    ('pin = "1111"', 'pin = "11111"', "Anna: a PIN has exactly four figures."),
    ('pin = "1111"', 'pin = "12a4"', "Anna: a PIN has exactly four figures."),
    ('id = "ben"', 'id = "anna"', "There are 2 times a person “anna”."),
    (
        '"manager", "cashier"',
        '"cashier", "cook"',
        "Nobody is a manager: somebody has to approve voids.",
    ),
    ('printer = "grill"', 'printer = "gril"', "Station Grill: there is no printer “gril”."),
    (
        "warn_after_minutes = 12",
        "warn_after_minutes = 50",
        "Station Grill: warned after it is late.",
    ),
    ('station = "cold"\ntax', 'station = "colt"\ntax', "Starters: there is no station “colt”."),
    (
        "for_till = true",
        'for_till = true\nopens = [{ drawer = "drawer-2" }]',
        "Printer Till: there is no drawer “drawer-2” to open.",
    ),
    (
        "for_till = true",
        'for_till = true\nopens = [{ drawer = "drawer-1", on_ms = 900 }]',
        "Till: a drawer's pulse lasts 2 to 510 milliseconds.",
    ),
    (
        'cash_step = ""',
        'cash_step = "five"',
        "[tenders]: “five” cannot be read; write it like “50.00”.",
    ),
    (
        'iban = "DE89 3704',
        'iban = "DE88 3704',
        "“DE88370400440532013000” is no IBAN: a figure in it is wrong or missing.",
    ),
    (
        'limit = "300.00"',
        'limit = "1e3"',
        "Hotel Elbe, room 12: “1e3” cannot be read; write it like “50.00”.",
    ),
    (
        "for_till = true",
        "for_till = false",
        "Exactly one printer stands at the till: it alone says for_till = true.",
    ),
    (
        'address = "virtual:"',
        'address = "virtual:"\nprofile = "epson"',
        f"Printer Grill: “epson” is no profile; these are: {', '.join(PROFILES)}.",
    ),
    (
        'address = "virtual:"',
        'address = "192.168.1.50"',
        f"Grill needs an address like {', '.join(ADDRESSES)} or cloudprnt:.",
    ),
    ('label = "2"', 'label = "1"', "Two tables of the plan have the same name."),
    ("x = 40", "x = 4000", "Table 1 does not stand on the plan."),
    ('"Europe/Berlin"', '"Berlin"', "“Berlin” is no time zone."),
    (
        'price = "6.90"',
        'price = "6,90"',
        "Tomato soup: “6,90” cannot be read; write it like “12.50”.",
    ),
    ('price = "6.90"', 'price = "-6.90"', "Tomato soup has an unbelievable price."),
    (
        'rate = "7"',
        'rate = "seven"',
        "Tax Food: “seven” cannot be read; write it like “7” or “8.875”.",
    ),
    ('groups = ["cooked"', 'groups = ["coked"', "Rib-eye: there is no modifier group coked."),
]


@pytest.mark.parametrize(("was", "now", "sentence"), FAULTS)
def test_a_fault_is_a_sentence(folder: Path, was: str, now: str, sentence: str) -> None:
    with pytest.raises(FileFaulty) as faulty:
        checked(written(folder, (was, now)))
    assert str(faulty.value) == sentence


def test_the_demo_has_no_fault() -> None:
    assert checked(DEMO).house.name == "Osteria al Ponte"
