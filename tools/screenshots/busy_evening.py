"""A Friday at 19:25: the evening of docs/evening.md until 19:15, then more guests come."""

from __future__ import annotations

from pathlib import Path

from tests.stories import first_guests, the_rush
from tests.stories.dishes import (
    BEER,
    BREAD,
    BREAM,
    BURRATA,
    COLA,
    ESPRESSO,
    FRIES,
    PANNA_COTTA,
    RED,
    RIESLING,
    SCHNITZEL,
    SOUP,
    SPAGHETTI,
    SPRITZ,
    TARTARE,
    TIRAMISU,
    WATER,
    burger,
    dish,
    rib_eye,
)
from tests.stories.in_service import Service
from tests.stories.paying import Counter

THE_SCRIPT = (
    first_guests.opening,
    first_guests.table_24,
    first_guests.table_5,
    first_guests.pay_24_and_seat_9,
    first_guests.half_a_course,
    first_guests.table_3,
    first_guests.table_7,
    first_guests.three_taps_on_fire,
    first_guests.table_12,
    the_rush.void_of_one_of_three,
    the_rush.look_around,
)


def played(folder: Path) -> int:
    """Leaves a house in that folder as it stands at 19:25; returns that moment."""
    service = Service(folder)
    counter = Counter(service)
    for scene in THE_SCRIPT:
        scene(service, counter)
    _more_guests(service)
    _a_table_outside(service)
    _some_want_to_pay(service, counter)
    _food_goes_out(service)
    _just_sat_down(service)
    moment = service.house.clock.moment
    service.house.close()
    return moment


def _more_guests(s: Service) -> None:
    s.at("19:16")
    s.seats("anna", "2", 2)
    s.sends("anna", "2", 2 * RIESLING, burger("medium", "cheese", "no-onions", seat=1),
            dish("sea-bream", seat=2, note="Sauce beside it"), FRIES)  # fmt: skip
    s.sends("ben", "21", 4 * SPRITZ, 2 * COLA, dish("child-schnitzel", course=1, quantity=2),
            2 * SOUP, 2 * BURRATA, rib_eye("medium"), rib_eye("well-done"), BREAM,
            SPAGHETTI)  # fmt: skip
    s.at("19:18")
    s.seats("anna", "6", 4)
    s.sends("anna", "6", WATER, RED, 2 * dish("vitello-tonnato"), dish("bruschetta"), SOUP,
            dish("lamb-chops", "medium"), dish("half-chicken"), dish("gnocchi"),
            rib_eye("rare"))  # fmt: skip
    s.at("19:20")
    s.seats("ben", "10", 7)
    nuts = {"seat": 4, "allergies": ("nuts", "milk")}
    s.sends("ben", "10", 3 * BEER, 2 * WATER, 2 * rib_eye("medium-rare", "herb-butter"),
            rib_eye("rare", "pepper-sauce", seat=3), dish("tuna-steak", "rare", seat=5),
            dish("sea-bream", **nuts), dish("risotto"), dish("lasagne"),
            dish("rosemary-potatoes", quantity=3))  # fmt: skip


def _a_table_outside(s: Service) -> None:
    s.at("19:22")
    s.seats("anna", "23", 3)
    s.sends("anna", "23", 2 * SPRITZ, COLA, dish("salsiccia"), burger("well-done", "bacon"),
            SCHNITZEL, FRIES)  # fmt: skip


def _some_want_to_pay(s: Service, counter: Counter) -> None:
    s.at("19:23")
    counter.cash(counter.present("3", 4960), 4960, 5500, 540)
    counter.present("5", 8110)
    counter.present("9", 19820)
    counter.split("by_seat", check=s.check("9")["id"])
    counter.cash(counter.bill("9", "Seat 2"), 4448, 5000)
    s.at("19:24")
    s.seats("ben", "26", 2)
    s.sends("ben", "26", 2 * ESPRESSO, TIRAMISU, PANNA_COTTA)


def _food_goes_out(s: Service) -> None:
    """Just now: nothing waits at the pass for too long while the pictures are taken."""
    s.bumps("PASTA 5", "PASTA 6", "GRILL 6", "BAR 8", "COLD 5", "BAR 9", "PASTA 8")


def _just_sat_down(s: Service) -> None:
    s.seats("anna", "13", 5)
    s.adds("anna", "6", WATER, BREAD, dish("spinach", seat=1), dish("grilled-vegetables"))
    s.at("19:25")
    s.seats("anna", "8", 3)
    s.adds("anna", "8", RED, BREAD, dish("octopus-salad", seat=1), dish("carpaccio", seat=2),
           TARTARE, rib_eye("medium", "pepper-sauce", seat=1), dish("gnocchi", seat=2))  # fmt: skip
