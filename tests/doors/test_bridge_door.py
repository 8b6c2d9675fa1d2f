"""Boxes on other networks: each with its token, its printers and its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import httpx2
import msgspec
import pytest

from printers.bridge_words import At, Begun, Said, Wanted
from printers.spool import Attempt, Work
from server.app import build
from server.doors import bridge_door
from server.doors.boxes import Boxes
from server.doors.machine_roles import DRIVES, POLLS
from server.doors.machine_secrets import paired_machine
from server.paper.job import Job
from server.paper.printer import Printer
from tests.doors.house import AtTheDoor

LETTERHEAD = {"id": "house", "name": "Osteria", "address": [], "tax_number": "",
              "currency": "EUR", "footer": "", "time_zone": "Europe/Berlin"}  # fmt: skip


@dataclass(slots=True)
class Box:
    """Asks on the house's own loop."""

    door: AtTheDoor
    token: str
    run: str = "one"
    fence: int = 0

    def says(self, word: str, **said: Any) -> httpx2.Response:
        async def ask() -> httpx2.Response:
            way = httpx2.ASGITransport(build(self.door.house))
            async with httpx2.AsyncClient(transport=way, base_url="http://house:8010") as client:
                return await client.post(
                    f"/bridge/{word}",
                    content=msgspec.json.encode(Said(fence=self.fence, run=self.run, **said)),
                    headers={"Authorization": f"Bearer {self.token}"},
                )

        return self.door.run(ask())

    def begins(self) -> Box:
        self.fence = msgspec.json.decode(self.says("begin").content, type=Begun).fence
        return self

    def leases(self) -> Work:
        return msgspec.json.decode(self.says("lease", printer="till").content, type=Work)

    def starts(self, work: Work, id_: str) -> httpx2.Response:
        attempt = Attempt(id=id_, printer="till", job=work.job, copy=work.copy)
        return self.says("started", printer="till", attempt=attempt)

    def interrupted(self) -> list[Attempt]:
        return msgspec.json.decode(
            self.says("interrupted", printer="till").content, type=list[Attempt]
        )


def set_up(door: AtTheDoor, **printer: Any) -> None:
    told = {"id": "till", "name": "Till", "for_till": True, "address": "tcp://192.0.2.9:9100"}
    asked = {"letterhead": LETTERHEAD, "printers": [{**told, **printer}]}
    assert door.run(door.house.ask("paper.set_up", asked)).status == "done"


@pytest.fixture
def box(door: AtTheDoor) -> Iterator[Box]:
    """The till's printer stands in another network, and a paper waits for it."""
    set_up(door, bridge="bar-box")
    assert door.run(door.house.ask("reports.print_open_checks", {})).status == "done"
    _, token = door.run(paired_machine(door.house, "bar-box", DRIVES))
    yield Box(door, token).begins()
    for there in door.house.boxes.values():
        there.let_go()


def job_of(door: AtTheDoor) -> Job:
    (job,) = door.house.board.all(Job)
    return job


@pytest.mark.parametrize("token", ["", "wrong"])
def test_a_wrong_token_is_refused(box: Box, token: str) -> None:
    reply = Box(box.door, token).says("begin")
    assert (reply.status_code, reply.json()["code"]) == (401, "door.not_paired")


def test_the_token_of_a_screen_or_of_a_polling_printer_is_no_box_s(box: Box) -> None:
    for role in (POLLS, "waiter"):
        _, token = box.door.run(paired_machine(box.door.house, "bar-box", role))
        assert Box(box.door, token).says("begin").status_code == 401


def test_a_box_sees_its_own_printers_alone(box: Box) -> None:
    found = msgspec.json.decode(box.says("machines").content, type=list[At])
    assert [(at.id, at.address) for at in found] == [("till", "tcp://192.0.2.9:9100")]
    reply = box.says("lease", printer="grill")
    assert (reply.status_code, reply.json()["code"]) == (410, "paper.no_such_printer")


def test_a_paper_is_fetched_written_down_printed_and_told(box: Box) -> None:
    work = box.leases()
    assert work.document
    assert box.starts(work, "try-1").status_code == 200
    assert box.starts(work, "try-1").status_code == 200, "the answer was lost: said again"
    assert [attempt.id for attempt in box.interrupted()] == ["try-1"]
    for _ in range(2):
        said = {"job": work.job, "copy": work.copy, "result": "printed"}
        assert box.says("outcome", **said).status_code == 200
    box.says("ended", attempt=box.interrupted()[0], outcome="Confirmed")
    assert box.interrupted() == []
    assert job_of(box.door).state == "printed"


