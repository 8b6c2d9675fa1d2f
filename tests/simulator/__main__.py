"""Play services until one goes wrong: python -m tests.simulator SEEDS [FIRST]; or one: --seed N."""

from __future__ import annotations

import sys
import time
from collections import Counter

from tests.simulator.quiet import quiet
from tests.simulator.service import Service
from tests.simulator.witness import met


def told(seed: int) -> None:
    """One service as a person reads it: when, who, what."""
    service = Service(seed)
    service.world.diary = []
    try:
        service.play()
    except AssertionError as wrong:
        service.world.note("the witness", f"!!! {wrong}")
    for at, who, what in service.world.diary:
        print(f"{at / 1000:9.3f}  {who:12} {what}")


def main(words: list[str]) -> int:
    if words[0] == "--seed":
        told(int(words[1]))
        return 0
    count, first = int(words[0]), int(words[1]) if len(words) > 1 else 1
    began, bad, pairs = time.monotonic(), 0, Counter[tuple[str, str]]()
    for seed in range(first, first + count):
        service = Service(seed)
        try:
            service.play()
        except AssertionError as wrong:
            bad += 1
            print(seed, type(wrong).__name__, str(wrong)[:300])
        pairs += met(service.witness)
    faults, verbs = sorted({f for f, _ in pairs}), sorted({v for _, v in pairs})
    print(f"{'':24}" + " ".join(verb.split(".")[1][:7].rjust(7) for verb in verbs))
    for fault in faults:
        print(f"{fault:24}" + " ".join(f"{pairs[fault, verb]:7}" for verb in verbs))
    print(f"{count} seeds, {bad} bad, {(time.monotonic() - began) / count * 1000:.0f} ms each")
    return bad


if __name__ == "__main__":
    with quiet():
        sys.exit(main(sys.argv[1:]))
