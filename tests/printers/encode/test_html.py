"""A paper in a browser: looks like paper, and its words are only words."""

from __future__ import annotations

from printers.document import Banner, Beep, Cut, Line, Pulse, Qr
from printers.encode.html import as_html


def test_a_large_inverse_banner() -> None:
    assert as_html((Banner("VOID"),)) == (
        '<div class="row large bold"><span class="inverse">          VOID          </span></div>'
    )


def test_a_note_of_a_guest_is_no_markup() -> None:
    drawn = as_html((Line("<script>alert('x')</script> & \u202eturned"),))
    assert drawn == (
        '<div class="row">&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; turned</div>'
    )


def test_codes_are_drawn_and_acts_are_named() -> None:
    drawn = as_html((Qr("https://pay/1"), Pulse(), Beep(), Cut()))
    assert '<div class="qr"><svg' in drawn
    assert "drawer opens" in drawn
    assert "beep" in drawn
    assert '<div class="cut"></div>' in drawn


def test_a_code_that_cannot_be_drawn_is_its_words() -> None:
    assert "x" * 100 in as_html((Qr("x" * 8000),))
