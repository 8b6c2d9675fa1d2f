"""Where a till says to which mailbox a paper goes, and reads what became of its letters."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from server.doors.guest_papers import MAY, kept
from server.doors.known import house_of
from server.doors.open_house import OpenHouse
from server.doors.replies import No, body, told
from server.doors.signed_in import signed_in
from server.post.customs import NONE_YET, THE_HOUSE, PostCustoms
from server.post.letter import Envelope, Letter, Letterbox
from server.post.send import SendPaper


class NewLetter(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`letter`: the form's own id, so that a second tap is the first."""

    letter: str
    to: str
    invoice: int | None = None


async def letter(request: Request) -> Response:
    session = await signed_in(request, MAY)
    house, said = house_of(request), await body(request, NewLetter)
    asked = SendPaper(
        letter=said.letter,
        receipt=request.path_params["number"],
        invoice=said.invoice,
        to=said.to,
    )
    answer = await house.ask_command(asked, by=session.person)
    if answer.status != "done":
        raise No(409, answer.code or "post.not_done", answer.sentence or "Please try again.")
    return told({"letter": said.letter})


def sends_mail(house: OpenHouse) -> bool:
    return (house.board.one(PostCustoms, THE_HOUSE) or NONE_YET).is_on


def letters(house: OpenHouse, receipt: int) -> list[dict[str, Any]]:
    """The last first; off the event loop."""
    box = kept(house, Letterbox, str(receipt)) or Letterbox(id=str(receipt))
    return [row for id_ in reversed(box.letters) if (row := _row(house, id_)) is not None]


def _row(house: OpenHouse, id_: str) -> dict[str, Any] | None:
    found, envelope = kept(house, Letter, id_), kept(house, Envelope, id_)
    if found is None:
        return None
    return {
        "id": found.id,
        "invoice": found.invoice,
        "to": envelope.to if envelope else "",
        "state": found.state,
        "detail": found.detail,
        "asked_at": found.asked_at,
        "next_at": found.next_at,
        "by": found.by,
    }
