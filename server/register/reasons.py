"""Why a drawer is not opened, moved, counted or closed: what several acts at it may answer."""

from __future__ import annotations

from server.hub.messages import Refusal


class DrawerClosedAlready(Refusal):
    """A drawer is counted once."""

    code = "register.drawer_closed"


class NotYourDrawer(Refusal):
    """Whoever answers for a drawer counts it, or a manager does."""

    code = "register.not_your_drawer"


class ReasonNeeded(Refusal):
    """More or less was counted than should be there, or cash was moved for no bill."""

    code = "register.reason_needed"


class BadReason(Refusal):
    """A reason is one short line."""

    code = "register.bad_reason"


class ManagerNeeded(Refusal):
    """So much is missing or over that a manager has to agree."""

    code = "register.manager_needed"
