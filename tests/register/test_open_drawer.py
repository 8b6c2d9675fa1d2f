"""Opening a drawer: a float, and one person who answers for it."""

from __future__ import annotations

import pytest

from server.kit.ids import DeviceId, DrawerId, OpeningId, PersonId
from server.payments.takings import Takings
from server.register.close_drawer import CloseDrawer
from server.register.denominations import Heap
from server.register.drawer import BadCount, Drawer, Opening, UnknownDrawer
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


def test_a_second_screen_of_the_same_person_finds_the_same_opening() -> None:
    evening = a_house_with_a_till()
    first = opens_drawer(evening)
    other = OpenDrawer(opening=OpeningId("b"), drawer=DrawerId("drawer-1"), float_cents=20_000)
    done = evening.asks(CLEO, other, device="second-till")
    assert (done.happened, done.result) == ((), {"opening": first})
    with pytest.raises(DrawerTaken, match="Cleo has it"):
        evening.asks(MIA, other)
    assert len(evening.sees(Opening)) == 1


def test_what_was_counted_last_is_there_to_be_proposed() -> None:
    evening = a_house_with_a_till()
    opening = opens_drawer(evening)
    heaps = (Heap(cents=5_000, pieces=3), Heap(cents=200, pieces=0))
    asked = CloseDrawer(opening=opening, counted_cents=15_000, reason="?", pieces=heaps)
    evening.asks(CLEO, asked)
    drawer = evening.sees_one(Drawer, "drawer-1")
    assert (drawer.last_counted_cents, drawer.last_pieces) == (15_000, heaps[:1])
    assert opening_of(evening).counted_pieces == heaps[:1]


def test_cash_goes_to_the_drawer_of_the_till_at_which_it_is_taken() -> None:
    evening = a_house_with_a_till()
    opens_drawer(evening, CLEO, 1)
    opens_drawer(evening, MIA, 2)
    takings = evening.sees_one(Takings, "house")
    here = takings.drawer_for(PersonId("anna"), DeviceId("device-mia"))
    assert here is not None
    assert here.drawer == "drawer-2"
    assert takings.drawer_for(PersonId("anna"), DeviceId("tablet")) is None
