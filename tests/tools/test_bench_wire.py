"""The bench's own hand at the socket: frames written, frames read in whatever pieces they come."""

from __future__ import annotations

import pytest

from tools.bench import wire


def from_house(payload: bytes, kind: int = wire.TEXT) -> bytes:
    size = len(payload)
    if size < 126:
        return bytes((kind, size)) + payload
    if size < 1 << 16:
        return bytes((kind, 126)) + size.to_bytes(2, "big") + payload
    return bytes((kind, 127)) + size.to_bytes(8, "big") + payload


@pytest.mark.parametrize("piece", [1, 2, 3, 7, 200, 1_000_000])
def test_messages_are_whole_however_the_bytes_arrive(piece: int) -> None:
    said = [b"2", b"a" * 125, b"b" * 126, b"c" * 70_000, b""]
    data = b"".join(from_house(each) for each in said)
    incoming, heard = wire.Incoming(), []
    for at in range(0, len(data), piece):
        heard += [payload for _, payload in incoming.feed(data[at : at + piece])]
    assert heard == said


def test_the_kind_of_a_frame_is_told() -> None:
    incoming = wire.Incoming()
    data = from_house(b"x", wire.ARE_YOU_THERE) + from_house(b"2")
    assert list(incoming.feed(data)) == [(wire.ARE_YOU_THERE, b"x"), (wire.TEXT, b"2")]


@pytest.mark.parametrize(("size", "head"), [(5, 2), (125, 2), (126, 4), (5_000, 4)])
def test_a_screen_masks_what_it_says_with_zeros(size: int, head: int) -> None:
    said = wire.frame(b"x" * size)
    assert said[1] & 0x80
    assert said[head:] == b"\0\0\0\0" + b"x" * size


def test_an_answer_says_which_ask_it_is_for() -> None:
    number, told = wire.answer(b'4312[{"id":"a","seq":3,"status":"done","rev":7,"again":false}]')
    assert (number, told.status, told.rev) == (12, "done", 7)


def test_one_message_may_bring_several_revisions() -> None:
    told = b'42["changes",[{"rev":7,"puts":[]},{"rev":8,"puts":[{"kind":"line"}]}]]'
    assert wire.revisions(told) == [7, 8]
