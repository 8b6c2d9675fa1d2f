"""What a guest takes along: at the till a PDF of the receipt, an invoice, then another address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from server.kit.ids import fresh
from tests.doors.files import written
from tests.e2e.counter import Counter
from tests.e2e.examine import examine
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.pictures import photographed
from tests.e2e.screens import Screens
from tests.post.offices import PostOffice, a_postman
from tests.stories.dishes import BEER

pytestmark = [pytest.mark.e2e, pytest.mark.socket]


def who_sold_two_beers(house: RunningHouse) -> People:
    """Receipt 1 over 9.20."""
    people = People.at(house)
    people.screen.sign_in("carla", "3333").sign_in("anna", "1111")
    drawer = {"opening": fresh(), "drawer": "drawer-1", "float_cents": 20000}
    people.does("carla", "register.open_drawer", drawer)
    people.seats("anna", "5", 2)
    people.sends("anna", "5", 2 * BEER)
    check = people.check("5")["id"]
    people.does("anna", "bills.present", {"check": check, "bill": "bill-5"})
    money = {"bill": "bill-5", "amount_cents": 920, "presented_cents": 920, "given_cents": 920}
    people.does("anna", "payments.take_cash", {**money, "tender": "beers"})
    return people


def papers_of_receipt_1(screens: Screens) -> tuple[Page, Locator]:
    """The till with the sheet of them."""
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    till.page.locator("[data-shelf=receipts]").tap()
    till.page.locator("[data-receipt='1']").tap()
    till.page.locator("[data-papers='1']").tap()
    return till.page, till.page.get_by_role("dialog")


def fills_in(sheet: Locator, **said: str) -> None:
    for field, words in said.items():
        sheet.locator(f"[data-field={field}] input").fill(words)


def test_a_guest_gets_pdf_and_invoice_and_the_address_is_corrected(
    house: RunningHouse, screens: Screens
) -> None:
    people = who_sold_two_beers(house)
    page, sheet = papers_of_receipt_1(screens)
    expect(sheet).to_contain_text("No invoice yet")
    photographed(page, "till-guest-papers")
    faults = examine(page, "the papers of a receipt", 48, ("", 0))
    opens(page, sheet, "Receipt 1")

    sheet.get_by_role("button", name="Write an invoice").tap()
    expect(sheet.get_by_role("button", name="Say the name")).to_be_disabled()
    fills_in(sheet, name="Smith <b>& Sons", street="Hafenstrasse 1", town="20457 Hamburg")
    photographed(page, "till-invoice-form")
    faults += examine(page, "an invoice's form", 48, ("", 0))
    page.keyboard.press("Enter")
    expect(sheet.locator("[data-invoice='1']")).to_contain_text("Smith <b>& Sons")
    expect(sheet.locator("[data-invoice='1']")).to_contain_text("valid")
    opens(page, sheet, "Invoice 1")

    sheet.get_by_role("button", name="Other address").tap()
    fills_in(sheet, name="Jones Ltd")
    sheet.get_by_role("button", name="Cancel invoice 1 and write a new one").tap()
    expect(sheet.locator("[data-invoice='3']")).to_contain_text("Jones Ltd")
    expect(sheet.locator("[data-invoice='1']")).to_contain_text("cancelled")
    expect(sheet.locator("[data-invoice='2']")).to_contain_text("takes back invoice 1")
    photographed(page, "till-invoice-corrected")
    faults += examine(page, "an invoice corrected", 48, ("", 0))
    page.set_viewport_size({"width": 360, "height": 740})
    photographed(page, "phone-guest-papers")
    faults += examine(page, "the papers of a receipt, narrow", 48, ("", 0))
    assert not faults, "\n".join(faults)
    assert "Smith" not in page.evaluate("JSON.stringify({...localStorage})")
    assert screens.complaints == []
    people.screen.close()


def test_a_guest_scans_the_receipt_and_writes_an_invoice_on_their_own_phone(
    house: RunningHouse, screens: Screens, folder: Path
) -> None:
    file = written(folder, ("qr = false", "qr = true"))
    assert house.comanda("load", str(file), "--yes").returncode == 0
    people = who_sold_two_beers(house)
    till = Counter(screens.open("till"))
    till.sign_in("carla", "3333")
    job = people.one("job", paper="receipt")["id"]
    paper = till.page.request.get(f"{house.address}/papers/{job}.txt").text()
    link = re.search(r"\[qr (\S+)\]", paper)
    assert link is not None, paper
    size = ViewportSize(width=360, height=740)
    # The page lets no script in, the inspector's neither.
    context = screens.browser.new_context(viewport=size, has_touch=True, bypass_csp=True)
    phone = context.new_page()
    phone.goto(link[1])
    expect(phone.get_by_role("heading", name="Receipt 1")).to_be_visible()
    photographed(phone, "guest-receipt")
    faults = examine(phone, "a guest's receipt", 48, ("", 0))
    phone.get_by_label("Name or company").fill("Smith Ltd")
    phone.get_by_label("Street and number").fill("Hafenstrasse 1")
    phone.get_by_label("Postcode and town").fill("20457 Hamburg")
    photographed(phone, "guest-form")
    phone.get_by_role("button", name="Write my invoice").tap()
    expect(phone.get_by_role("heading", name="Invoice 1")).to_be_visible()
    photographed(phone, "guest-invoice")
    faults += examine(phone, "a guest's invoice", 48, ("", 0))
    place = phone.get_by_role("link", name="Open the PDF").get_attribute("href")
    pdf = phone.request.get(f"{house.address}{place}")
    assert pdf.body().startswith(b"%PDF-")
    phone.goto(link[1])
    expect(phone.get_by_text("Invoice 1 is written for this receipt")).to_be_visible()
    assert not faults, "\n".join(faults)
    context.close()
    people.screen.close()


def test_a_paper_goes_by_e_mail_and_the_till_says_when_nobody_knows_whether_it_arrived(
    house: RunningHouse, screens: Screens, folder: Path
) -> None:
    people = who_sold_two_beers(house)
    page, sheet = papers_of_receipt_1(screens)
    expect(sheet).to_contain_text("This house sends no e-mail")
    page.keyboard.press("Escape")
    with a_postman(folder / "post") as postman:
        names_the_server(house, folder, postman)
        page.locator("[data-papers='1']").tap()
        address = sheet.get_by_label("E-mail address of the guest")
        address.fill("nobody")
        sheet.get_by_role("button", name="Send").tap()
        expect(sheet).to_contain_text("This is no e-mail address")
        address.fill("guest@example.com")
        sheet.get_by_role("button", name="Send").tap()
        expect(sheet.locator("[data-letter=sent]")).to_contain_text("guest@example.com")
        assert [letter["To"] for letter in postman.letters] == ["guest@example.com"]
        postman.goes_wrong("keeps_and_cuts")
        address.fill("other@example.com")
        page.keyboard.press("Enter")
        expect(sheet.locator("[data-letter=unknown]")).to_contain_text("nobody knows")
        photographed(page, "till-mail")
        faults = examine(page, "letters of a receipt", 48, ("", 0))
        page.keyboard.press("Escape")
        alarm = page.locator(".statusbar").get_by_text("Nobody knows whether the e-mail")
        expect(alarm).to_be_visible()
        photographed(page, "till-mail-alarm")
        postman.goes_wrong("")
        page.locator("[data-papers='1']").tap()
        sheet.get_by_role("button", name="Send again").tap()
        expect(sheet.locator("[data-letter=sent]")).to_have_count(2)
        page.keyboard.press("Escape")
        expect(alarm).to_have_count(0)
        assert len({letter["Message-ID"] for letter in postman.letters}) == 2
    assert not faults, "\n".join(faults)
    assert screens.complaints == []
    people.screen.close()


def names_the_server(house: RunningHouse, folder: Path, postman: PostOffice) -> None:
    """In the owner's file, which is loaded into the open house."""
    server = (
        ('host = ""\nport = 587', f'host = "localhost"\nport = {postman.port}'),
        ('security = "starttls"\nlogin', 'security = "none"\nlogin'),
        ('sender = ""', 'sender = "hello@osteria.example"'),
    )
    assert house.comanda("load", str(written(folder, *server)), "--yes").returncode == 0


BEGINS = "async (place) => (await (await fetch(place)).text()).slice(0, 5)"


def opens(page: Page, sheet: Locator, paper: str) -> None:
    """In a window of its own, which a browser shows as it shows any PDF."""
    with page.context.expect_page() as opened:
        sheet.get_by_role("button", name=f"Open {paper} as PDF").tap()
    opened.value.wait_for_url("blob:**", wait_until="commit")
    assert page.evaluate(BEGINS, opened.value.url) == "%PDF-"
    opened.value.close()
