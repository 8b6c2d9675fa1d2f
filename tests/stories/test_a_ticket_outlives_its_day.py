"""A party has paid, and its pasta still cooks when the day is closed: no paper of it is lost."""

from __future__ import annotations

from server.kitchen.firing import Firing
from server.paper.job import Job
from server.register.day import Day
from tests.properties.the_whole_house import WholeHouse


def test_what_is_told_of_it_on_the_next_day_is_another_paper_though_it_bears_its_number() -> None:
    house = WholeHouse()
    house.tries("carla", "register.open_drawer", opening="o", drawer="drawer-1", float_cents=0)
    house.tries("anna", "floor.seat", turn="party", table="5", covers=2)
    line = {"id": "line", "dish": "spaghetti-prawns"}
    house.tries("anna", "orders.add", check="party-1", lines=[line])
    house.tries("anna", "orders.send", check="party-1", lines=["line"], firing="send")
    house.tries("carla", "bills.present", check="party-1", bill="bill")
    (bill,) = house.bills()
    paid = {"tender": "cash", "bill": "bill", "presented_cents": bill.total_cents}
    due = {"amount_cents": bill.total_cents, "given_cents": bill.total_cents}
    house.tries("carla", "payments.take_cash", **paid, **due)
    house.tries("marco", "register.close_drawer", opening="o", counted_cents=0, reason="banked")
    (day,) = house.ids(Day)
    assert house.tries("marco", "register.close_day", day=day)
    (firing,) = house.ids(Firing)
    assert house.tries("marco", "kitchen.hold_again", firing=firing)
    papers = [(job.paper, job.title) for job in house.evening.sees(Job) if job.station]
    assert papers == [("cook", "PASTA 1"), ("hold", "PASTA 1")]
