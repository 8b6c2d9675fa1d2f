"""Where letterhead, printers, jobs and sheets are kept."""

from __future__ import annotations

from server.hub.page import always, never, shelf_of
from server.paper.job import Job
from server.paper.letterhead import Letterhead
from server.paper.logo import Logo
from server.paper.printer import Printer
from server.paper.sheet import Sheet

LETTERHEADS = shelf_of(Letterhead, "letterheads", live=always)
LOGOS = shelf_of(Logo, "logos", live=never)
PRINTERS = shelf_of(Printer, "printers", live=always)
JOBS = shelf_of(Job, "jobs", live=lambda job: job.filed_at is None)
SHEETS = shelf_of(Sheet, "sheets", live=never)
