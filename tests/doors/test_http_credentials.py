"""User and password: judged by the RFC's own example, and by a client that is not ours."""

from __future__ import annotations

from dataclasses import replace

import httpx2
import pytest

from server.doors import http_credentials
from server.doors.http_credentials import (
    NONCE_LASTS_MS,
    basic_in,
    digest_challenge,
    digest_in,
)

SECRET, NOW = "the house's", 1_777_658_400_000
URL = "http://house:8010/sdp?house=rosso"
TARGET = "/sdp?house=rosso"


def answered(now: int = NOW) -> str:
    """What httpx says after our challenge."""
    auth = httpx2.DigestAuth("grill", "right")
    request = httpx2.Request("POST", URL)
    flow = auth.auth_flow(request)
    next(flow)
    challenge = {"WWW-Authenticate": digest_challenge(SECRET, now)}
    again = flow.send(httpx2.Response(401, headers=challenge, request=request))
    return str(again.headers["Authorization"])


def test_a_client_that_is_not_ours_answers_our_challenge() -> None:
    said = digest_in(answered())
    assert said is not None
    assert said.name == "grill"
    assert said.is_by("right", "POST", TARGET)
    assert said.is_answer_to(SECRET, NOW + NONCE_LASTS_MS)


def test_it_is_good_for_its_password_its_address_and_its_time_alone() -> None:
    said = digest_in(answered())
    assert said is not None
    assert not said.is_by("wrong", "POST", TARGET)
    assert not said.is_by("right", "GET", TARGET)
    assert not said.is_by("right", "POST", "/cloudprnt")
    assert not said.is_answer_to(SECRET, NOW + NONCE_LASTS_MS + 1)
    assert not said.is_answer_to(SECRET, NOW - 1)
    assert not said.is_answer_to("another house's", NOW)
    for word, other in (("response", "0" * 32), ("qop", "auth-int"), ("realm", "x"), ("nc", "9")):
        assert not replace(said, words={**said.words, word: other}).is_by("right", "POST", TARGET)


def test_the_example_of_the_standard(monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 2617, 3.5: Mufasa's circle of life."""
    monkeypatch.setattr(http_credentials, "REALM", "testrealm@host.com")
    said = digest_in(
        'Digest username="Mufasa", realm="testrealm@host.com", '
        'nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", qop=auth, '
        'nc=00000001, cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1", '
        'opaque="5ccc069c403ebaf9f0171e9517f40e41"'
    )
    assert said is not None
    assert said.is_by("Circle Of Life", "GET", "/dir/index.html")
    assert not said.is_answer_to(SECRET, NOW), "its challenge is not ours"


def test_an_old_machine_that_knows_no_qop_is_understood() -> None:
    said = digest_in(answered())
    assert said is not None
    words = {name: word for name, word in said.words.items() if name != "qop"}
    assert not replace(said, words=words).is_by("right", "POST", TARGET), "made otherwise"


@pytest.mark.parametrize(
    "shown",
    [
        "", "Bearer x", "Digest", "Digest =", "Digest username", 'Digest username="x',
        "Digest " + "x" * 3_000,
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_nobody_s(shown: str) -> None:
    said = digest_in(shown)
    assert said is None or not said.is_by("right", "POST", TARGET)
    assert basic_in(shown) is None


def test_basic_is_read_with_colons_in_the_password() -> None:
    shown = httpx2.BasicAuth("grill", "pass:word ä")
    request = next(shown.auth_flow(httpx2.Request("POST", URL)))
    said = basic_in(str(request.headers["Authorization"]))
    assert said is not None
    assert (said.name, said.is_by("pass:word ä"), said.is_by("pass")) == ("grill", True, False)


@pytest.mark.parametrize(
    "shown", ["Basic", "Basic !", "Basic Z3JpbGw=", "Basic /w==", "Basic " + "A" * 3_000]
)
def test_broken_basic_is_nobody_s(shown: str) -> None:
    assert basic_in(shown) is None
