"""The owner says how e-mail goes; what no letter could leave by is refused."""

from __future__ import annotations

from typing import Any

import pytest

from server.post.customs import PostCustoms
from server.post.keep_customs import KeepPostCustoms, WrongPostCustoms
from tests.payments.makers import HOUSE
from tests.post.makers import CUSTOMS, a_house_that_writes


def test_the_same_customs_again_change_nothing() -> None:
    evening = a_house_that_writes()
    assert evening.asks(HOUSE, KeepPostCustoms(**CUSTOMS)).happened == ()
    assert evening.sees_one(PostCustoms, "house").is_on


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"host": "mail server"}, "host"),
        ({"host": "mail.example.com\r\nx"}, "host"),
        ({"port": 0}, "port"),
        ({"port": 65_536}, "port"),
        ({"sender": "osteria"}, "sender"),
        ({"reply_to": "nobody"}, "reply_to"),
        ({"login": "a\x00b"}, "login"),
    ],
)
def test_a_way_that_leads_nowhere_is_refused(wrong: dict[str, Any], sentence: str) -> None:
    evening = a_house_that_writes()
    with pytest.raises(WrongPostCustoms, match=sentence):
        evening.asks(HOUSE, KeepPostCustoms(**{**CUSTOMS, **wrong}))


def test_no_record_has_a_place_for_a_password() -> None:
    assert not [name for name in PostCustoms.__struct_fields__ if "pass" in name]
