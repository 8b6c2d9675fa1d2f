"""Everybody of the evening: who works in a browser, who over a raw screen, and the house itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.e2e.counter import Counter
from tests.e2e.grill import Grill
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.proxy import Wifi
from tests.e2e.screens import Screens
from tests.e2e.tablet import Tablet


@dataclass(slots=True)
class Cast:
    """Tablet, grill and till are browsers; phone and second till for some minutes too."""

    house: RunningHouse
    screens: Screens
    people: People
    wifi: Wifi
    tablet: Tablet = field(init=False)
    grill: Grill = field(init=False)
    till: Counter = field(init=False)
    phone: Tablet | None = None

    def come_in(self) -> None:
        self.tablet = Tablet(self.screens.open("tablet"))
        self.grill = Grill(self.screens.open("grill"))
        self.till = Counter(self.screens.open("till"))
        self.tablet.sign_in("anna", "1111")
        self.grill.stands_at("grill")
        self.till.sign_in("carla", "3333")

    def takes_phone(self) -> Tablet:
        """The second waiter's phone, on a Wi-Fi that can be cut."""
        page = self.screens.open("phone", self.wifi.address)
        self.phone = Tablet(page, is_phone=True)
        self.phone.sign_in("ben", "2222")
        return self.phone
