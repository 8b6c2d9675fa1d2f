"""Certificates of the house's own authority: issued, and issued again, without anybody's help."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

import structlog
from cryptography import x509

from server.https.authority import Authority, ClockWrong, founded
from server.https.certificates import put_in
from server.https.leaf import Leaf, is_due, issued, uncovered
from server.https.safe import Safe
from server.https.surroundings import Address, Surroundings
from server.kit.clock import Moment

_log = structlog.get_logger()


@dataclass(slots=True)
class OwnCertificates:
    """The authority out of the safe, and the leaf that it issued last."""

    safe: Safe
    authority: Authority
    current: Leaf
    strange: Sequence[str | Address] = ()
    """Names and addresses of this machine that the authority may not vouch for."""
    trouble: str = ""
    """Why the leaf cannot be looked after just now."""
    _said: set[str] = field(default_factory=set)

    @classmethod
    def opened(cls, safe: Safe, around: Surroundings, now: Moment) -> Self:
        """Made at the first time; found ever after."""
        safe.locked()
        authority = safe.authority() or safe.put_authority(founded(around, now))
        safe.put_public(authority)
        kept = safe.leaf()
        made = cls(safe, authority, kept or issued(authority, around, now))
        if kept is None:
            safe.put_leaf(made.current)
        made.renewed(now, around)
        return made

    @property
    def leaf(self) -> x509.Certificate:
        return self.current.certificate

    def renewed(self, now: Moment, around: Surroundings) -> bool:
        self.strange = uncovered(self.authority, around)
        try:
            due = is_due(self.leaf, self.authority, around, now)
        except ClockWrong as wrong:
            self._say(str(wrong))
            return False
        self.trouble = ""
        if self.strange:
            names = ", ".join(str(each) for each in self.strange)
            self._warn_once(f"This house's authority was not made for {names}.")
        if due:
            fresh = issued(self.authority, around, now)
            self.safe.put_leaf(fresh)
            self.current = fresh
            _log.info("https.renewed", until=self.leaf.not_valid_after_utc.isoformat())
        return due

    def show(self, context: ssl.SSLContext) -> None:
        put_in(context, self.safe.leaf_file)

    def _say(self, trouble: str) -> None:
        self.trouble = trouble
        self._warn_once(trouble)

    def _warn_once(self, sentence: str) -> None:
        if sentence not in self._said:
            self._said.add(sentence)
            _log.warning("https.trouble", why=sentence)
