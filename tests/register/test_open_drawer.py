"""Opening a drawer: a float, and one person who answers for it."""

from __future__ import annotations

import pytest

from server.kit.ids import DrawerId, OpeningId
from server.payments.takings import Takings
from server.register.drawer import BadCount, Opening, UnknownDrawer
from server.register.open_drawer import DrawerTaken, OpenDrawer
from tests.bills.makers import CLEO, MIA
from tests.payments.makers import a_house_with_a_till, opens_drawer
from tests.register.makers import MAY_1, day_of, opening_of


def test_the_till_shows_drawer_float_and_holder() -> None:
    evening = a_house_with_a_till()
    opens_drawer(evening)
    opening = opening_of(evening)
    assert (opening.name, opening.float_cents, opening.holder) == ("Drawer 1", 20_000, CLEO)
    assert opening.expected_cents is None


def test_the_first_drawer_opens_the_business_day() -> None:
    evening = a_house_with_a_till()
    opens_drawer(evening)
    assert (day_of(evening).id, day_of(evening).opened_at) == (MAY_1, evening.clock.now())
    assert evening.sees_one(Takings, "house").business_day == MAY_1
    opens_drawer(evening, MIA, 2)
    assert len(evening.sees(Opening)) == 2


def test_opening_twice_is_opening_once() -> None:
    evening = a_house_with_a_till()
    asked = OpenDrawer(opening=OpeningId("o"), drawer=DrawerId("drawer-1"), float_cents=20_000)
    evening.asks(CLEO, asked)
    assert evening.asks(CLEO, asked).happened == ()


def test_a_drawer_is_held_by_one_person_and_a_person_holds_one() -> None:
    evening = a_house_with_a_till()
    opens_drawer(evening, CLEO, 1)
    with pytest.raises(DrawerTaken, match="Cleo has it"):
        opens_drawer(evening, MIA, 1)
    with pytest.raises(DrawerTaken, match="You hold Drawer 1"):
        opens_drawer(evening, CLEO, 2)


@pytest.mark.parametrize("cents", [-1, 10**9])
def test_impossible_floats_are_refused(cents: int) -> None:
    with pytest.raises(BadCount):
        opens_drawer(a_house_with_a_till(), float_cents=cents)


def test_unknown_drawers_and_bad_ids_are_refused() -> None:
    evening = a_house_with_a_till()
    with pytest.raises(UnknownDrawer):
        opens_drawer(evening, CLEO, 3)
    bad = OpenDrawer(opening=OpeningId("NO"), drawer=DrawerId("drawer-1"), float_cents=0)
    with pytest.raises(UnknownDrawer):
        evening.asks(CLEO, bad)
    first = opens_drawer(evening)
    other = OpenDrawer(opening=first, drawer=DrawerId("drawer-2"), float_cents=0)
    with pytest.raises(UnknownDrawer):
        evening.asks(MIA, other)
