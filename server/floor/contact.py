"""A contact: the guest's name, phone, address and wishes that a tab was opened with."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Event, Record, Refusal
from server.kit.clock import Moment
from server.kit.ids import TurnId
from server.kit.text import is_clean

NAME_LENGTH_MAX = 40
PHONE_LENGTH_MAX = 30
PHONE_DIGITS_MIN = 3
ADDRESS_LENGTH_MAX = 200
NOTE_LENGTH_MAX = 200


class Contact(Record, frozen=True, kw_only=True, tag="contact"):
    """Named as its turn is. Kept apart, so that it can be erased when the guests have gone."""

    PERSONAL: ClassVar[tuple[str, ...]] = ("name", "phone", "address", "note")

    name: str = ""
    phone: str = ""
    address: str = ""
    note: str = ""
    """For whoever hands it over: ring twice."""
    over_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactEvent(Event, ABC):
    """Something that happened to what is known of a tab's guest."""

    turn: TurnId

    @property
    def subject(self) -> str:
        return self.turn

    @abstractmethod
    def apply(self, state: Contact | None) -> Contact:
        """The contact as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactKept(ContactEvent):
    """The guest said who they are and where they live, or said it anew."""

    contact: Contact

    def apply(self, _: Contact | None) -> Contact:
        return self.contact


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactOver(ContactEvent):
    """The guests have gone: screens need it no more."""

    def apply(self, state: Contact | None) -> Contact:
        assert state is not None, "only a contact that is there is over"
        return replace(state, over_at=self.at)


class WrongContact(Refusal):
    """A name, phone or address that nobody could use."""

    code = "floor.wrong_contact"


def contact_of_guest(
    turn: TurnId, *, name: str = "", phone: str = "", address: str = "", note: str = ""
) -> Contact:
    """What was typed, tidied; a refusal when it cannot be."""
    found = Contact(
        id=turn,
        name=name.strip(),
        phone=phone.strip(),
        address=address.strip(),
        note=note.strip(),
    )
    for what, text, length in (
        ("name", found.name, NAME_LENGTH_MAX),
        ("phone number", found.phone, PHONE_LENGTH_MAX),
        ("address", found.address, ADDRESS_LENGTH_MAX),
        ("note", found.note, NOTE_LENGTH_MAX),
    ):
        if not is_clean(text, length):
            raise WrongContact(f"A {what} is at most {length} plain letters.")
    digits = sum(letter.isdigit() for letter in found.phone)
    if found.phone and digits < PHONE_DIGITS_MIN:
        raise WrongContact("This phone number has no digits that could be called.")
    return found


def is_blank(contact: Contact) -> bool:
    return not (contact.name or contact.phone or contact.address or contact.note)
