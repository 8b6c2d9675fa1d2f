"""What stands on a paper: blocks from top to bottom, as pure data that any printer can print.

Rooms build a document once and never say how wide the paper is: lines wrap, columns stretch.
Text may hold anything a guest can type; the encoders strip what a printer could take for a command.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, structs

PULSE_MS = 100
PULSE_MS_MAX = 510
"""As long as ESC p can say."""
Align = Literal["left", "centre", "right"]
Size = Literal[1, 2, 3]
"""2 is twice as wide and high, so half as many letters fit; 3 is for a table's name."""


class Block(Struct, frozen=True, tag_field="block", omit_defaults=True):
    """One thing on a paper. All of them together are `AnyBlock`."""


class Line(Block, frozen=True, tag="line"):
    """Text over the whole width. It wraps; wrapped rows start `indent` + `hang` cells in."""

    text: str
    size: Size = 1
    bold: bool = False
    inverse: bool = False
    align: Align = "left"
    indent: int = 0
    hang: int = 0


class Cell(Struct, frozen=True, omit_defaults=True):
    """One column's text. Cells without a width (in letters of the row's size) share the rest."""

    text: str
    align: Align = "left"
    width: int | None = None


class Columns(Block, frozen=True, tag="columns"):
    """Cells side by side with one blank between them; each wraps within its own width.

    Figures never wrap apart: a right-aligned cell with no width is as wide as its text.
    """

    cells: tuple[Cell, ...]
    size: Size = 1
    bold: bool = False
    inverse: bool = False
    indent: int = 0


class Rule(Block, frozen=True, tag="rule"):
    """A line across the paper, with words in its middle when there are any."""

    text: str = ""
    heavy: bool = False


class Banner(Block, frozen=True, tag="banner"):
    """Large letters in inverse over the whole width: VOID, REPRINT, NUT ALLERGY."""

    text: str


class Qr(Block, frozen=True, tag="qr"):
    """A QR code, centred. `size` is the width of one module in dots, 1 to 16.

    `kept`: its text is known to whoever prints or shows the paper (`with_links`); empty, no code.
    """

    text: str
    size: int = 6
    kept: str = ""


class Picture(Block, frozen=True, tag="picture"):
    """A logo, centred and in black and white; its words where nothing can be drawn.

    `png` is in base64: a document is text wherever it goes. `kept`: it is kept once, under this
    name, and filled in by whoever prints or shows the paper (`with_pictures`).
    """

    png: str
    words: str = ""
    kept: str = ""


class Feed(Block, frozen=True, tag="feed"):
    """Empty rows."""

    rows: int = 1


class Cut(Block, frozen=True, tag="cut"):
    """Cut the paper here. A document without one is cut at its end."""


class Pulse(Block, frozen=True, tag="pulse"):
    """Open the cash drawer on pin 2 or 5: so long its magnet is pulled, so long it rests then."""

    pin: Literal[2, 5] = 2
    on_ms: int = PULSE_MS
    off_ms: int = PULSE_MS


class Beep(Block, frozen=True, tag="beep"):
    """Call the cook."""

    times: int = 1


AnyBlock = Line | Columns | Rule | Banner | Qr | Picture | Feed | Cut | Pulse | Beep
Document = tuple[AnyBlock, ...]


def has_pulse(document: Document) -> bool:
    """Whether this paper opens a drawer: such a paper is never sent twice by itself."""
    return any(isinstance(block, Pulse) for block in document)


def columns(*cells: str | Cell, bold: bool = False, size: Size = 1, indent: int = 0) -> Columns:
    """Words on the left, figures on the right: the last cell is right-aligned when it is a str."""
    last = len(cells) - 1
    return Columns(
        cells=tuple(
            Cell(cell, align="right" if place == last > 0 else "left")
            if isinstance(cell, str)
            else cell
            for place, cell in enumerate(cells)
        ),
        bold=bold,
        size=size,
        indent=indent,
    )


def marked(document: Document, mark: str, note: str = "") -> Document:
    """The same paper with its mark on top, so that nobody takes it for the first.

    Empty rows that begin the paper stay above it: they are for the clip of the rail. What is cut
    into several slips bears it on each. `note` says who asked for it, and where it should have
    come out.
    """
    if not mark:
        return document
    said = (Line(note, bold=True, align="centre"),) if note else ()
    blocks: list[AnyBlock] = []
    is_clip = True
    for block in document:
        if is_clip and not isinstance(block, Feed):
            blocks += (Banner(mark), *said)
        is_clip = isinstance(block, Cut) or (is_clip and isinstance(block, Feed))
        blocks.append(block)
    return tuple(blocks)


def kept_pictures(document: Document) -> frozenset[str]:
    """The names of those that have to be filled in."""
    return frozenset(
        block.kept
        for block in document
        if isinstance(block, Picture) and block.kept and not block.png
    )


def with_pictures(document: Document, found: Mapping[str, str]) -> Document:
    """The same paper with its pictures in it, by name; one that is not found stays empty."""
    return tuple(
        structs.replace(block, png=found.get(block.kept, ""))
        if isinstance(block, Picture) and block.kept and not block.png
        else block
        for block in document
    )


def kept_links(document: Document) -> frozenset[str]:
    """The names of the codes whose text has to be filled in."""
    return frozenset(
        block.kept for block in document if isinstance(block, Qr) and block.kept and not block.text
    )


def with_links(document: Document, found: Mapping[str, str]) -> Document:
    """The same paper with the text of its codes, by name; one without a text is left out."""
    filled = (
        structs.replace(block, text=found.get(block.kept, ""))
        if isinstance(block, Qr) and block.kept and not block.text
        else block
        for block in document
    )
    return tuple(block for block in filled if not isinstance(block, Qr) or block.text)


def without_pulses(document: Document) -> Document:
    """A drawer opens once: whatever is printed again opens nothing."""
    return tuple(block for block in document if not isinstance(block, Pulse))
