"""A paper as ESC/POS: the bytes that an Epson-like printer takes, in one piece.

Source of the commands: Epson, ESC/POS command reference (ESC t, ESC r, ESC !, ESC E, GS B, GS V,
GS ( k, GS ( D, GS v 0, ESC *, ESC p). Text reaches the printer only through `charset`, so it
cannot hold a command.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import assert_never

from PIL.Image import Image

from printers.document import PULSE_MS_MAX, Beep, Cut, Document, Line, Picture, Pulse, Qr
from printers.encode import charset
from printers.encode.bitmap import Grid, as_raster, drawn
from printers.encode.fonts import Fonts, house_fonts
from printers.encode.layout import Act, Fit, Row, laid_out
from printers.encode.library import Tape, blank_tape
from printers.encode.needles import as_columns, enlarged
from printers.encode.pictures import bands, code_of, picture_of
from printers.profiles import Profile

INITIALISE = b"\x1b@"
CANCEL_KANJI = b"\x1c."
SELECT_PAGE = b"\x1bt"
RED = b"\x1br\x01"
BLACK = b"\x1br\x00"
GUARD_DRAWER = b"\x1d(D\x05\x00\x14\x01\x00\x02\x00"
"""GS ( D: real-time pulses are not obeyed, until the next reset."""
PULSE = b"\x1bp"
PINS = {2: 0, 5: 1}
BEEPS_MAX = 9
QR_SIZE_MAX = 16
CUT_ROWS = 6
"""From the head to where a person tears."""


def as_escpos(document: Document, profile: Profile, fonts: Fonts | None = None) -> bytes:
    """The whole paper, from the reset to the cut; the transport adds how it is acknowledged.

    It may draw, which takes long: not on the event loop.
    """
    fonts = fonts or house_fonts()
    writer = _Writer(profile, fonts)
    ends_cut = True
    fit = fit_for(profile, fonts)
    if profile.needle_dots:
        document = enlarged(document, profile.pages, fit)
    for row in laid_out(document, profile.columns, fit, profile.size_max):
        writer.write(row)
        # A drawer that opens is no paper: nothing is cut for it.
        ends_cut = isinstance(row, Cut) or (ends_cut and isinstance(row, Pulse | Beep))
    if not ends_cut:
        writer.write(Cut())
    return writer.tape.output


def fit_for(profile: Profile, fonts: Fonts) -> Fit:
    """The letters that come out of this printer: its own, and those that it can draw."""
    can_draw = fonts.has if profile.can_draw_letters else charset.no_letter
    return partial(charset.fit, pages=profile.pages, can_draw=can_draw)


class _Writer:
    """Knows the page and the look that the printer stands in, so that it says only changes."""

    def __init__(self, profile: Profile, fonts: Fonts) -> None:
        self.profile = profile
        self.fonts = fonts
        self.tape: Tape = blank_tape()
        self.page = profile.pages[0]
        self.look = Row()
        self.is_guarded = not profile.guards_drawer
        self._raw(INITIALISE + CANCEL_KANJI + _select(self.page))

    def _raw(self, code: bytes) -> None:
        self.tape._raw(code)  # noqa: SLF001 - the library's one way to pass bytes through.

    def write(self, row: Row | Act) -> None:
        match row:
            case Row():
                self._row(row)
            case Qr():
                self._qr(row)
            case Picture():
                self._picture(picture_of(row, self.profile.dots), row.words)
            case Cut():
                self._cut()
            case Pulse():
                self._raw(_pulse(row))
            case Beep():
                self.tape.buzzer(min(max(1, row.times), BEEPS_MAX), 4)
            case _:
                assert_never(row)

    def _row(self, row: Row) -> None:
        if not charset.is_held(row.text, self.profile.pages):
            self._drawn(row)
            return
        if row.blank:
            # Blanks are as large as the letters, yet never inverse.
            self._look(Row(size=row.size))
            self._raw(b" " * row.blank)
        self._look(row)
        self._letters(row.text if row.inverse else row.text.rstrip())
        self._feed(1)

    def _drawn(self, row: Row) -> None:
        if not self.profile.needle_dots:
            self._draw(drawn(row, Grid.of(self.profile), self.fonts))
            return
        # Red stands for inverse, here too; what is drawn takes no other look.
        self._look(Row(inverse=row.inverse))
        plain = replace(row, inverse=False)
        self._raw(as_columns(drawn(plain, Grid.of_needles(self.profile), self.fonts)))

    def _feed(self, rows: int) -> None:
        # The library's own line feed goes through its text encoder, which selects page 0.
        self._raw(b"\n" * rows)

    def _look(self, row: Row) -> None:
        large, known = row.size > 1, self.look
        if (known.size, known.bold) != (row.size, row.bold):
            # ESC ! is what every printer knows; only three times as large needs GS !.
            self.tape.set(
                normal_textsize=True, double_width=large, double_height=large, bold=row.bold
            )
            if row.size > 2:  # noqa: PLR2004
                self.tape.set(custom_size=True, width=row.size, height=row.size)
        if known.inverse != row.inverse:
            self._invert(row.inverse)
        self.look = row

    def _invert(self, inverse: bool) -> None:
        if self.profile.can_invert:
            self.tape.set(invert=inverse)
        elif self.profile.is_red:
            self._raw(RED if inverse else BLACK)

    def _letters(self, text: str) -> None:
        for page, code in charset.runs(text, self.profile.pages, self.page):
            if page != self.page:
                self._raw(_select(page))
                self.page = page
            self._raw(code)

    def _qr(self, block: Qr) -> None:
        words = charset.clean(block.text)
        if not self.profile.has_qr or not words:
            self._picture(code_of(block, self.profile.dots), words)
            return
        self.tape.set(align="center")
        self.tape.qr(words, size=min(max(1, block.size), QR_SIZE_MAX), native=True)
        self.tape.set(align="left")

    def _picture(self, picture: Image | None, words: str) -> None:
        if picture is not None and self.profile.can_draw:
            self._draw(picture)
            return
        if not words:
            return
        fit = fit_for(self.profile, self.fonts)
        for row in laid_out((Line(words, align="centre"),), self.profile.columns, fit):
            self.write(row)

    def _draw(self, picture: Image) -> None:
        if not self.is_guarded:
            self._raw(GUARD_DRAWER)
            self.is_guarded = True
        for band in bands(picture):
            self._raw(as_raster(band))

    def _cut(self) -> None:
        if self.profile.has_cutter:
            self.tape.cut()
        else:
            self._feed(CUT_ROWS)


def _pulse(block: Pulse) -> bytes:
    """In steps of 2 ms; a time that is out of bounds is the nearest that the command can say."""
    times = (min(max(2, ms), PULSE_MS_MAX) // 2 for ms in (block.on_ms, block.off_ms))
    return PULSE + bytes((PINS[block.pin], *times))


def _select(page: str) -> bytes:
    return SELECT_PAGE + bytes([charset.PAGES[page]])
