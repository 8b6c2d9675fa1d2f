"""The heading of a further copy: which it is, who asked for it and when, and whose paper it is."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from server.paper.job import GUESTS_PAPERS, Job


def heading(job: Job, *, home: str, person: str, time_zone: str) -> tuple[str, str]:
    """The mark and the note of the last copy. `home` is the name of the job's own printer."""
    copy = job.copies[-1]
    is_away = job.printer != job.origin and job.paper not in GUESTS_PAPERS
    whose = f"BACKUP FROM {home.upper()}" if is_away else ""
    match copy.mark:
        case "BACKUP":
            return whose or "BACKUP", ""
        case "REPRINT":
            asked = _who_and_when(person, copy.asked_at, time_zone)
            return f"REPRINT {job.reprint_number}", " · ".join(filter(None, (asked, whose)))
        case "COPY":
            number = job.reprint_number
            return "COPY" if number == 1 else f"COPY {number}", ""
        case "":
            return whose, ""
        case mark:
            return mark, whose


def _who_and_when(person: str, at: int, time_zone: str) -> str:
    moment = datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(time_zone))
    return f"{person} {moment:%H:%M}".strip()
