"""Figures: what a house counts of its own work, for whoever watches over it. Nothing personal."""

from __future__ import annotations

from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram

SECONDS: Final = (0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.5, 2.0, 8.0)
TOGETHER: Final = (1, 2, 4, 8, 16, 32)


class Figures:
    """Labels are few and bounded: statuses, and codes that stand in the program."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.answers = self._counted(
            "comanda_commands", "Commands by what was answered.", "status", "code"
        )
        self.again = self._counted("comanda_commands_again", "Commands that were known already.")
        self.offered = self._counted(
            "comanda_commands_offered_again", "Commands of a lost history that were offered again."
        )
        self.jumps = self._counted(
            "comanda_jumps", "Devices that went on from a later number after a new epoch."
        )
        self.commits_failed = self._counted("comanda_commits_failed", "Commits that went wrong.")
        self.backups_failed = self._counted("comanda_backups_failed", "Of the daily ones.")
        self.wrong_tallies = self._counted(
            "comanda_tallies_wrong", "Screens that did not hold what the house holds."
        )
        self.broken = self._counted("comanda_sockets_closed", "Sockets closed by the house.", "why")
        self.ahead = self._counted(
            "comanda_screens_ahead", "Screens that knew a later revision than the house."
        )
        self.commit_seconds = self._measured("comanda_commit_seconds", "One group commit.")
        self.command_seconds = self._measured(
            "comanda_command_seconds", "From standing in line to the commit, for each command."
        )
        self.together = Histogram(
            "comanda_commit_commands", "Commands in one commit.", buckets=TOGETHER,
            registry=self.registry,
        )  # fmt: skip

    def _counted(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(name, what, labels, registry=self.registry)

    def _measured(self, name: str, what: str) -> Histogram:
        return Histogram(name, what, buckets=SECONDS, registry=self.registry)
