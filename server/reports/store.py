"""Where the file of open checks is noted, and the kitchen's times are kept."""

from __future__ import annotations

from server.hub.page import always, never, shelf_of
from server.reports.open_checks_file import OpenChecksFile
from server.reports.times import Times

FILES = shelf_of(OpenChecksFile, "open_checks_files", live=always)
TIMES = shelf_of(Times, "times", live=never)
