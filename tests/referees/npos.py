"""npos, an independent reader of ESC/POS: which commands and which letters are in a job."""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.screens import NODE

HERE = Path(__file__).parent
CODECS = {0: "cp437", 13: "cp857", 14: "cp737", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858"}
TEXT = "text"


@dataclass(frozen=True, slots=True)
class Token:
    """`name` is `text`, or a command such as `ESC p`."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Reading:
    """One job, token by token; `error` when it could not be read to its end."""

    tokens: Sequence[Token]
    error: str

    def commands(self) -> list[str]:
        return [token.name for token in self.tokens if token.name != TEXT]

    def words(self) -> str:
        """Letters by the page that was selected last."""
        codec, words = "cp437", ""
        for token in self.tokens:
            if token.name == "ESC t":
                codec = CODECS[token.data[2]]
            elif token.name == TEXT:
                words += token.data.decode(codec)
        return words

    def strays(self) -> bytes:
        """Bytes among the letters that are no letters."""
        text = b"".join(token.data for token in self.tokens if token.name == TEXT)
        return bytes(byte for byte in text if byte < 0x20 and byte != ord("\n"))


def readings(jobs: Sequence[bytes]) -> list[Reading]:
    """All of them in one run of Node."""
    asked = json.dumps([b64encode(job).decode() for job in jobs])
    answer = subprocess.run(
        [NODE, "tokens.mjs"], cwd=HERE, input=asked.encode(), capture_output=True, check=True
    )
    return [
        Reading(
            tokens=[
                Token(token["name"].strip(), b64decode(token["bytes"]))
                for token in read.get("tokens", ())
            ],
            error=read.get("error", ""),
        )
        for read in json.loads(answer.stdout)
    ]
