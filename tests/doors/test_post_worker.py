"""Letters leave the house: stored first, sent once, tried again, told on the screens."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs
from sqlalchemy import select

from server.db.tables import CHANGES, JOURNAL
from server.doors.guest_papers import kept
from server.doors.post_worker import PASSWORD_FILE, PostWorker, password_of
from server.doors.verifying import verified
from server.kit.clock import MINUTE
from server.kit.ids import fresh
from server.post.letter import Letter
from tests.doors.house import AtTheDoor
from tests.doors.settled import asks, settled
from tests.doors.test_invoice_door import GUEST, Till
from tests.e2e.house import waited_for
from tests.post.makers import GUEST as MAILBOX
from tests.post.offices import PostOffice, a_postman

pytestmark = pytest.mark.socket


@pytest.fixture
def postman(tmp_path: Path) -> Iterator[PostOffice]:
    with a_postman(tmp_path / "post") as there:
        yield there


def named(door: AtTheDoor, postman: PostOffice) -> Till:
    """The owner has named the server, a table has paid, somebody stands at the till."""
    customs = structs.asdict(postman.customs())
    del customs["id"]
    asks(door, "post.keep_customs", **customs)
    settled(door)
    return Till(door)


def sends(till: Till, letter: str = "", to: str = MAILBOX, **more: Any) -> Any:
    said = {"letter": letter or fresh(), "to": to, **more}
    return till.door.stranger.post("/receipts/1/letter", json=said, headers=till.heads)


def works(door: AtTheDoor) -> None:
    """The worker looks once."""
    door.run(PostWorker(door.house).look())


def told(till: Till) -> list[tuple[str, str]]:
    rows = till.looks("/receipts/1/papers").json()["letters"]
    return [(row["to"], row["state"]) for row in rows]


def test_receipt_and_invoice_arrive_as_pdf(door: AtTheDoor, postman: PostOffice) -> None:
    till = named(door, postman)
    till.invoice(GUEST)
    assert till.looks("/receipts/1/papers").json()["sends_mail"]
    assert sends(till).status_code == 200
    sends(till, invoice=1)
    assert told(till) == [(MAILBOX, "waiting")] * 2
    works(door)
    assert told(till) == [(MAILBOX, "sent")] * 2
    subjects = [letter["Subject"] for letter in postman.letters]
    assert subjects == ["Receipt 1, Osteria al Ponte", "Invoice 1, Osteria al Ponte"]
    for letter in postman.letters:
        (paper,) = letter.iter_attachments()
        assert paper.get_content().startswith(b"%PDF")
    works(door)
    assert len(postman.letters) == 2


def test_a_second_tap_is_the_same_letter(door: AtTheDoor, postman: PostOffice) -> None:
    till, letter = named(door, postman), fresh()
    assert [sends(till, letter).status_code for _ in range(2)] == [200, 200]
    works(door)
    assert len(postman.letters) == 1
    no = sends(till, letter, to="other@example.com")
    assert (no.status_code, no.json()["code"]) == (409, "post.letter_known")


def test_a_server_that_is_busy_is_asked_again_later(door: AtTheDoor, postman: PostOffice) -> None:
    till = named(door, postman)
    postman.goes_wrong("later")
    sends(till)
    works(door)
    works(door)
    (row,) = till.looks("/receipts/1/papers").json()["letters"]
    assert (row["state"], row["detail"]) == ("failed", "the mail server asks to come back later")
    postman.goes_wrong("")
    works(door)
    assert postman.letters == []
    door.clock.moment += MINUTE
    works(door)
    assert told(till) == [(MAILBOX, "sent")]
    assert len(postman.letters) == 1


def test_a_letter_in_doubt_is_sent_again_by_a_person_alone(
    door: AtTheDoor, postman: PostOffice
) -> None:
    till = named(door, postman)
    postman.goes_wrong("keeps_and_cuts")
    sends(till)
    works(door)
    door.clock.moment += 10 * MINUTE
    postman.goes_wrong("")
    works(door)
    assert (told(till), len(postman.letters)) == ([(MAILBOX, "unknown")], 1)
    (doubtful,) = door.house.board.all(Letter)
    asks(door, "post.retry", letter=doubtful.id)
    works(door)
    assert told(till) == [(MAILBOX, "sent")]
    assert len({letter["Message-ID"] for letter in postman.letters}) == 1


def test_a_house_that_died_while_it_was_sending_does_not_guess(
    door: AtTheDoor, postman: PostOffice
) -> None:
    till = named(door, postman)
    sends(till)
    (waiting,) = door.house.board.all(Letter)
    asks(door, "post.begin", letter=waiting.id, number=1)
    works(door)
    assert told(till) == [(MAILBOX, "unknown")]
    assert postman.letters == []
    (doubtful,) = door.house.board.all(Letter)
    assert doubtful.detail == "the house stopped while the mail server had it"


def test_an_erased_address_is_in_no_row_and_its_letter_is_not_sent(
    door: AtTheDoor, postman: PostOffice
) -> None:
    till = named(door, postman)
    sends(till)
    (waiting,) = door.house.board.all(Letter)
    assert door.run(door.house.erase([f"envelope:{waiting.id}"])) == 1
    works(door)
    assert (told(till), postman.letters) == ([("", "rejected")], [])
    assert asyncio.run(verified(door.house.settings)) == []


def test_neither_journal_nor_screens_learn_the_address(
    door: AtTheDoor, postman: PostOffice
) -> None:
    till = named(door, postman)
    sends(till)
    works(door)
    with door.house.reads.begin() as connection:
        for column in (JOURNAL.c.entry, CHANGES.c.body):
            for (row,) in connection.execute(select(column)):
                assert MAILBOX.encode() not in row


def test_the_worker_is_woken_by_a_letter_and_by_the_clock(
    door: AtTheDoor, postman: PostOffice
) -> None:
    till = named(door, postman)

    working = asyncio.run_coroutine_threadsafe(PostWorker(door.house).run(), door.loop)
    letter = fresh()
    sends(till, letter)
    waited_for("the letter", lambda: postman.letters)
    waited_for("its end", lambda: not door.house.board.all(Letter))
    working.cancel()
    found = kept(door.house, Letter, letter)
    assert found is not None
    assert found.state == "sent"


def test_the_password_comes_from_the_environment_or_a_file_and_is_in_no_record(
    door: AtTheDoor,
) -> None:
    settings = door.house.settings
    assert password_of(settings) == ""
    (settings.data / PASSWORD_FILE).write_text("from a file\n")
    assert password_of(settings) == "from a file"
    told_by_environment = replace(settings, smtp_password="secret")
    assert password_of(told_by_environment) == "secret"
    assert "secret" not in repr(told_by_environment)


def test_who_may_not_sign_in_sends_nothing(door: AtTheDoor, postman: PostOffice) -> None:
    till = named(door, postman)
    cook = Till(door, "gina", "4444")
    assert sends(cook).status_code == 403
    assert door.stranger.post("/receipts/1/letter", json={}).status_code == 401
    assert sends(till, to="nobody").json()["code"] == "post.bad_address"
    assert sends(till, invoice=7).json()["code"] == "post.unknown_paper"
    assert told(till) == []
