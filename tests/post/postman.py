"""A mail server that can do everything wrong, as a process of its own that remembers.

`python -m tests.post.postman FOLDER PORT`: letters that it has taken lie in the folder as they
came; `FOLDER/fault` says what goes wrong, `FOLDER/tls.pem` makes it offer STARTTLS, `FOLDER/secret`
makes it ask for `house` and that password.
"""

from __future__ import annotations

import base64
import socketserver
import ssl
import sys
from pathlib import Path
from typing import Final, cast

FAULTS: Final = (
    "busy", "not_ours", "later", "no_mailbox", "cut_before", "will_not_begin", "cut_inside",
    "refuses", "full", "keeps_and_cuts",
)  # fmt: skip
HOLDS: Final = frozenset({"holds", "keeps_and_holds"})
"""It has the whole letter and says nothing for as long as the house stands."""
TAKEN: Final = frozenset({"", "keeps_and_cuts", "keeps_and_holds"})
"""With these the letter lies in the mailbox afterwards."""


class Office(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__(("127.0.0.1", port), Clerk)
        self.folder = folder

    def said(self, name: str) -> str:
        file = self.folder / name
        return file.read_text().strip() if file.exists() else ""

    def keep(self, letter: bytes) -> None:
        number = len(list(self.folder.glob("*.eml"))) + 1
        (self.folder / f"{number:03}.eml").write_bytes(letter)


class Clerk(socketserver.StreamRequestHandler):
    """One visitor."""

    def handle(self) -> None:
        self.office = cast("Office", self.server)
        self.fault, self.is_known, self.is_safe = self.office.said("fault"), False, False
        if self.fault == "busy":
            return self.say("421 too busy")
        self.say("220 postman.example")
        while row := self.rfile.readline(2_000):
            if not self.answered(row.decode("ascii", "replace").strip()):
                return None
        return None

    def say(self, *rows: str) -> None:
        for at, row in enumerate(rows, start=1):
            words = row if at == len(rows) else f"{row[:3]}-{row[4:]}"
            self.wfile.write(f"{words}\r\n".encode())

    def answered(self, row: str) -> bool:
        """False: the line is cut."""
        match row.split(" ", maxsplit=1)[0].upper():
            case "EHLO":
                self.say("250 postman.example", *self.offers(), "250 HELP")
            case "STARTTLS":
                self.say("220 go ahead")
                self.go_safe()
            case "AUTH":
                self.authenticate(row)
            case "MAIL":
                wants = self.office.said("secret") and not self.is_known
                refused = self.fault == "not_ours" or wants
                self.say("550 who are you" if refused else "250 fine")
            case "RCPT":
                self.say(
                    {"later": "451 later", "no_mailbox": "550 nobody"}.get(self.fault, "250 fine")
                )
            case "DATA":
                return self.take()
            case "QUIT":
                self.say("221 bye")
                return False
            case _:
                self.say("250 fine")
        return True

    def offers(self) -> list[str]:
        tls = (self.office.folder / "tls.pem").exists() and not self.is_safe
        return ["250 STARTTLS"] * tls + ["250 AUTH PLAIN"] * bool(self.office.said("secret"))

    def go_safe(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.office.folder / "tls.pem")
        self.connection = context.wrap_socket(self.request, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)
        self.is_safe = True

    def authenticate(self, row: str) -> None:
        said = base64.b64decode(row.split(" ")[2]).decode()
        self.is_known = said == f"\0house\0{self.office.said('secret')}"
        self.say("235 welcome" if self.is_known else "535 wrong")

    def take(self) -> bool:
        if self.fault == "cut_before":
            return False
        if self.fault == "will_not_begin":
            self.say("554 no letters today")
            return True
        self.say("354 go on")
        if self.fault == "cut_inside":
            self.rfile.read(20)
            return False
        letter = self.read()
        if self.fault in TAKEN:
            self.office.keep(letter)
        if self.fault == "keeps_and_cuts":
            return False
        if self.fault in HOLDS:
            self.hold()
            return False
        self.say({"refuses": "554 spam", "full": "452 full"}.get(self.fault, "250 taken"))
        return True

    def hold(self) -> None:
        (self.office.folder / "held").touch()
        self.rfile.read(1)

    def read(self) -> bytes:
        rows: list[bytes] = []
        while (row := self.rfile.readline(5_000)) not in {b".\r\n", b""}:
            rows.append(row[1:] if row.startswith(b".") else row)
        return b"".join(rows)


if __name__ == "__main__":
    with Office(Path(sys.argv[1]), int(sys.argv[2])) as office:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        office.serve_forever()
