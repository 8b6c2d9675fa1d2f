"""The words of a letter: a few rows, and the paper as PDF."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from server.bills.local_time import date_words, local
from server.kit.clock import Moment
from server.kit.text import cleaned
from server.paper.letterhead import Letterhead
from server.post.customs import PostCustoms
from server.post.letter import Letter

NAME_LENGTH_MAX = 120


def message_of(
    letter: Letter,
    to: str,
    *,
    pdf: bytes,
    customs: PostCustoms,
    letterhead: Letterhead,
    served: Moment,
) -> EmailMessage:
    """Every try is the same message by its id, so that mailboxes can tell a second one."""
    house = cleaned(letterhead.name, NAME_LENGTH_MAX)
    paper = f"Invoice {letter.invoice}" if letter.invoice else f"Receipt {letter.receipt}"
    message = EmailMessage(policy=SMTP)
    message["Subject"] = f"{paper}, {house}"
    message["From"] = Address(display_name=house, addr_spec=customs.sender)
    message["To"] = Address(addr_spec=to)
    if customs.reply_to:
        message["Reply-To"] = Address(addr_spec=customs.reply_to)
    message["Date"] = format_datetime(local(letter.asked_at, letterhead.time_zone))
    message["Message-ID"] = f"<{letter.id}@{customs.sender.partition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    day = date_words(served, letterhead.time_zone)
    message.set_content(
        f"Thank you for your visit on {day}.\n\n{paper} is attached as PDF.\n\n"
        + "\n".join((house, *letterhead.address))
        + "\n",
        cte="quoted-printable",
    )
    name = paper.lower().replace(" ", "-")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{name}.pdf")
    return message
