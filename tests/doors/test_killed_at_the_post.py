"""kill -9 of the house while a mail server that is a process of its own has the letter."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from server.doors.caller import calling
from server.hub.answer import Answer
from server.kit.ids import fresh
from server.settings import Settings
from tests.doors.settled import TIRAMISU_CENTS, pays
from tests.e2e.house import RunningHouse, waited_for
from tests.post.makers import GUEST as MAILBOX
from tests.post.offices import PostOffice, a_postman

pytestmark = pytest.mark.socket


@pytest.fixture
def postman(tmp_path: Path) -> Iterator[PostOffice]:
    with a_postman(tmp_path / "post") as there:
        yield there


def asks(house: RunningHouse, name: str, **args: Any) -> None:
    async def asked() -> Answer:
        settings = Settings(host="127.0.0.1", port=house.port, data=house.data)
        async with calling(settings) as caller:
            return await caller.ask(name, args)

    answer = asyncio.run(asked())
    assert answer.status == "done", answer.sentence


def letters(house: RunningHouse) -> list[dict[str, Any]]:
    rows = house.rows()
    return [fields for key, (_, fields) in rows.items() if key.startswith("letter:")]


def is_told(house: RunningHouse, state: str) -> bool:
    return [letter["state"] for letter in letters(house)] == [state]


@pytest.mark.parametrize("fault", ["holds", "keeps_and_holds"])
def test_the_house_says_that_it_does_not_know_and_sends_nothing_twice(
    fault: str, folder: Path, postman: PostOffice
) -> None:
    house = RunningHouse(folder / "data")
    house.start()
    server = {"host": "localhost", "port": postman.port, "security": "none"}
    asks(house, "post.keep_customs", sender="hello@osteria.example", **server)
    drawer = {"drawer": "drawer-1", "float_cents": 20_000}
    asks(house, "register.open_drawer", opening=fresh(), **drawer)
    pays(partial(asks, house), "5", "tiramisu", 1, TIRAMISU_CENTS)
    postman.goes_wrong(fault)
    asks(house, "post.send", letter=fresh(), receipt=1, to=MAILBOX)
    waited_for("the letter's last byte", (postman.folder / "held").exists, 20)
    house.kill()
    postman.goes_wrong("")
    house.start()
    waited_for("the doubt", lambda: is_told(house, "unknown"), 20)
    assert len(postman.letters) == (fault == "keeps_and_holds")
    asks(house, "post.retry", letter=letters(house)[0]["id"])
    waited_for("the end", lambda: is_told(house, "sent"), 20)
    assert len({letter["Message-ID"] for letter in postman.letters}) == 1
    house.stop()
