"""Where drawers, openings, movements, days, reports and their numbers are kept."""

from __future__ import annotations

from server.hub.page import always, never, shelf_of
from server.register.cash_customs import CashCustoms
from server.register.day import Day
from server.register.drawer import Drawer, Opening
from server.register.movement import Movement
from server.register.numbers import ReportNumbers
from server.register.restoration import Restoration
from server.register.sales_now import OpenNow, SalesNow
from server.register.tips import TipAccount
from server.register.xreport import XReport
from server.register.zreport import ZReport

DRAWERS = shelf_of(Drawer, "drawers", live=always)
OPENINGS = shelf_of(Opening, "openings", live=lambda opening: opening.filed_at is None)
DAYS = shelf_of(Day, "days", live=lambda day: day.filed_at is None)
ZREPORTS = shelf_of(ZReport, "zreports", live=lambda report: report.filed_at is None)
NUMBERS = shelf_of(ReportNumbers, "report_numbers", live=always)
RESTORATIONS = shelf_of(Restoration, "restorations", live=lambda each: each.filed_at is None)
MOVEMENTS = shelf_of(Movement, "movements", live=lambda each: each.filed_at is None)
CASH_CUSTOMS = shelf_of(CashCustoms, "cash_customs", live=always)
TIP_ACCOUNTS = shelf_of(TipAccount, "tip_accounts", live=always)
XREPORTS = shelf_of(XReport, "xreports", live=never)
SALES_NOW = shelf_of(SalesNow, "sales_now", live=always)
OPEN_NOW = shelf_of(OpenNow, "open_now", live=always)
