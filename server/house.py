"""The restaurant, assembled: every room listed. Read this file first."""

from __future__ import annotations

from server.bills.room import ROOM as BILLS
from server.floor.room import ROOM as FLOOR
from server.hub.dispatch import House
from server.invoices.room import ROOM as INVOICES
from server.kitchen.room import ROOM as KITCHEN
from server.menu.room import ROOM as MENU
from server.orders.room import ROOM as ORDERS
from server.paper.room import ROOM as PAPER
from server.payments.room import ROOM as PAYMENTS
from server.post.room import ROOM as POST
from server.refunds.room import ROOM as REFUNDS
from server.register.room import ROOM as REGISTER
from server.reports.room import ROOM as REPORTS
from server.staff.room import ROOM as STAFF

# From the ground up: a room's ears are asked in this order, lower rooms first.
HOUSE = House(
    [
        MENU,
        STAFF,
        PAPER,
        FLOOR,
        ORDERS,
        KITCHEN,
        BILLS,
        PAYMENTS,
        REFUNDS,
        INVOICES,
        REGISTER,
        POST,
        REPORTS,
    ]
)
