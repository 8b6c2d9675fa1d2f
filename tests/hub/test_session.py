"""Tokens: signed by the house, for one device, for a while."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from server.hub.answer import NotApproved, NotSignedIn
from server.hub.session import Approval, Pairing, Seal, Session, keys_of
from server.kit.clock import Moment
from server.kit.ids import PersonId

NOW, LATER = Moment(1_000), Moment(2_000)
SESSION = Session(person=PersonId("anna"), roles=("waiter",), device="tablet", expires_at=LATER)
APPROVAL = Approval(person=PersonId("marco"), command="c1", device="tablet", expires_at=LATER)


def test_a_session_is_read_back_as_it_was_signed() -> None:
    seal = Seal("secret")
    assert seal.session(seal.signed(SESSION), "tablet", NOW) == SESSION


def test_a_session_of_another_device_or_after_its_end_is_none() -> None:
    seal = Seal("secret")
    token = seal.signed(SESSION)
    for device, now in (("phone", NOW), ("tablet", LATER)):
        with pytest.raises(NotSignedIn):
            seal.session(token, device, now)
    assert seal.session(token, "tablet", NOW)
    with pytest.raises(NotSignedIn):
        seal.session(token, "tablet", LATER)


@pytest.mark.parametrize("forged", [None, "", "x.y", 7, Seal("other").signed(SESSION)])
def test_a_forged_session_is_none(forged: object) -> None:
    with pytest.raises(NotSignedIn):
        Seal("secret").session(forged, "tablet", NOW)


def test_an_approval_or_a_pairing_is_no_session() -> None:
    seal = Seal("secret")
    for other in (APPROVAL, Pairing(expires_at=LATER)):
        with pytest.raises(NotSignedIn):
            seal.session(seal.signed(other), "tablet", NOW)


def test_an_approval_is_for_one_command_of_one_device() -> None:
    seal = Seal("secret")
    token = seal.signed(APPROVAL)
    assert seal.approval(token, "tablet", "c1", NOW) == "marco"
    assert seal.approval(None, "tablet", "c1", NOW) is None
    for device, command, now in (
        ("phone", "c1", NOW),
        ("tablet", "c2", NOW),
        ("tablet", "c1", LATER),
    ):
        with pytest.raises(NotApproved):
            seal.approval(token, device, command, now)


def test_the_house_s_keys_are_made_once_and_readable_by_their_owner_alone(folder: Path) -> None:
    keys = keys_of(folder)
    assert keys_of(folder) == keys
    assert stat.S_IMODE((folder / "keys.json").stat().st_mode) == 0o600
