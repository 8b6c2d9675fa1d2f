"""The customs of this house's dining room, as its owner wants them."""

from __future__ import annotations

from typing import Final, Literal

from server.hub.messages import Record

THE_HOUSE: Final = "house"
NextFires = Literal["by_waiter", "when_served", "after_fired"]
"""Who or what fires a party's next course."""
Money = Literal["on", "trial", "off"]
CounterFires = Literal["when_sent", "when_paid"]
"""When the kitchen hears of a sale at the counter."""


class Customs(Record, frozen=True, kw_only=True, tag="customs"):
    """`clean_at_once`: a table is free as soon as its guests are gone, without a second tap.

    `old_after_seconds`: what reaches the house later than that after its tap is asked about.
    `money`: on; on trial, so that no paper counts; or off, as another till takes it.
    `lands_together`: stations are told when to start, so that a course is ready at one moment.
    `next_fires`: the next course waits for a person, or fires by itself `next_fires_minutes` after
    the course before was served or was fired. A held course never does.
    `ready_late_seconds`: what waits at the pass for longer is told to every waiter; 0: to nobody.
    `counter_fires`: when the kitchen hears of a counter sale; `lead_minutes`: so long before the
    promised time it begins to cook a takeaway or a delivery.
    `ready_prints`: and it comes out at the printer of the pass.
    """

    clean_at_once: bool = False
    old_after_seconds: int = 180
    lands_together: bool = False
    next_fires: NextFires = "by_waiter"
    next_fires_minutes: int = 0
    money: Money = "on"
    ready_late_seconds: int = 180
    ready_prints: bool = False
    counter_fires: CounterFires = "when_paid"
    lead_minutes: int = 20


PLAIN: Final = Customs(id=THE_HOUSE)
"""Until somebody says otherwise."""