def test_nothing_to_print_is_said_after_a_while(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    work = box.leases()
    box.says("outcome", job=work.job, copy=work.copy, result="printed")
    monkeypatch.setattr(bridge_door, "STANDS_OPEN_SECONDS", 0.05)
    assert box.says("lease", printer="till").status_code == 204


def test_what_is_printed_elsewhere_by_now_is_not_begun(box: Box) -> None:
    work = box.leases()
    wanted = msgspec.json.decode(
        box.says("is_wanted_back", job=work.job, copy=work.copy).content, type=Wanted
    )
    assert not wanted.back
    box.says("outcome", job=work.job, copy=work.copy, result="printed")
    reply = box.starts(work, "try-1")
    assert (reply.status_code, reply.json()["code"]) == (410, "paper.not_here_any_more")


def test_a_printer_that_was_moved_in_the_same_second_gets_nothing_at_its_old_address(
    box: Box,
) -> None:
    work = box.leases()
    old = Attempt(id="try-1", printer="till", job=work.job, copy=0, at="tcp://192.0.2.9:9100")
    set_up(box.door, bridge="bar-box", address="tcp://192.0.2.10:9100")
    reply = box.says("started", printer="till", attempt=old)
    assert (reply.status_code, reply.json()["code"]) == (410, "paper.not_here_any_more")
    assert box.interrupted() == []
    new = replace(old, at="tcp://192.0.2.10:9100")
    assert box.says("started", printer="till", attempt=new).status_code == 200


def test_a_box_speaks_of_its_own_papers_alone(box: Box) -> None:
    """Its word would take another printer's paper for printed."""
    asked = {"job": "test-1", "printer": "grill", "what": "page"}
    assert box.door.run(box.door.house.ask("paper.print_test", asked)).status == "done"
    for word in ("outcome", "move_on"):
        for job, copy in (("test-1", 0), ("no-such-job", 0), (box.leases().job, 7)):
            reply = box.says(word, job=job, copy=copy, result="printed")
            assert (reply.status_code, reply.json()["code"]) == (410, "paper.not_its_paper")
    reply = box.starts(Work(job="test-1", copy=0, mark="", document=()), "try-1")
    assert (reply.status_code, reply.json()["code"]) == (410, "paper.not_its_paper")
    test = box.door.house.board.one(Job, "test-1")
    assert test is not None
    assert test.state == "queued"


def test_a_box_may_say_what_became_of_a_paper_that_it_has_begun(box: Box) -> None:
    """Its printer is the house's own since: the paper came out all the same."""
    work = box.leases()
    assert box.starts(work, "try-1").status_code == 200
    set_up(box.door, bridge="")
    assert box.says("outcome", job=work.job, copy=work.copy, result="printed").status_code == 200
    assert job_of(box.door).state == "printed"


def test_a_second_box_of_the_same_name_takes_over_and_the_first_may_not_print(box: Box) -> None:
    work = box.leases()
    box.starts(work, "try-1")
    second = Box(box.door, box.token, run="two").begins()
    assert second.fence > box.fence
    assert [attempt.id for attempt in second.interrupted()] == ["try-1"]
    for word in ("machines", "interrupted"):
        reply = box.says(word, printer="till")
        assert (reply.status_code, reply.json()["code"]) == (409, "paper.another_box")
    assert box.starts(work, "try-2").status_code == 409
    assert second.says("machines").status_code == 200


def test_the_house_may_be_restarted_under_a_box(box: Box) -> None:
    box.door.house.boxes.pop("bar-box").let_go()
    assert box.leases().document
    box.door.house.boxes.pop("bar-box").let_go()
    box.fence += 1
    assert box.says("machines").status_code == 409


def test_how_a_printer_is_and_who_it_is_is_told(box: Box) -> None:
    box.says("found", printer="till", condition="out", words="out of paper")
    box.says("met", printer="till", identity="aa" * 32)
    till = box.door.house.board.one(Printer, "till")
    assert till is not None
    assert (till.state, till.detail, till.identity) == ("out", "out of paper", "aa" * 32)
    assert box.says("pause", printer="till", seconds=0.01).status_code == 200
    work = box.leases()
    assert box.says("move_on", job=work.job, copy=work.copy).status_code == 200


@pytest.mark.parametrize(
    ("word", "content"), [("dance", b"{}"), ("lease", b"["), ("started", b"{}")]
)
def test_what_no_box_says_is_refused(box: Box, word: str, content: bytes) -> None:
    async def ask() -> httpx2.Response:
        way = httpx2.ASGITransport(build(box.door.house))
        async with httpx2.AsyncClient(transport=way, base_url="http://house:8010") as client:
            shown = {"Authorization": f"Bearer {box.token}"}
            said = content if content != b"{}" else b'{"fence": %d}' % box.fence
            return await client.post(f"/bridge/{word}", content=said, headers=shown)

    assert box.door.run(ask()).status_code == 400


def test_the_house_leaves_a_box_s_printer_alone_while_the_box_is_there(box: Box) -> None:
    boxes = Boxes(box.door.house)
    assert "till" not in {machine.id for machine in boxes.machines()}, "not looked yet"
    box.door.run(boxes.look())
    assert boxes.there == {"bar-box"}
    assert "till" not in {machine.id for machine in boxes.machines()}
    assert boxes.is_boxed("till")
    assert not boxes.is_boxed("grill")


def test_while_its_box_is_away_the_house_says_so_and_prints_nothing(door: AtTheDoor) -> None:
    set_up(door, bridge="bar-box")
    boxes = Boxes(door.house)
    door.run(boxes.look())
    (till,) = (machine for machine in boxes.machines() if machine.id == "till")
    assert till.away == "its box “bar-box” is not connected"
    assert all(not machine.away for machine in boxes.machines() if machine.id != "till")


@pytest.mark.parametrize("bridge", ["Bar Box", "x" * 31])
def test_a_box_has_a_short_plain_name(door: AtTheDoor, bridge: str) -> None:
    asked = {"letterhead": LETTERHEAD, "printers": [
        {"id": "till", "name": "Till", "address": "virtual:", "bridge": bridge}]}  # fmt: skip
    answer = door.run(door.house.ask("paper.set_up", asked))
    assert (answer.status, answer.code) == ("refused", "paper.bad_printer")
