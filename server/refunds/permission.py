"""Who may give money back, and that they say why."""

from __future__ import annotations

from server.hub.messages import Occasion, Refusal
from server.kit.text import is_clean
from server.refunds.refund import REASON_LENGTH_MAX


class ManagerNeeded(Refusal):
    """Money goes back only with a manager."""

    code = "refunds.manager_needed"


class ReasonNeeded(Refusal):
    """Whoever gives money back says why."""

    code = "refunds.reason_needed"


def check_role(occasion: Occasion) -> None:
    if not occasion.may("manager"):
        raise ManagerNeeded("A manager has to agree that money goes back: type the PIN.")


def check_reason(reason: str) -> None:
    if not reason.strip():
        raise ReasonNeeded("Say why the money goes back.")
    if not is_clean(reason, REASON_LENGTH_MAX):
        raise ReasonNeeded(f"A reason is one line of at most {REASON_LENGTH_MAX} letters.")
