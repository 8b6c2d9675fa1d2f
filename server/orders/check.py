"""A check: what one party has asked for, line by line."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from msgspec import Struct

from server.floor.customs import NextFires
from server.hub.messages import Event, Record, Refusal
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId, PersonId, StationId, TableId, TurnId
from server.menu.tax import Service
from server.orders.line import Line


class Share(Struct, frozen=True, kw_only=True):
    """So many pieces to a station."""

    station: StationId
    pieces: int


class NextSend(Struct, frozen=True, kw_only=True):
    """What a person's next Send will do: said on the button before the tap."""

    person: PersonId
    at_once: tuple[Share, ...] = ()
    fires: int | None = None
    adds: tuple[int, ...] = ()
    waits: tuple[int, ...] = ()


class FiresWhen(Struct, frozen=True, kw_only=True):
    """What fires one course of this check, whatever the house does: said at `since`."""

    course: int
    when: NextFires
    minutes: int = 0
    since: Moment


class CheckDiscount(Struct, frozen=True, kw_only=True):
    """A percent that was given on the whole check: what is sent later is asked about.

    `known`: lines that it covers, or that somebody said it does not cover. `fresh`: pieces that
    nobody has said anything about.
    """

    id: str
    percent_bp: int
    reason: str
    by: PersonId
    at: Moment
    known: tuple[LineId, ...] = ()
    fresh: int = 0


class Check(Record, frozen=True, kw_only=True, tag="check"):
    """`total_cents`: sent lines, voids and reductions off. `unsent`: pieces entered, not sent.

    `reduced_cents`: what discounts and comps take off.

    `waiting`: courses with sent lines that wait, held ones too; `held`: courses held by a person;
    `fired`: courses that have a firing.
    """

    turn: TurnId
    table: TableId
    waiter: PersonId
    number: int
    opened_at: Moment
    closed_at: Moment | None = None
    followed_by: CheckId | None = None
    filed_at: Moment | None = None
    total_cents: int = 0
    unsent: int = 0
    waiting: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    fired: tuple[int, ...] = ()
    fires: tuple[FiresWhen, ...] = ()
    """Courses about which somebody said so; the others do as the house does."""
    next: tuple[NextSend, ...] = ()
    reduced_cents: int = 0
    discounts: tuple[CheckDiscount, ...] = ()
    to_pay_cents: int | None = None
    """The total with the tax that prices do not include; None where they include it."""
    service: Service = "eat_in"
    fires_at: Moment | None = None
    """When the kitchen begins by itself for what was promised; None: when it is told to."""
    fires_paid: bool = False
    """The kitchen begins when everything is paid."""
    with_unsent_cents: int = 0
    """The total once everything that was entered is sent: what a counter's basket comes to."""
    one_course: bool = False
    """It is handed over in one go, so that everything on it cooks in one firing."""

    @property
    def waits_by_itself(self) -> bool:
        """What is sent waits for a time or for the money, not for a hand."""
        return self.fires_paid or self.fires_at is not None

    def fires_when(self, course: int) -> FiresWhen | None:
        return next((each for each in self.fires if each.course == course), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeCheck:
    """A check's record and all its lines, removed and voided ones too."""

    head: Check
    lines: tuple[Line, ...] = ()

    @property
    def id(self) -> CheckId:
        return CheckId(self.head.id)

    @property
    def is_open(self) -> bool:
        return self.head.closed_at is None

    @property
    def sent(self) -> tuple[Line, ...]:
        """What the party owes for: sent, not wholly voided, and not made again for free."""
        return tuple(line for line in self.lines if line.is_owed)

    @property
    def unsent(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.is_unsent)

    def line(self, id_: LineId) -> Line | None:
        return next((line for line in self.lines if line.id == id_), None)

    def named(self, ids: Collection[str]) -> tuple[Line, ...]:
        wanted = frozenset(ids)
        return tuple(line for line in self.lines if line.id in wanted)

    def with_lines(self, changed: Iterable[Line]) -> WholeCheck:
        by_id = {line.id: line for line in (*self.lines, *changed)}
        return replace(self, lines=in_order(by_id.values()))


def in_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """As they were entered; ids made by devices are UUIDv7 and break ties in the order of taps."""
    return tuple(sorted(lines, key=lambda line: (line.entered_at, line.id)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckEvent(Event, ABC):
    """Something that happened to a check."""

    check: CheckId

    @property
    def subject(self) -> str:
        return self.check

    @abstractmethod
    def apply(self, state: WholeCheck) -> WholeCheck:
        """The check as it stands afterwards."""


class UnknownCheck(Refusal):
    """There is no such check."""

    code = "orders.unknown_check"


class UnknownLine(Refusal):
    """There is no such line."""

    code = "orders.unknown_line"


class CheckPaid(Refusal):
    """A paid check never changes."""

    code = "orders.check_paid"


def known(check: WholeCheck | None) -> WholeCheck:
    """The check, or a refusal when there is none."""
    if check is None:
        raise UnknownCheck("This check is not known; look at the table again.")
    return check


def find_line(checks: Iterable[WholeCheck], id_: LineId) -> tuple[WholeCheck, Line]:
    """A line wherever it is: on its check, or on one that followed."""
    for check in checks:
        line = check.line(id_)
        if line is not None:
            return check, line
    raise UnknownLine("This line is not on the check; look at the table again.")


def check_open(check: WholeCheck) -> None:
    if not check.is_open:
        raise CheckPaid("This check is paid: it cannot be changed any more.")
