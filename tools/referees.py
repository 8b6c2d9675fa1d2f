"""Fetch the referees: programs of others that judge our printing in the tests."""

from __future__ import annotations

from tools.screens import CLIENTS, fetched

REFEREES = CLIENTS.parent / "tests" / "referees"

if __name__ == "__main__":
    fetched(REFEREES)
