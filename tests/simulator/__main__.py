"""Play many services, or read one: python -m tests.simulator SEEDS [FIRST] | --seed N [--quiet]."""

from __future__ import annotations

import sys
import time

from tests.simulator.diary import diary_of
from tests.simulator.one_service import Service
from tests.simulator.played import many, table


def main(words: list[str]) -> int:
    if words[0] == "--seed":
        print(diary_of(Service(int(words[1]))))
        return 0
    count, first = (*map(int, filter(str.isdigit, words)), 1)[:2]
    began = time.monotonic()
    played = many(range(first, first + count))
    if "--quiet" not in words:
        print(table(played.met))
    for seed, wrong in sorted(played.wrong.items()):
        print(f"seed {seed}: {wrong[:300]}")
    took = time.monotonic() - began
    print(*(f"{what}: {times}" for what, times in sorted(played.said.items())), sep=", ")
    print(f"{count} services in {took:.0f} s, at least {played.least}; {len(played.wrong)} wrong")
    return min(len(played.wrong), 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
