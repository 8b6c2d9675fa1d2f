"""What may be known of a guest's card: enough to find it again, never enough to charge it."""

from __future__ import annotations

from msgspec import Struct


class Card(Struct, frozen=True, kw_only=True):
    """As the terminal told it. `entry` is how it was read; `aid` names the chip's application.

    The number of the card never gets this far: server/payments/terminals/masking.py.
    """

    brand: str = ""
    last4: str = ""
    entry: str = ""
    aid: str = ""
    auth: str = ""

    @property
    def in_words(self) -> str:
        """`Visa ·1234, auth 004711`."""
        number = f"{self.brand} ·{self.last4}".strip() if self.last4 else self.brand
        return ", ".join(part for part in (number, f"auth {self.auth}" * bool(self.auth)) if part)
