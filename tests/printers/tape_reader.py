"""Reads ESC/POS as a printer does: every byte is a letter, a line feed or a command it knows.

Written apart from the encoder, so that it can judge it: an unknown command is a fault.
"""

from __future__ import annotations

from dataclasses import dataclass

LENGTHS = {
    b"\x1b@": 2, b"\x1b!": 3, b"\x1d!": 3, b"\x1bE": 3, b"\x1bt": 3, b"\x1ba": 3, b"\x1bd": 3,
    b"\x1br": 3,    b"\x1bp": 5, b"\x1bB": 4, b"\x1dB": 3, b"\x1dV": 3, b"\x1dr": 3, b"\x1c.": 2,
    b"\x10\x04": 3, b"\x10\x14": 10, b"\x10\x05": 3,
    b"\x1b3": 3,
    # What other clients say to a printer:
    b"\x1da": 3, b"\x1dI": 3, b"\x1bM": 3, b"\x1b ": 3, b"\x1cS": 4, b"\x1b2": 2, b"\x1b{": 3,
    b"\x1b-": 3, b"\x1c-": 3, b"\x1cC": 3, b"\x1dL": 4, b"\x1dW": 4, b"\x1b$": 4, b"\x1b\\": 4,
}  # fmt: skip
CODECS = {0: "cp437", 13: "cp857", 14: "cp737", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858"}
FEED_AND_CUT = b"\x1dVB"
SIZED = {b"\x1d(", b"\x1dv", b"\x1b*"}
"""GS ( and pictures, by rows or by columns of needles."""
FIRST_LETTER = 0x20


class UnknownCommandError(Exception):
    """No printer was told to expect this."""


@dataclass(frozen=True, slots=True)
class Token:
    """Letters, or one command with its arguments."""

    data: bytes

    @property
    def is_text(self) -> bool:
        return self.data[0] >= FIRST_LETTER

    def is_command(self, start: bytes) -> bool:
        return self.data.startswith(start)


def read(data: bytes, skips: bytes = b"") -> tuple[list[Token], bytes]:
    """Whole tokens, and the bytes of one that is not complete.

    `skips`: bytes that mean nothing where a command or a letter could begin.
    """
    tokens: list[Token] = []
    at = 0
    while at < len(data):
        if data[at] in skips:
            at += 1
            continue
        length = _length(data[at:])
        if not length or at + length > len(data):
            break
        tokens.append(Token(data[at : at + length]))
        at += length
    return tokens, data[at:]


def _length(rest: bytes) -> int:
    if rest[0] >= FIRST_LETTER:
        return next((at for at, byte in enumerate(rest) if byte < FIRST_LETTER), len(rest))
    if rest[0] == ord("\n"):
        return 1
    if len(rest) == 1:
        return 0
    if rest[:2] not in LENGTHS:
        if rest[:2] in SIZED:
            return _sized(rest)
        raise UnknownCommandError(rest[:2])
    return LENGTHS[rest[:2]] + (rest[:3] == FEED_AND_CUT)


def _sized(rest: bytes) -> int:
    """Commands that say how long they are; 0 while that is not known."""
    if rest[:2] == b"\x1d(":
        return 5 + rest[3] + 256 * rest[4] if len(rest) >= 5 else 0
    if rest[:2] == b"\x1b*":
        high = 3 if len(rest) > 2 and rest[2] > 1 else 1
        return 5 + high * int.from_bytes(rest[3:5], "little") if len(rest) >= 5 else 0
    across, high = (int.from_bytes(rest[at : at + 2], "little") for at in (4, 6))
    return 8 + across * high if len(rest) >= 8 else 0


def letters(data: bytes) -> str:
    """What a person reads: letters in the page that was selected, line feeds."""
    tokens, rest = read(data)
    assert rest == b"", "the paper ends in the middle of a command"
    codec, words = "cp437", ""
    for token in tokens:
        if token.is_command(b"\x1bt"):
            codec = CODECS[token.data[2]]
        elif token.is_text or token.data == b"\n":
            words += token.data.decode(codec)
    return words


def commands(data: bytes) -> list[bytes]:
    """Every command in order, without letters and line feeds."""
    return [token.data for token in read(data)[0] if not token.is_text and token.data != b"\n"]
