"""Put the workers to work: one for each printer and each card terminal, and the timekeeper."""

from __future__ import annotations

import asyncio
from functools import partial

from printers.crew import Ways, work
from server.doors.acquaintances import acquaintance
from server.doors.backup_file import BACKUPS
from server.doors.boxes import Boxes, SpoolBesideBoxes
from server.doors.card_workers import put_terminals_to_work
from server.doors.daily_backup import back_up_daily
from server.doors.devices_door import watch_revoked
from server.doors.jumps import tell_of_jumps
from server.doors.learner import Learner
from server.doors.leases import Lease, work_where_leased
from server.doors.open_checks_worker import OpenChecksWorker
from server.doors.open_house import OpenHouse
from server.doors.paper_spool import PRINTING, PaperAttempts, known_to, tell_of_paper, woken
from server.doors.post_worker import POST, PostWorker
from server.doors.timekeeper import Timekeeper
from server.kit import tasks

OPEN_CHECKS = "open checks"
TIME = "time"
LEARNING = "learning"


def put_to_work(house: OpenHouse) -> None:
    """In whichever process of the house has the leases."""
    work_where_leased(house, PRINTING, partial(_print, house))
    put_terminals_to_work(house)
    work_where_leased(house, TIME, lambda _: Timekeeper(house).run())
    work_where_leased(house, LEARNING, lambda _: Learner(house).run())
    work_where_leased(house, OPEN_CHECKS, lambda _: OpenChecksWorker(house).run())
    work_where_leased(house, POST, lambda _: PostWorker(house).run())
    if house.operating.backup_every_hours and not house.settings.database_url:
        work_where_leased(house, BACKUPS, lambda _: back_up_daily(house))
    house.working.append(tasks.start(tell_of_jumps(house), "jumps"))
    house.working.append(tasks.start(watch_revoked(house), "revoked screens"))


async def _print(house: OpenHouse, lease: Lease) -> None:
    boxes = Boxes(house)
    spool = SpoolBesideBoxes(
        known=known_to(house),
        ask=partial(tell_of_paper, house),
        attempts=PaperAttempts(lease),
        boxes=boxes,
    )
    ways = Ways(rolls=house.rolls, who=partial(acquaintance, house), hatches=house.hatches)
    watching = tasks.start(boxes.watch(), "boxes that print")
    try:
        with woken(house, spool):
            await work(boxes.machines, spool, ways)
    finally:
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
