"""Before a house opens: is it open already, can its folder be used, is its address free?"""

from __future__ import annotations

import socket

from server.doors.caller import running_at
from server.settings import Settings


class CannotOpen(Exception):
    """The house stays closed; the sentence says what to do."""


def check_ready(settings: Settings) -> None:
    """Two crews in one house would print everything twice."""
    address = None if settings.database_url else running_at(settings)
    if address:
        raise CannotOpen(f"This house is open already, at {address}.")
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
    except OSError as no:
        raise CannotOpen(
            f"The folder {settings.data} cannot be used: {no.strerror}. DATA names another."
        ) from no
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as no:
            raise CannotOpen(
                f"{settings.host}, port {settings.port}, cannot be used: {no.strerror}. "
                "HOST and PORT choose another."
            ) from no
