"""Metrics: the house's figures as Prometheus reads them, for those who may."""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
from collections import Counter
from collections.abc import Iterator
from typing import Final, get_args

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector, CollectorRegistry
from starlette.requests import Request
from starlette.responses import Response

from server.db.engine import TROUBLE
from server.db.reads import counted
from server.doors.daily_backup import age_seconds
from server.doors.health import disk_free_bytes, troubles
from server.doors.known import house_of, is_same_machine
from server.doors.open_house import OpenHouse
from server.doors.replies import No
from server.kit.clock import SECOND
from server.paper.job import Job, State
from server.paper.printer import Printer
from server.register.restoration import Restoration
from server.settings import VERSION

ROLES: Final = frozenset({"waiter", "kds", "till", "screen", "bridge"})
"""A device may call itself anything; the others are counted together."""


async def metrics(request: Request) -> Response:
    if not may_read(request):
        raise No(403, "door.no_metrics", "The figures are for this machine, and whoever was told.")
    content = await asyncio.to_thread(written, house_of(request))
    return Response(content, media_type=CONTENT_TYPE_LATEST)


def may_read(request: Request) -> bool:
    """The machine itself, addresses that were named, or whoever shows the token."""
    if is_same_machine(request):
        return True
    allowed = house_of(request).operating
    scheme, _, shown = request.headers.get("authorization", "").partition(" ")
    if allowed.metrics_token and scheme.lower() == "bearer":
        return hmac.compare_digest(shown.encode(), allowed.metrics_token.encode())
    if request.client is None or request.headers.get("x-forwarded-for"):
        return False
    try:
        address = ipaddress.ip_address(request.client.host)
    except ValueError:
        return False
    return any(address in network for network in allowed.metrics_from)


def written(house: OpenHouse) -> bytes:
    """What is counted as it happens, and what is looked at now."""
    now = CollectorRegistry()
    now.register(Now(house))
    counted_so_far: bytes = generate_latest(house.hub.figures.registry)
    looked_at: bytes = generate_latest(now)
    return counted_so_far + looked_at


class Now(Collector):
    """How the house stands at this moment."""

    def __init__(self, house: OpenHouse) -> None:
        self._house = house

    def collect(self) -> Iterator[Metric]:
        yield from self._revisions()
        yield from self._screens()
        yield from self._work()
        ends_at = self._house.way_in.ends_at if self._house.way_in else None
        if ends_at is not None:
            yield _gauge("comanda_certificate_end_timestamp_seconds", "At the safe door.",
                         ends_at.timestamp())  # fmt: skip

    def _revisions(self) -> Iterator[Metric]:
        house = self._house
        try:
            database = counted(house.reads).rev
        except TROUBLE:
            database = -1  # What is counted here can be read all the same.
        yield _gauge("comanda_revision", "What this process has told its screens.", house.relay.rev)
        yield _gauge(
            "comanda_database_revision", "What the database holds; -1: it is away.", database
        )
        behind = max(0, database - house.relay.rev)
        yield _gauge("comanda_revisions_behind", "What this process has yet to tell.", behind)
        info = GaugeMetricFamily("comanda_build", "The program.", labels=["version", "database"])
        info.add_metric([VERSION, house.writes.dialect.name], 1)
        yield info

    def _screens(self) -> Iterator[Metric]:
        hub = self._house.hub
        roles = Counter(_role(screen.device.role) for screen in list(hub.screens.values()))
        connected = GaugeMetricFamily(
            "comanda_screens_connected", "Screens on a socket.", labels=["role"]
        )
        for role in sorted({*ROLES, *roles}):
            connected.add_metric([role], roles[role])
        yield connected
        waiting, oldest = hub.attendance.waiting(), hub.attendance.oldest_ms() / SECOND
        yield _gauge("comanda_outbox_waiting", "Taps that wait on connected screens.", waiting)
        yield _gauge("comanda_outbox_oldest_seconds", "The age of the oldest of them.", oldest)
        slow = hub.manager.closed_for_slowness
        yield _gauge("comanda_sockets_closed_slow", "Closed as they read too slowly.", slow)

    def _work(self) -> Iterator[Metric]:
        house = self._house
        yield _gauge("comanda_lane_waiting", "Commands in line.", house.lane.waiting)
        yield _gauge("comanda_lane_busy_seconds", "At one group.", house.lane.busy_seconds)
        yield _gauge("comanda_disk_free_bytes", "Of the data folder.", disk_free_bytes(house))
        age = age_seconds(house)
        yield _gauge("comanda_backup_age_seconds", "Of the last one; -1: none.",
                     -1 if age is None else age)  # fmt: skip
        wrong = sum(1 for _ in troubles(house))
        yield _gauge("comanda_troubles", "What /healthz would complain about.", wrong)
        jobs = Counter(job.state for job in house.board.all(Job))
        papers = GaugeMetricFamily("comanda_papers", "Of this business day.", labels=["state"])
        for state in get_args(State):
            papers.add_metric([state], jobs[state])
        yield papers
        broken = sum(not printer.is_ready for printer in house.board.all(Printer))
        yield _gauge("comanda_printers_in_trouble", "Printers that fail or say nothing.", broken)
        restored = house.board.all(Restoration)
        lost = sum(lost.taps for each in restored for lost in each.lost_taps)
        yield _gauge("comanda_restorations", "Since the last Z.", len(restored))
        yield _gauge("comanda_taps_lost", "That no screen has any more.", lost)


def _gauge(name: str, what: str, value: float) -> Metric:
    return GaugeMetricFamily(name, what, value=value)


def _role(role: str) -> str:
    return role if role in ROLES else "other"
