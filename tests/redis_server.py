"""A real Redis for tests: in a folder of its own, killed and started again as often as needed."""

from __future__ import annotations

import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

PATIENCE_SECONDS = 20.0


@dataclass(slots=True)
class RedisServer:
    folder: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"unix://{self.folder}/redis.sock"

    def start(self) -> None:
        program = shutil.which("redis-server")
        assert program, "redis-server is not installed; sh tools/debian says what the tests need"
        run = [
            "setpriv", "--pdeathsig", "KILL", program, "--port", "0", "--save", "",
            "--unixsocket", str(self.folder / "redis.sock"), "--dir", str(self.folder),
        ]  # fmt: skip
        with (self.folder / "redis.log").open("ab") as log:
            self.process = subprocess.Popen(run, stdout=log, stderr=log)
        until = time.monotonic() + PATIENCE_SECONDS
        while not self._answers():
            assert time.monotonic() < until, (self.folder / "redis.log").read_text()
            time.sleep(0.02)

    def kill(self) -> None:
        """As when somebody pulls the plug."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(PATIENCE_SECONDS)
            self.process = None

    def asked(self, *words: str) -> object:
        with Redis.from_url(self.url) as redis:
            return redis.execute_command(*words)

    def _answers(self) -> bool:
        try:
            return bool(self.asked("PING"))
        except RedisError:
            return False
