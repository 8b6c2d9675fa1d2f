"""The invoice as a page of A4: who asks, whom, for what, and how it was paid."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from printers.document import Document, Line, Rule, columns
from printers.encode.flow import as_flow, letters
from server.bills.local_time import date_words
from server.bills.paper import tax_table
from server.invoices.invoice import Invoice, Issuer
from server.kit.clock import Moment
from server.kit.money import written
from server.payments.receipt import Receipt
from server.payments.receipt_paper import receipt_rows

_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)
TITLES: Final = {"invoice": "Invoice", "cancellation": "Cancellation"}
ERASED: Final = "(The address was erased.)"


def invoice_page(
    invoice: Invoice, receipt: Receipt, *, logo: str = "", cancelled_at: Moment | None = None
) -> str:
    """`logo`: its PNG in base64. `cancelled_at`: of the invoice that a cancellation takes back."""
    # The encoder has escaped every letter.
    body = Markup(as_flow(_body(invoice, receipt, cancelled_at)))  # noqa: S704
    zone = invoice.issuer.time_zone
    return _TEMPLATES.get_template("invoice.html").render(
        title=f"{TITLES[invoice.invoice]} {invoice.number}",
        date=date_words(invoice.at, zone),
        served=date_words(receipt.at, zone),
        receipt=receipt.number,
        issuer=_rows(_of(invoice.issuer)),
        window=_word(" · ".join((invoice.issuer.name, *invoice.issuer.address))),
        tax_number=_word(invoice.issuer.tax_number),
        guest=_rows(invoice.guest.rows if invoice.guest else (ERASED,)),
        guest_tax_number=_word(invoice.guest.tax_number if invoice.guest else ""),
        logo=logo,
        replaces=invoice.replaces,
        body=body,
    )


def _body(invoice: Invoice, receipt: Receipt, cancelled_at: Moment | None) -> Document:
    currency = invoice.issuer.currency
    if invoice.cancels is None:
        return receipt_rows(receipt, currency)
    said = f"This takes back invoice {invoice.cancels}"
    if cancelled_at is not None:
        said += f" of {date_words(cancelled_at, invoice.issuer.time_zone)}"
    return (
        Line(f"{said}, with all of its amounts."),
        Rule(),
        columns(f"TOTAL {currency}", written(invoice.total_cents, currency), size=2, bold=True),
        Rule(),
        *tax_table(tuple(row.mirrored for row in receipt.taxes), currency),
    )


def _of(issuer: Issuer) -> tuple[str, ...]:
    return (issuer.name, *issuer.address)


def _rows(rows: tuple[str, ...]) -> list[Markup]:
    return [_word(row) for row in rows]


def _word(text: str) -> Markup:
    return Markup(letters(text))  # noqa: S704 - escaped there
