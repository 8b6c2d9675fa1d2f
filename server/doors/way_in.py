"""How tablets come in safely: the address for them, and what they have to trust first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cryptography import x509

from server.doors.addresses import at, hosts, is_only_here
from server.https.authority import Authority
from server.https.brought import BroughtCertificates
from server.https.certificates import Lock, locked
from server.https.leaf import as_general, names_in
from server.https.own import OwnCertificates
from server.https.safe import FOLDER, Safe
from server.https.surroundings import Surroundings, as_address, look_around
from server.kit.clock import Moment
from server.settings import Settings


@dataclass(frozen=True, slots=True)
class WayIn:
    """Over https: the house's own, with whose certificates, or a proxy's in front of it."""

    settings: Settings
    lock: Lock | None = None

    @property
    def authority(self) -> Authority | None:
        """What tablets must be told to trust; None when they do so anyway."""
        kept = self.lock.certificates if self.lock else None
        return kept.authority if isinstance(kept, OwnCertificates) else None

    @property
    def host(self) -> str:
        """What tablets on the Wi-Fi call this machine."""
        named = self.settings.safely.names
        return named[0].split("/")[0] if named else hosts(self.settings.host)[-1]

    @property
    def trouble(self) -> str:
        """What people at the join page should know; mostly nothing."""
        kept = self.lock.certificates if self.lock else None
        if not isinstance(kept, OwnCertificates):
            return ""
        strange = ", ".join(str(each) for each in kept.strange)
        return kept.trouble or (strange and f"The authority was not made for {strange}.")

    @property
    def ends_at(self) -> dt.datetime | None:
        """When the certificate at the door ends, if it is not renewed."""
        return self.lock.certificates.leaf.not_valid_after_utc if self.lock else None

    def looked_after(self, now: Moment) -> bool:
        """Renewed in time, and when this machine's addresses change."""
        return self.lock is not None and self.lock.looked_after(now, around(self.settings))

    def address(self, asked: str = "") -> str:
        """For a browser that asked for this host; one that is not ours is led to one that is."""
        safely = self.settings.safely
        if safely.url or self.lock is None:
            return safely.url
        shown = names_in(self.lock.certificates.leaf)
        host = asked if asked and _is_shown(asked, shown) else self._usual(shown)
        return at("https", host, safely.port)

    def _usual(self, shown: set[x509.GeneralName]) -> str:
        """The address that tablets can reach, else any name that the certificate has."""
        if self.authority is not None and _is_shown(self.host, shown):
            return self.host
        here = [name for name in sorted(str(each.value) for each in shown) if "*" not in name]
        elsewhere = [name for name in here if not is_only_here(name)]
        return next(iter(elsewhere or here), self.host)


def way_in(settings: Settings, now: Moment) -> WayIn | None:
    """None: the house speaks plain http, and nobody in front of it does otherwise."""
    safely = settings.safely
    if not safely.on:
        return WayIn(settings) if safely.url.startswith("https:") else None
    if safely.certificate and safely.key:
        brought = BroughtCertificates.opened(safely.certificate, safely.key)
        return WayIn(settings, locked(brought))
    own = OwnCertificates.opened(Safe(settings.data / FOLDER), around(settings), now)
    return WayIn(settings, locked(own))


def around(settings: Settings) -> Surroundings:
    return look_around(settings.safely.names)


def _is_shown(host: str, shown: set[x509.GeneralName]) -> bool:
    address = as_address(host)
    if address is not None:
        return as_general(address) in shown
    _, _, domain = host.partition(".")
    return bool({x509.DNSName(host), x509.DNSName(f"*.{domain}")} & shown)
