"""The link behind the code of a receipt: unguessable, and written down nowhere."""

from __future__ import annotations

import hmac
from base64 import b32encode
from typing import Final

from printers.document import Document, kept_links, with_links
from server.doors.house_names import named_for, without_house
from server.doors.machine_secrets import address_outside
from server.doors.open_house import OpenHouse
from server.payments.self_service import RECEIPT_LINK

SECRET_LETTERS: Final = 26
"""Five bits each: 130 bits."""
NUMBER_LENGTH_MAX: Final = 12
SCREEN: Final = "/r/"


def link_of(house: OpenHouse, name: str) -> str:
    """What the code says that a paper names so; empty when the house knows no such code."""
    number = name.removeprefix(RECEIPT_LINK)
    if number == name:
        return ""
    return f"{address_outside(house)}{SCREEN}{token_of(house, 'receipt', number)}"


def linked(house: OpenHouse, document: Document) -> Document:
    return with_links(document, {name: link_of(house, name) for name in kept_links(document)})


def token_of(house: OpenHouse, paper: str, number: str) -> str:
    """`12-k7…`: follows from the house's own key, so it is kept nowhere."""
    said = f"{paper} {house.settings.house} {number}".encode()
    code = hmac.digest(house.keys.seal.encode(), said, "sha256")
    secret = b32encode(code).decode().lower()[:SECRET_LETTERS]
    return named_for(house.settings.house, f"{number}-{secret}")


def numbered(house: OpenHouse, paper: str, token: str) -> int | None:
    """The number of the receipt or invoice that this token opens; None: it opens nothing."""
    number, _, _ = without_house(house.settings.house, token).partition("-")
    if not number.isascii() or not number.isdigit() or len(number) > NUMBER_LENGTH_MAX:
        return None
    if not hmac.compare_digest(token_of(house, paper, number).encode(), token.encode()):
        return None
    return int(number)
