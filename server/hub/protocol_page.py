"""The protocol as a page to read: every message, command, record and refusal with its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final, get_type_hints

import msgspec
from msgspec import NODEFAULT, Struct, structs

from server.hub.messages import Refusal
from server.hub.typescript import Wire, Words, described, tag_of, with_parts

PREFACE: Final = """\
# The protocol between the house and its screens

Written by `comanda wire` from the Python definitions. Do not edit; change the definition instead.

Commands go up, numbered record changes come down, as JSON over Socket.IO (websocket only). Amounts
are whole cents (`_cents`), rates are basis points (`_bp`), moments are milliseconds since 1970 UTC.
One sample of every message lies in `tests/fixtures/wire/`, and both ends are tested against it.

## Messages

- **`auth`**, with the connection: `{protocol: 1, schema: 1, app, device, token}`. Refused with
  `{code, sentence}` as the data of the error.
- **`hello`**, up: `{epoch, rev, asked}`, null when empty; `asked` is the lowest unanswered `seq`.
- **`welcome`**, down: `{epoch, from, to, last_seq, answers, now, mode, changes, url}`; `mode` is
  `delta` (the changes are inside) or `snapshot` (fetched over HTTP from `url`).
- **`ask`**, up: `{id, seq, name, args, session, approval?, age_ms, live, seen}`, or a list of up to
  50 (64 kB). Acknowledged by an answer, or a list of answers in the same order.
- **answer**, down: `{id, seq, status, again, rev, result, code, sentence, last_seq, after_ms}`.
- **`changes`**, down: `[{rev, by: [device, seq], at, puts, removes}]`, in the order of `rev`.
- **`head`**, down every second: `{epoch, rev, now}`.
- **`check`**, up every minute: `{rev, hash}`, a tally of the live records; a mismatch is answered
  with a welcome.
- **`here`**, up every five seconds: `{rev, waiting, oldest_ms}`, for the owner's page of screens;
  nothing hangs on it.
- **`upgrade`**, down: `{min}`; the screen drains its outbox and reloads.

`status` is `done`, `refused` or `failed` (recorded), or `busy`, `gap` or `seq_taken` (nothing was
recorded: ask again after `after_ms`, or under the number after `last_seq`).
"""


def protocol_page(wire: Wire) -> str:
    words = Words()
    parts = with_parts((*wire.records, *wire.commands, *wire.door_commands))
    words.claim((*wire.records, *parts))
    known = {*wire.records, *wire.commands, *wire.door_commands}
    shapes = [kind for kind in parts if kind not in known]
    chapters = (
        [PREFACE],
        _chapter("Commands", "What a screen may ask for.", wire.commands, words),
        _chapter("Commands of doors", "Asked by workers.", wire.door_commands, words),
        _chapter("Records", "What a screen's replica holds, by kind.", wire.records, words),
        _chapter("Shapes", "What commands and records are made of.", shapes, words),
        _refusals(wire.refusals),
    )
    return "\n".join(line for chapter in chapters for line in chapter) + "\n"


def _chapter(title: str, about: str, kinds: Sequence[type[Struct]], words: Words) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield about
    for kind in kinds:
        yield from ("", f"### {_called(kind, words)}", "")
        if told := described(kind):
            yield from (told, "")
        yield from _fields(kind, words)
    yield ""


def _called(kind: type[Struct], words: Words) -> str:
    if hasattr(kind, "NAME"):
        return f"`{kind.NAME}`"
    if kind.__struct_config__.tag is not None:
        return f"`{tag_of(kind)}`"
    return words.of(kind)


def _fields(kind: type[Struct], words: Words) -> Iterator[str]:
    hints = get_type_hints(kind)
    fields = structs.fields(kind)
    if not fields:
        yield "No fields."
        return
    yield "| field | type | when absent |"
    yield "|---|---|---|"
    for field in fields:
        meant = words.of(hints[field.name]).replace("|", "\\|").replace("readonly ", "")
        yield f"| `{field.encode_name}` | `{meant}` | {_default(field)} |"


def _default(field: Any) -> str:  # noqa: ANN401 - msgspec's FieldInfo, or a stand-in of it
    if field.required:
        return "required"
    if field.default is not NODEFAULT:
        return f"`{msgspec.json.encode(field.default).decode()}`"
    return "`[]`"


def _refusals(kinds: Iterable[type[Refusal]]) -> Iterator[str]:
    yield "## Refusals"
    yield ""
    yield "Every refusal comes with a sentence for staff; the code is for programs."
    rooms = groupby(kinds, key=lambda kind: kind.code.split(".")[0])
    for room, refused in rooms:
        yield from ("", f"### {room}", "", "| code | why |", "|---|---|")
        for kind in refused:
            yield f"| `{kind.code}` | {described(kind)} |"
