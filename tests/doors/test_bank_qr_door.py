"""The code for a transfer is drawn by the house, for whoever takes money."""

from __future__ import annotations

from tests.doors.house import AtTheDoor
from tests.doors.test_devices_door import paired, session

PATH = "/payments/bank-qr/0192aa0012345678/1310"
FINDER = "1111111"
"""The upper edge of the square in a code's corner."""


def test_the_code_is_square_and_names_its_payment(door: AtTheDoor) -> None:
    bank = {"name": "Osteria", "iban": "DE89370400440532013000", "bic": ""}
    door.run(door.house.ask("payments.keep_tender_customs", {"bank": bank}))
    heads = session(door, paired(door, "anna"), "anna", "1111")
    said = door.stranger.get(PATH, headers=heads).json()
    assert said["reference"] == "COMANDA 12345678"
    assert {len(row) for row in said["rows"]} == {len(said["rows"])}
    assert set("".join(said["rows"][:4])) == {"0"}, "quiet around it"
    assert said["rows"][4][4:].startswith(FINDER)


def test_strangers_and_absurd_amounts_get_none(door: AtTheDoor) -> None:
    assert door.stranger.get(PATH).status_code == 401
    heads = session(door, paired(door, "anna"), "anna", "1111")
    for absurd in ("t/0", "t/999999999999", "t/1e3", "t/-5", "T T/5"):
        said = door.stranger.get(f"/payments/bank-qr/{absurd}", headers=heads)
        assert said.status_code == 404, absurd
