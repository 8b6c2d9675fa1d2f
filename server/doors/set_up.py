"""Set a house up from the restaurant's file: the commands that it takes, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from server.doors.charge_parts import charge_rules
from server.doors.receipt_part import receipt_customs
from server.doors.restaurant_file import FileFaulty, carte_of, price_rules
from server.doors.restaurant_parts import RestaurantFile, TerminalPart
from server.doors.tenders_as_kept import accounts, amount_of, tender_customs
from server.kit.money import NotAnAmount, parsed
from server.register.keep_cash_customs import NO_LIMIT

MINUTE_SECONDS = 60
PERCENT_BP = 100
MENU = "menu.publish"
Asked = tuple[str, dict[str, Any]]


def commands(file: RestaurantFile) -> Iterator[Asked]:
    """Each command's name and arguments."""
    yield "paper.set_up", {"letterhead": _letterhead(file), "printers": _printers(file)}
    if file.house.logo:
        yield "paper.set_logo", {"png": file.house.logo}
    yield "kitchen.set_up", {"stations": _stations(file)}
    yield "floor.lay_out", {"tables": _tables(file)}
    yield "floor.keep_customs", msgspec.to_builtins(file.customs)
    yield "register.keep_cash_customs", _cash(file)
    yield "payments.keep_tender_customs", tender_customs(file)
    yield "payments.keep_accounts", {"accounts": accounts(file)}
    yield "orders.keep_price_rules", price_rules(file)
    yield "post.keep_customs", msgspec.to_builtins(file.post)
    yield "bills.keep_charge_rules", charge_rules(file.service_charge, file.bills)
    yield (
        "staff.appoint",
        {"people": [{"id": who.id, "name": who.name, "roles": who.roles} for who in file.person]},
    )
    yield MENU, {"document": msgspec.to_builtins(carte_of(file))}
    yield (
        "register.install",
        {"drawers": [{"id": each.id, "name": each.name} for each in file.drawer]},
    )
    yield (
        "payments.install",
        {"terminals": [_terminal(each, file.house.currency) for each in file.terminal]},
    )


def _terminal(part: TerminalPart, currency: str) -> dict[str, Any]:
    def cents(text: str) -> int:
        return amount_of(text, currency, f"Card terminal {part.name}")

    return {
        "id": part.id,
        "name": part.name,
        "driver": part.driver,
        "profile": part.profile,
        "address": part.address,
        "terms": {
            "tip_ceiling_bp": part.tip_ceiling_percent * PERCENT_BP,
            "tip_ceiling_cents": cents(part.tip_ceiling),
            "tip_manager_bp": part.tip_manager_above_percent * PERCENT_BP,
            "capture_hours": part.capture_within_hours,
            "offline_check_cents": cents(part.offline_per_check),
            "offline_day_cents": cents(part.offline_per_day),
        },
    }


def pins(file: RestaurantFile) -> dict[str, str]:
    return {who.id: who.pin for who in file.person}


def _letterhead(file: RestaurantFile) -> dict[str, Any]:
    part = msgspec.to_builtins(file.house)
    del part["logo"]  # It is set by itself; a file without one leaves it as it is.
    return {"kind": "letterhead", "id": "house", **part, "receipts": _receipts(file)}


def _receipts(file: RestaurantFile) -> dict[str, Any]:
    try:
        return receipt_customs(file.receipt)
    except NotAnAmount as wrong:
        raise FileFaulty(
            f"[receipt] suggested_tips: “{wrong}” cannot be read; write percents like “10”."
        ) from wrong


def _cash(file: RestaurantFile) -> dict[str, Any]:
    part = file.cash
    limit = part.difference_max
    return {
        "blind_count": part.blind_count,
        "difference_max_cents": parsed(limit, file.house.currency) if limit else NO_LIMIT,
        "wallets": part.wallets,
        "figures_for": part.figures_for,
    }


def _printers(file: RestaurantFile) -> list[dict[str, Any]]:
    found = []
    for each in file.printer:
        part = msgspec.to_builtins(each)
        minutes = part.pop("stale_after_minutes")
        found.append({"kind": "printer", **part, "stale_after_seconds": minutes * MINUTE_SECONDS})
    return found


def _stations(file: RestaurantFile) -> list[dict[str, Any]]:
    return [
        {
            "kind": "station",
            "id": each.id,
            "name": each.name,
            "printer": each.printer,
            "warn_after_seconds": each.warn_after_minutes * MINUTE_SECONDS,
            "late_after_seconds": each.late_after_minutes * MINUTE_SECONDS,
            "order": order,
            "thresholds": [
                {
                    "service": other.service,
                    "warn_after_seconds": other.warn_after_minutes * MINUTE_SECONDS,
                    "late_after_seconds": other.late_after_minutes * MINUTE_SECONDS,
                }
                for other in each.thresholds
            ],
            "on_screen": each.on_screen,
            "prints": each.prints,
            "shows_waiting": each.shows_waiting,
            "bump_rule": each.bump_rule,
        }
        for order, each in enumerate(file.station)
    ]


def _tables(file: RestaurantFile) -> list[dict[str, Any]]:
    return [
        {
            "kind": "table",
            "id": table.label.lower(),
            "area": area.name,
            **msgspec.to_builtins(table),
        }
        for area in file.area
        for table in area.tables
    ]
