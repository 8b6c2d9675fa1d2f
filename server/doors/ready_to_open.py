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
    _check_port(settings.host, settings.port, "HOST and PORT choose another.")
    if settings.safely.on:
        _check_port(settings.host, settings.safely.port, "COMANDA_HTTPS_PORT chooses another.")


def _check_port(host: str, port: int, way_out: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as no:
            raise CannotOpen(
                f"{host}, port {port}, cannot be used: {no.strerror}. {way_out}"
            ) from no
