"""The lock at the safe door: what it shows is never older than need be."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cryptography import x509

from server.https.certificates import CertificateFaulty, locked, put_in
from server.https.own import OwnCertificates
from server.https.safe import Safe
from server.https.surroundings import Surroundings
from server.kit.clock import Moment
from tests.https.handshake import shown, tablet
from tests.https.makers import A_YEAR_ON, NOON, at_home


@dataclass(slots=True)
class Stubborn:
    """Renewed once, and then it cannot be shown at the first attempt."""

    own: OwnCertificates
    faults: Iterator[bool] = field(default_factory=lambda: iter([False, True, False]))
    news: Iterator[bool] = field(default_factory=lambda: iter([True, False, False]))

    @property
    def leaf(self) -> x509.Certificate:
        return self.own.leaf

    def renewed(self, now: Moment, around: Surroundings) -> bool:
        self.own.renewed(now, around)
        return next(self.news)

    def show(self, context: ssl.SSLContext) -> None:
        if next(self.faults):
            raise CertificateFaulty("the disk is full")
        self.own.show(context)


def test_what_could_not_be_shown_is_shown_at_the_next_round(folder: Path) -> None:
    lock = locked(Stubborn(OwnCertificates.opened(Safe(folder / "https"), at_home(), NOON)))
    with pytest.raises(CertificateFaulty):
        lock.looked_after(NOON, at_home())
    assert lock.looked_after(NOON, at_home())
    assert not lock.looked_after(NOON, at_home())


def test_a_faulty_file_leaves_what_is_shown(folder: Path) -> None:
    own = OwnCertificates.opened(Safe(folder / "https"), at_home(), NOON)
    lock = locked(own)
    file = own.safe.leaf_file
    file.write_bytes(file.read_bytes().split(b"-----BEGIN CERTIFICATE")[0])
    lock.is_behind = True
    with pytest.raises(CertificateFaulty):
        lock.looked_after(NOON, at_home())
    assert shown(lock.context, tablet(own.authority), "osteria") == own.leaf


@dataclass(slots=True)
class Interrupted(OwnCertificates):
    """Somebody knocks while another certificate is put in, and a wrong one stands there."""

    knocks: Callable[[], object] = lambda: None
    wrong: Path = Path()

    def show(self, context: ssl.SSLContext) -> None:
        put_in(context, self.wrong)
        self.knocks()
        super(Interrupted, self).show(context)


def test_who_knocks_during_the_change_sees_the_old_certificate_whole(folder: Path) -> None:
    stranger = OwnCertificates.opened(Safe(folder / "stranger"), at_home(), NOON)
    own = Interrupted.opened(Safe(folder / "https"), at_home(), NOON)
    own.wrong = stranger.safe.leaf_file
    lock, joined, before, seen = locked(own), tablet(own.authority), own.leaf, []
    own.knocks = lambda: seen.append(shown(lock.context, joined, "osteria"))
    assert lock.looked_after(A_YEAR_ON, at_home())
    assert seen == [before]
    assert shown(lock.context, joined, "osteria") == own.leaf != before
