"""What a printer says back, in whatever pieces it arrives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from printers.transport.replies import Cleared, Passed, Printed, Replies, Reply, Status

MIXED = b"\x12" + b"\x14\x00\x00\x00" + b"\x37\x22!!!%\x00" + b"\x00" + b"\x37\x25\x00" + b"\x72"
SAID: list[Reply] = [Status(0x12), Printed(b"!!!%"), Passed(), Cleared(), Status(0x72)]


def heard(*pieces: bytes) -> list[Reply]:
    replies = Replies()
    return [reply for piece in pieces for reply in replies.feed(piece)]


def test_status_packets_and_answers_are_told_apart() -> None:
    assert heard(MIXED) == SAID


@given(st.integers(0, len(MIXED)), st.integers(0, len(MIXED)))
def test_it_does_not_matter_where_the_stream_is_cut(one: int, other: int) -> None:
    first, second = sorted((one, other))
    assert heard(MIXED[:first], MIXED[first:second], MIXED[second:]) == SAID


@given(st.binary(max_size=200))
def test_noise_never_stops_the_listener(noise: bytes) -> None:
    assert isinstance(heard(noise, b"\x00" * 20, b"\x12"), list)


def test_an_endless_block_is_skipped() -> None:
    assert Status(0x12) in heard(b"\x37" + b"\x22" * 120 + b"\x12")
