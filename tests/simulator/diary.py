"""One service as a person reads it: when, who, what; the last line says what went wrong."""

from __future__ import annotations

from tests.simulator.one_service import Service
from tests.simulator.quiet import quiet


def diary_of(service: Service) -> str:
    diary = service.world.diary = []
    with quiet():
        try:
            service.play()
        except Exception as wrong:  # noqa: BLE001 - whatever it was, it is the last line
            service.world.note("the witness", f"!!! {type(wrong).__name__}: {wrong}")
    return "\n".join(f"{at / 1000:9.3f}  {who:12} {what}" for at, who, what in diary)
