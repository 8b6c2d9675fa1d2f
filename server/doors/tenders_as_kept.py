"""What a restaurant's file says of the ways to pay, as the house keeps it."""

from __future__ import annotations

from typing import Any

import msgspec

from server.doors.restaurant_file import FileFaulty
from server.doors.restaurant_parts import RestaurantFile
from server.kit.money import NotAnAmount, parsed
from server.payments.coins import usual_step


def tender_customs(file: RestaurantFile) -> dict[str, Any]:
    """The arguments of `payments.keep_tender_customs`."""
    said = msgspec.to_builtins(file.tenders)
    step, country, currency = said.pop("cash_step"), said.pop("country"), file.house.currency
    usual = usual_step(country.upper(), currency)
    cents = amount_of(step, currency, "[tenders]") if step else usual
    bank = _bank(said)
    return {**said, "cash_step_cents": cents, **bank}


def _bank(said: dict[str, Any]) -> dict[str, Any]:
    """The account, without the spaces in which people write its number."""
    name, iban, bic = said.pop("account_name"), said.pop("iban"), said.pop("bic")
    if not iban:
        return {}
    plain = "".join(iban.split()).upper()
    return {"bank": {"name": name, "iban": plain, "bic": bic.strip().upper()}}


def accounts(file: RestaurantFile) -> list[dict[str, Any]]:
    """Of `payments.keep_accounts`."""
    currency = file.house.currency
    return [
        {
            "id": each.id,
            "name": each.name,
            "limit_cents": amount_of(each.limit, currency, each.name) if each.limit else None,
            "over_limit": each.over_limit,
        }
        for each in file.account
    ]


def amount_of(text: str, currency: str, whose: str) -> int:
    """An amount as an owner writes it, in cents; FileFaulty names whose it is."""
    try:
        return parsed(text, currency)
    except NotAnAmount as wrong:
        raise FileFaulty(f"{whose}: “{text}” cannot be read; write it like “50.00”.") from wrong
