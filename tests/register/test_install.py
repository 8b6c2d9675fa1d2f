"""Installing drawers."""

from __future__ import annotations

import pytest

from server.kit.ids import DrawerId
from server.register.drawer import Drawer, UnknownDrawer
from server.register.install import DRAWERS_MAX, InstallDrawers, NewDrawer
from tests.payments.makers import HOUSE, a_house_with_a_till


def test_drawers_are_known_by_name_and_the_same_again_changes_nothing() -> None:
    evening = a_house_with_a_till()
    assert [drawer.name for drawer in evening.sees(Drawer)] == ["Drawer 1", "Drawer 2"]
    same = NewDrawer(id=DrawerId("drawer-1"), name="Drawer 1")
    assert evening.asks(HOUSE, InstallDrawers(drawers=(same,))).happened == ()
    bar = NewDrawer(id=DrawerId("drawer-1"), name="Bar")
    evening.asks(HOUSE, InstallDrawers(drawers=(bar,)))
    assert [drawer.name for drawer in evening.sees(Drawer)] == ["Bar", "Drawer 2"]


@pytest.mark.parametrize(("id_", "name"), [("", "D"), ("D 1", "D"), ("d", ""), ("d", "a\tb")])
def test_bad_drawers_are_refused(id_: str, name: str) -> None:
    bad = NewDrawer(id=DrawerId(id_), name=name)
    with pytest.raises(UnknownDrawer):
        a_house_with_a_till().asks(HOUSE, InstallDrawers(drawers=(bad,)))


def test_too_many_drawers_are_refused() -> None:
    many = tuple(
        NewDrawer(id=DrawerId(f"d-{number}"), name="D") for number in range(DRAWERS_MAX + 1)
    )
    with pytest.raises(UnknownDrawer):
        a_house_with_a_till().asks(HOUSE, InstallDrawers(drawers=many))
