"""The open checks as a file of letters and as a page of a browser."""

from __future__ import annotations

from html.parser import HTMLParser

from server.reports.open_checks_page import open_checks_html, open_checks_text
from tests.reports.makers import a_line, a_party, a_reading
from tests.reports.test_open_checks_paper import a_floor

HOSTILE = "<script>alert(1)</script>\x1b@"


class Reader(HTMLParser):
    """What a browser would show, and which tags it would obey."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not {name for name, _ in attrs} & {"src", "href"}, "the page fetches nothing"
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


def test_the_page_says_what_the_paper_says() -> None:
    shown = " ".join(read(open_checks_html(a_reading(a_floor()))).words)
    for words in (
        "3 checks · open 113.80 EUR", "Table 7", "check 4 · Anna · 5 covers · since 20:00",
        "NOT SENT", "2 Tiramisu", "IN THE KITCHEN", "medium rare", "NUT ALLERGY",
        "not sent 16.40", "Table 9", "nothing ordered", "total 34.90 · open 7.40",
    ):  # fmt: skip
        assert words in shown


def test_what_people_typed_is_words_and_never_a_command() -> None:
    reading = a_reading(a_party("7", a_line("Burger", note=HOSTILE)))
    page = read(open_checks_html(reading))
    assert "script" not in page.tags
    assert "\x1b" not in open_checks_text(reading)


def test_an_empty_house_is_a_page_too() -> None:
    assert "No check is open." in open_checks_html(a_reading([]))
    assert "No check is open." in open_checks_text(a_reading([]))
