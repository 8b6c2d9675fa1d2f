"""What became of a letter, at a server of ours that does everything wrong and at one of others."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from email.message import EmailMessage
from pathlib import Path

import pytest

from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.post import smtp
from server.post.letter import Letter
from server.post.message import message_of
from server.post.smtp import deliver
from tests.bills.makers import CLEO, LETTERHEAD
from tests.ports import free_port
from tests.post.makers import GUEST
from tests.post.offices import PostOffice, a_postman, another_s, trusting
from tests.post.postman import FAULTS, TAKEN

pytestmark = pytest.mark.socket
Office = Callable[..., AbstractContextManager[PostOffice]]
OFFICES = pytest.mark.parametrize("office", [a_postman, another_s])
PDF = b"%PDF-1.7\n.\n..dots\n\xff\xfe\n"
AT = Moment(1_777_663_800_000)


def a_message(office: PostOffice, invoice: int | None = None) -> EmailMessage:
    letter = Letter(id="letter-1", receipt=12, invoice=invoice, asked_at=AT, by=PersonId(CLEO))
    return message_of(
        letter, GUEST, pdf=PDF, customs=office.customs(), letterhead=LETTERHEAD, served=AT
    )


@OFFICES
def test_a_letter_arrives_as_it_was_written(office: Office, tmp_path: Path) -> None:
    with office(tmp_path) as there:
        said = deliver(a_message(there, invoice=3), GUEST, there.customs(), "")
        assert said.outcome == "sent"
        (letter,) = there.letters
    assert letter["Subject"] == "Invoice 3, Osteria Verde"
    assert (letter["To"], letter["From"]) == (GUEST, "Osteria Verde <hello@osteria.example>")
    assert letter["Message-ID"] == "<letter-1@osteria.example>"
    (paper,) = letter.iter_attachments()
    assert (paper.get_filename(), paper.get_content_type()) == ("invoice-3.pdf", "application/pdf")
    assert paper.get_content() == PDF
    body = letter.get_body()
    assert body is not None
    assert "Thank you for your visit on 2026-05-01" in body.get_content()


@OFFICES
@pytest.mark.parametrize(
    ("fault", "outcome"),
    [("later", "failed"), ("no_mailbox", "rejected"), ("refuses", "rejected"), ("full", "failed")],
)
def test_what_a_server_says_is_believed(
    office: Office, fault: str, outcome: str, tmp_path: Path
) -> None:
    with office(tmp_path) as there:
        there.goes_wrong(fault)
        said = deliver(a_message(there), GUEST, there.customs(), "")
        assert (said.outcome, there.letters) == (outcome, [])
        assert GUEST not in said.detail
        there.goes_wrong("")
        assert deliver(a_message(there), GUEST, there.customs(), "").outcome == "sent"


@OFFICES
@pytest.mark.parametrize("password", ["right", "wrong"])
def test_the_password_goes_through_a_safe_line_alone(
    office: Office, password: str, tmp_path: Path
) -> None:
    with office(tmp_path, tls=True, secret="right") as there:
        customs = there.customs(security="starttls", login="house")
        said = deliver(a_message(there), GUEST, customs, password, trusting())
        assert said.outcome == ("sent" if password == "right" else "failed")
        assert len(there.letters) == (password == "right")
        assert "right" not in said.detail


@OFFICES
def test_a_server_whom_nobody_vouches_for_gets_nothing(office: Office, tmp_path: Path) -> None:
    with office(tmp_path, tls=True) as there:
        said = deliver(a_message(there), GUEST, there.customs(security="starttls"), "")
        assert (said.outcome, there.letters) == ("failed", [])
        assert "certificate" in said.detail


@OFFICES
def test_without_a_safe_way_in_the_password_stays_here(office: Office, tmp_path: Path) -> None:
    with office(tmp_path) as there:
        customs = there.customs(security="starttls", login="house")
        said = deliver(a_message(there), GUEST, customs, "right", trusting())
        assert (said.outcome, there.letters) == ("failed", [])


CERTAIN = {
    "busy": "failed", "not_ours": "rejected", "cut_before": "failed", "will_not_begin": "rejected",
    "later": "failed", "no_mailbox": "rejected", "refuses": "rejected", "full": "failed",
    "cut_inside": "unknown", "keeps_and_cuts": "unknown",
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_letter_that_may_have_arrived_is_never_called_failed(fault: str, tmp_path: Path) -> None:
    with a_postman(tmp_path) as there:
        there.goes_wrong(fault)
        said = deliver(a_message(there), GUEST, there.customs(), "")
        assert said.outcome == CERTAIN[fault]
        assert len(there.letters) == (fault in TAKEN)
        assert not there.letters or said.outcome in {"sent", "unknown"}
        assert said.detail


def test_nobody_there_is_surely_not_delivered(tmp_path: Path) -> None:
    nobody = PostOffice(free_port(), tmp_path)
    said = deliver(a_message(nobody), GUEST, nobody.customs(), "")
    assert (said.outcome, said.detail) == ("failed", "the mail server cannot be reached")


@contextmanager
def a_silent_port() -> Iterator[int]:
    """Somebody takes the call and says nothing."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


def test_a_server_that_falls_silent_is_waited_for_only_so_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(smtp, "SECONDS_MAX", 0.2)
    with a_silent_port() as port:
        there = PostOffice(port, tmp_path)
        assert deliver(a_message(there), GUEST, there.customs(), "").outcome == "failed"


def test_rows_of_dots_and_long_rows_come_through(tmp_path: Path) -> None:
    with a_postman(tmp_path) as there:
        message = EmailMessage()
        message.set_content("".join(f"{'.' * many}\r\n" for many in range(9)) + "x" * 700)
        deliver(message, GUEST, there.customs(), "")
        body = there.letters[0].get_body()
        assert body is not None
        assert body.get_content().split() == ["." * many for many in range(1, 9)] + ["x" * 700]
