"""Seeds that went wrong once, with what they found; each fault has a test of its own besides."""

from __future__ import annotations

from typing import Final

FOUND: Final = {
    3: "storage stuck for a moment, and a later tap overtook an earlier one",
    5: "a line left the screen for a blink while the house began a new history",
    7: "what was refused in a lost history stayed in the tray although it was done in this one",
    15: "a page that was opened while its storage stuck never opened",
    165: "a page that was loaded right after a new history showed answers of one over another",
    3_080: "an answer that storage would not keep, then a new history: the line left the screen",
    4_560: "a refusal that storage would not keep stayed in the tray although it was done later",
    385: "taken off, put back and taken off again in one commit: the old row came back to life",
}
"""A seed that a run of `make simulate` finds enters here, in the words of a waiter."""
