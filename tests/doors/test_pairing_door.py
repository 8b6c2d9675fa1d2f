"""Pairing: by itself on the house's own machine, by a short-lived link anywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.doors.pairing_door import pairing_link
from server.hub.session import PAIRING_LASTS_MS
from tests.doors.house import AtTheDoor, a_house

PAGES = ("/", "/waiter", "/kds", "/till", "/printers", "/terminal")


@pytest.fixture
def door(folder: Path) -> Iterator[AtTheDoor]:
    with a_house(folder) as made:
        yield made


def link_of(door: AtTheDoor) -> str:
    return pairing_link(door.house, "http://house").split("link=")[1]


def test_a_browser_on_the_house_s_own_machine_pairs_itself(door: AtTheDoor) -> None:
    said = door.here.get("/pairing").json()
    assert said.keys() == {"device", "token", "name"}
    assert door.here.get(
        "/snapshot", headers={"Authorization": f"Bearer {said['token']}"}
    ).is_success


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "192.0.2.2:8010"},
        {"host": "evil.example"},
        {"x-forwarded-for": "192.0.2.7"},
        {"sec-fetch-site": "cross-site"},
    ],
)
def test_nothing_that_came_another_way_pairs_itself(
    door: AtTheDoor, headers: dict[str, str]
) -> None:
    reply = door.here.get("/pairing", headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (403, "door.not_paired")


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_sees_the_pairing_page_and_nothing_else(door: AtTheDoor, page: str) -> None:
    reply = door.stranger.get(page)
    assert reply.status_code == 403
    assert "Pair this screen" in reply.text


def test_a_stranger_with_the_link_is_paired_and_sees_every_page(door: AtTheDoor) -> None:
    said = door.stranger.post("/pair", json={"link": link_of(door), "name": "Tablet 3"})
    assert said.json()["name"] == "Tablet 3"
    assert "Pair this screen" not in door.stranger.get("/").text


def test_a_paired_screen_that_lost_its_cookie_keeps_its_name(door: AtTheDoor) -> None:
    said = door.stranger.post("/pair", json={"link": link_of(door), "name": "Tablet 3"}).json()
    door.stranger.cookies.clear()
    assert door.stranger.get("/").status_code == 403
    again = {"device": said["device"], "token": said["token"]}
    assert door.stranger.post("/pairing", json=again).status_code == 204
    assert door.stranger.get("/").is_success
    wrong = {"device": said["device"], "token": "guessed"}
    assert door.stranger.post("/pairing", json=wrong).status_code == 401


def test_a_link_that_is_over_or_forged_pairs_nobody(door: AtTheDoor) -> None:
    old = link_of(door)
    door.clock.moment += PAIRING_LASTS_MS
    for link in (old, "forged", ""):
        reply = door.stranger.post("/pair", json={"link": link})
        assert (reply.status_code, reply.json()["code"]) == (403, "door.link_over")


def test_a_screen_s_name_must_be_readable(door: AtTheDoor) -> None:
    for name in ("Tab\x00let", "x" * 61, "", "  "):
        reply = door.stranger.post("/pair", json={"link": link_of(door), "name": name})
        assert reply.json()["code"] == "door.bad_name"


def test_another_site_cannot_use_the_browser_of_the_house_s_machine(door: AtTheDoor) -> None:
    reply = door.here.post(
        "/terminal", json={"next": "decline"}, headers={"sec-fetch-site": "cross-site"}
    )
    assert reply.status_code == 403
