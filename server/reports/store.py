"""Where the file of open checks is noted."""

from __future__ import annotations

from server.hub.page import always, shelf_of
from server.reports.open_checks_file import OpenChecksFile

FILES = shelf_of(OpenChecksFile, "open_checks_files", live=always)
