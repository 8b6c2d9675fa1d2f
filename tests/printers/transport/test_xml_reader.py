"""XML from printers: read when it is plain, refused when it could be a trap."""

from __future__ import annotations

import pytest

from printers.transport.xml_reader import BYTES_MAX, Unreadable, elements, first


def test_names_are_told_without_their_namespace() -> None:
    found = elements(b'<e:a xmlns:e="urn:x"><b c="1"> text </b></e:a>')
    assert [element.name for element in found] == ["b", "a"]
    b = first(found, "b")
    assert b is not None
    assert (b.attributes, b.text, b.inside) == ({"c": "1"}, "text", ("a",))


BOMB = b'<!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><z>&b;&b;&b;</z>'


@pytest.mark.parametrize(
    "body",
    [
        BOMB,
        b'<!DOCTYPE z SYSTEM "http://192.0.2.7/evil.dtd"><z/>',
        b'<!DOCTYPE z [<!ENTITY f SYSTEM "file:///etc/passwd">]><z>&f;</z>',
        b"<a>" * 21 + b"</a>" * 21,
        b"<a>" + b"<b/>" * 3_000 + b"</a>",
        b"<a>" + b" " * BYTES_MAX + b"</a>",
        b'<?xml version="1.0" encoding="no-such-code"?><a/>',
        b"<a>&nowhere;</a>",
        b"<a",
        b"",
    ],
)
def test_a_trap_is_refused_before_anything_is_made_of_it(body: bytes) -> None:
    with pytest.raises(Unreadable):
        elements(body)
