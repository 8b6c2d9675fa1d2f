"""A house that is renewed: its program in a folder of its own, where a build can be changed."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.comanda import ROOT
from tests.e2e.house import RunningHouse
from tools.screens import CLIENTS, NODE

MARK = 'document.documentElement.dataset.made = "{made}";\n'


@dataclass(slots=True)
class RenewedHouse(RunningHouse):
    """Its programs lie beside its data."""

    @classmethod
    def beside(cls, data: Path) -> RenewedHouse:
        home = data.parent / "program"
        for room in ("server", "printers"):
            shutil.copytree(ROOT / room, home / room)
        return cls(data, home=home, reads_anew=True)

    @property
    def static(self) -> Path:
        return self.home / "server" / "static"

    @property
    def build_name(self) -> str:
        page = (self.static / "waiter" / "index.html").read_text()
        return page.split('<meta name="build" content="')[1].split('"')[0]

    def speaks_later(self) -> None:
        """The house and its next build speak of something that the build before did not know."""
        versions = self.home / "server" / "hub" / "versions.py"
        schema = int(re.findall(r"^SCHEMA: Final = (\d+)", versions.read_text(), re.MULTILINE)[0])
        _swap(versions, f"SCHEMA: Final = {schema}", f"SCHEMA: Final = {schema + 1}")
        for file in (self.static / "assets").glob("*.js"):
            _swap(file, f"schema:{schema}", f"schema:{schema + 1}")

    def build(self, made: str) -> None:
        """Other files under other names, as every new build has; the page bears `data-made`."""
        assets = self.static / "assets"
        renamed = {file.name: f"{made}-{file.name}" for file in assets.iterdir()}
        texts = [*assets.iterdir(), *self.static.glob("*/index.html")]
        for file in texts:
            text = file.read_text()
            for old, new in renamed.items():
                text = text.replace(old, new)
            is_script = file.suffix == ".js" and file.name.split("-")[0] in (
                "waiter",
                "kds",
                "till",
            )
            file.write_text(MARK.format(made=made) + text if is_script else text)
        for old, new in renamed.items():
            (assets / old).rename(assets / new)
        subprocess.run([NODE, CLIENTS / "away" / "bake.ts", self.static], check=True)


def _swap(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text().replace(old, new))
