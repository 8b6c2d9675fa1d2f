"""The web application: pages, doors and the socket around an open house. No rules."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from printers.spool import HouseAway
from server.db.engine import TROUBLE
from server.doors import (
    back_door,
    bank_qr_door,
    bridge_door,
    devices_door,
    invoice_door,
    join_door,
    keys_door,
    kitchen_report_door,
    ledger_door,
    logo_door,
    metrics_door,
    pages,
    pairing_door,
    papers_door,
    polling_door,
    post_door,
    preview_door,
    refunds_door,
    register_door,
    self_service_door,
    sign_in_door,
    state_door,
    terminal_door,
)
from server.doors.open_house import OpenHouse
from server.doors.pace import GuestPaces
from server.doors.plain_port import PlainPort
from server.doors.proxies import BehindProxies
from server.doors.replies import No, said_away, said_no


def build(house: OpenHouse) -> ASGIApp:
    app = Starlette(routes=routes(), exception_handlers={No: said_no})
    for trouble in (*TROUBLE, HouseAway):
        app.add_exception_handler(trouble, said_away)
    app.state.house = house
    app.state.guest_paces = GuestPaces()
    inside = house.hub.around(app)
    if house.way_in is not None and house.way_in.lock is not None:
        inside = PlainPort(inside, house)
    return BehindProxies(inside, house.settings.safely.proxies)


def routes() -> list[Route | Mount]:
    get, post = ["GET"], ["POST"]
    return [
        Route("/", pages.ours(pages.choose), methods=get),
        Route("/favicon.ico", pages.icon, methods=get),
        *(Route(f"/{name}", pages.ours(pages.screen), methods=get) for name in pages.SCREENS),
        Route("/kds/keys.json", pages.ours(keys_door.own_keys), methods=get),
        Route("/sw.js", pages.spare_copy, methods=get),
        Route("/healthz", state_door.healthz, methods=get),
        Route("/join", join_door.join, methods=get),
        Route("/join/comanda.crt", join_door.certificate, methods=get),
        Route("/join/comanda.mobileconfig", join_door.apple_profile, methods=get),
        Route("/join/invite", join_door.invite, methods=post),
        Route("/join/move", join_door.move, methods=post),
        Route("/devices", pages.ours(devices_door.devices_page), methods=get),
        Route("/devices.json", devices_door.devices, methods=get),
        Route("/devices/revoke", devices_door.revoke, methods=post),
        Route("/reports/kitchen", pages.ours(kitchen_report_door.kitchen_page), methods=get),
        Route("/reports/kitchen/table", kitchen_report_door.kitchen_table, methods=get),
        Route("/reports/kitchen.csv", kitchen_report_door.kitchen_csv, methods=get),
        Route("/register/drawer/{opening}", register_door.drawer, methods=get),
        Route("/register/tips", register_door.tips, methods=get),
        Route("/register/ledger", ledger_door.ledger, methods=get),
        Route("/register/ledger.csv", ledger_door.as_csv, methods=get),
        Route("/register/reports", register_door.reports, methods=get),
        Route("/register/screens", register_door.screens, methods=get),
        Route("/payments/bank-qr/{tender}/{cents:int}", bank_qr_door.bank_qr, methods=get),
        Route("/metrics", metrics_door.metrics, methods=get),
        Route("/snapshot", state_door.snapshot_of, methods=get),
        Route("/menu/{version:int}", state_door.menu_of, methods=get),
        Route("/pairing", pairing_door.pair_here, methods=get),
        Route("/pairing", pairing_door.pair_again, methods=post),
        Route("/pair", pairing_door.pair_page, methods=get),
        Route("/pair", pairing_door.pair, methods=post),
        Route("/sign-in", sign_in_door.sign_in, methods=post),
        Route("/station-session", sign_in_door.station_session, methods=post),
        Route("/approve", sign_in_door.approve, methods=post),
        *_of_paper(get, post),
        *_for_guests(get, post),
        Route("/terminal", pages.ours(terminal_door.terminal), methods=get),
        Route("/terminal", pages.ours(terminal_door.scripted), methods=post),
        Route("/back-door/ask", back_door.ask, methods=post),
        Route("/back-door/pair", back_door.pair, methods=post),
        Route("/back-door/pins", back_door.pins, methods=post),
        Route("/back-door/erase", back_door.erase, methods=post),
        Mount("/static", StaticFiles(directory=pages.STATIC, check_dir=False)),
    ]


def _for_guests(get: list[str], post: list[str]) -> list[Route]:
    """Receipts and invoices, at the till and behind the code on a receipt."""
    return [
        Route("/r/{token}", self_service_door.receipt, methods=get),
        Route("/r/{token}/receipt.pdf", self_service_door.as_pdf, methods=get),
        Route("/r/{token}/invoice", self_service_door.ask_for_invoice, methods=post),
        Route("/i/{token}", self_service_door.invoice, methods=get),
        Route("/i/{token}/invoice.pdf", self_service_door.invoice_as_pdf, methods=get),
        Route("/refunds/cost", refunds_door.cost, methods=get),
        Route("/refunds/receipts", refunds_door.find, methods=get),
        Route("/refunds/receipts/{number:int}", refunds_door.receipt, methods=get),
        Route("/refunds/receipts/{number:int}/worth", refunds_door.worth, methods=post),
        Route("/receipts/{number:int}/papers", invoice_door.papers, methods=get),
        Route("/receipts/{number:int}/invoice", invoice_door.invoice, methods=post),
        Route("/receipts/{number:int}/letter", post_door.letter, methods=post),
        Route("/receipts/{number:int}.pdf", invoice_door.as_receipt, methods=get),
        Route("/invoices/{number:int}.pdf", invoice_door.as_invoice, methods=get),
    ]


def _of_paper(get: list[str], post: list[str]) -> list[Route]:
    """Printers, the papers that they print, and machines that come for them."""
    return [
        Route("/printers", pages.ours(papers_door.printers), methods=get),
        Route("/printers/paper", pages.ours(papers_door.paper), methods=post),
        Route("/printers/logo.png", pages.ours(logo_door.logo), methods=get),
        Route("/printers/logo", logo_door.set_logo, methods=post),
        Route("/printers/trust", papers_door.trust, methods=post),
        Route("/printers/turn-away", papers_door.turn_away, methods=post),
        Route("/printers/knocks", pages.ours(papers_door.knocks), methods=get),
        Route("/sdp", polling_door.sdp, methods=post),
        Route("/cloudprnt", polling_door.cloudprnt_poll, methods=post),
        Route("/cloudprnt", polling_door.cloudprnt_fetch, methods=get),
        Route("/cloudprnt", polling_door.cloudprnt_end, methods=["DELETE"]),
        Route("/sdp/{secret}", polling_door.sdp, methods=post),
        Route("/cloudprnt/{secret}", polling_door.cloudprnt_poll, methods=post),
        Route("/cloudprnt/{secret}", polling_door.cloudprnt_fetch, methods=get),
        Route("/cloudprnt/{secret}", polling_door.cloudprnt_end, methods=["DELETE"]),
        Route("/bridge/{word}", bridge_door.word, methods=post),
        Route("/printers/papers", pages.ours(papers_door.papers), methods=get),
        Route("/papers/{job}.txt", preview_door.as_letters, methods=get),
        Route("/papers/{job}.html", preview_door.as_page, methods=get),
        Route("/papers/{job}.png", preview_door.as_picture, methods=get),
    ]
