"""What the documents say is so: links lead somewhere, targets exist, rules have their tests."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from printers.profiles import PROFILES
from server.house import HOUSE
from server.menu.allergen import ALLERGENS
from server.settings import VERSION
from tools.words import INSTEAD

ROOT = Path(__file__).parents[1]
READ_FIRST = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md")
PAGES = sorted(
    [ROOT / name for name in READ_FIRST]
    + [ROOT / "server/hub/SPEC.md", *(ROOT / "docs").rglob("*.md")]
)
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|srcset)=\"([^\"]+)\"")
PATH = re.compile(r"`((?:server|printers|clients|tests|tools|docs)/[\w./-]+)`")
TO_BE_WRITTEN = "call_runner"
"""The verb that CONTRIBUTING.md adds as an example."""
AGPL_3 = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"
PICTURE_BYTES_MAX = 300_000
DECISION_LINES_MAX = 60
# Written so that this file is no find of its own.
OUTSIDE = re.compile(
    r"/wor[k]/|/op[t]/|/hom[e]/|/roo[t]/|/tm[p]/|pypi\.or[g]|pythonhosted\.or[g]|registry\.np[m]js"
    r"|(?<!no-emit-)index-ur[l]|(?<!no-emit-)find-link[s]"
)
TEXTS = frozenset(
    {"", ".py", ".md", ".toml", ".lock", ".txt", ".json", ".ts", ".tsx", ".css", ".html", ".mako"}
)
RULE = re.compile(r"^\| \*\*HUB-(\d+)\*\* \| (holds|in part|to come) \|", re.MULTILINE)
CONFLICT = re.compile(r"\[[^\]]+\]\(([^)]+)\) `(test_\w+)` \|")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def tracked() -> list[str]:
    said = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in said.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_leads_somewhere(page: Path) -> None:
    for match in LINK.finditer(page.read_text(encoding="utf-8")):
        target = (match[1] or match[2]).split("#")[0]
        if target and "://" not in target:
            assert (page.parent / target).exists(), f"{named(page)} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_file_that_is_named_is_there(page: Path) -> None:
    for path in PATH.findall(page.read_text(encoding="utf-8")):
        assert TO_BE_WRITTEN in path or (ROOT / path).exists(), f"{named(page)} names {path}"


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_is_named_exists(page: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", text_of("Makefile"), re.MULTILINE))
    named_here = set(re.findall(r"(?:^|`)make ([a-z-]+)", text_of(page), re.MULTILINE))
    assert {"serve", "test"} <= named_here
    assert named_here <= targets


def test_no_registry_and_no_path_of_a_machine_stands_in_any_file() -> None:
    found = []
    for name in tracked():
        if Path(name).suffix in TEXTS:
            for number, line in enumerate(text_of(name).splitlines(), 1):
                if OUTSIDE.search(line):
                    found.append(f"{name}:{number}: {line.strip()[:100]}")
    assert not found, "\n".join(found)


def titles_by_rule() -> dict[int, list[str]]:
    """Rule → the titles of the tests that name it, in both languages."""
    titles = [
        title for file in (ROOT / "tests").rglob("test_*.py") for title in python_titles(file)
    ]
    for file in (ROOT / "clients").rglob("*.test.ts"):
        if "node_modules" not in file.parts:
            titles += re.findall(r"test\(\s*[\"`](HUB-[^\"`]*)", file.read_text(encoding="utf-8"))
    found: dict[int, list[str]] = {}
    for title in titles:
        for rule in rules_in(title):
            found.setdefault(rule, []).append(title)
    return found


def python_titles(file: Path) -> list[str]:
    return re.findall(r"def (test_\w*hub_\d+\w*)", file.read_text(encoding="utf-8"))


def rules_in(title: str) -> Iterator[int]:
    """`test_hub_7_…` names one rule; "HUB-11, HUB-18: …" and "HUB-3, 9, 11: …" name several."""
    head = title.split(":", maxsplit=1)[0] if title.startswith("HUB-") else title
    pattern = r"\d+" if title.startswith("HUB-") else r"hub_(\d+)"
    yield from (int(number) for number in re.findall(pattern, head))


def test_the_hub_s_rules_stand_in_their_order() -> None:
    rules = [int(number) for number, _ in RULE.findall(text_of("server/hub/SPEC.md"))]
    assert rules == list(range(1, 22))


def test_every_rule_that_holds_has_a_test_that_names_it() -> None:
    found = titles_by_rule()
    holding = [
        int(n) for n, state in RULE.findall(text_of("server/hub/SPEC.md")) if state == "holds"
    ]
    assert [rule for rule in holding if rule not in found] == []
    assert set(found) <= set(range(1, 22)), "a test names a rule that is not there"


def test_every_conflict_pair_has_the_test_that_the_table_names() -> None:
    pairs = CONFLICT.findall(text_of("server/hub/SPEC.md"))
    rows = text_of("server/hub/SPEC.md").split("## Conflict pairs")[1].split("\n## ")[0]
    assert len(pairs) == rows.count("\n| ") - 1, "a row without a test"
    for where, title in pairs:
        room = (ROOT / "server/hub" / where).resolve()
        told = (file.read_text(encoding="utf-8") for file in room.glob("test_*.py"))
        assert any(f"def {title}(" in text for text in told), f"{title} is not in {where}"


def test_the_evening_is_there_to_be_played() -> None:
    script = text_of("docs/evening.md")
    for words in ("36 papers", "903.80", "The seventeen conflicts", "Receipts** (numbers 1 to 13"):
        assert words in script


def test_decisions_are_numbered_and_fit_on_a_page() -> None:
    decisions = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert [int(file.name[:4]) for file in decisions] == list(range(1, len(decisions) + 1))
    for file in decisions:
        page = file.read_text(encoding="utf-8")
        for part in ("**Context.**", "**Decision.**", "**Consequences.**", "**Enforced by.**"):
            assert part in page, f"{file.name} has no {part}"
        assert page.count("\n") <= DECISION_LINES_MAX, f"{file.name} is more than a page"


def test_every_screen_has_its_picture_in_light_and_dark() -> None:
    pictures = set(re.findall(r"docs/screens/([\w-]+)-(light|dark)\.png", text_of("README.md")))
    names = {name for name, _ in pictures}
    assert pictures == {(name, theme) for name in names for theme in ("light", "dark")}
    for name, theme in pictures:
        size = (ROOT / f"docs/screens/{name}-{theme}.png").stat().st_size
        assert size < PICTURE_BYTES_MAX, f"{name}-{theme}.png has {size} bytes"


def test_the_demo_s_pins_are_those_of_the_readme() -> None:
    people = tomllib.loads(text_of("server/demo/osteria.toml"))["person"]
    table = text_of("README.md").split("| PIN |")[1].split("\n\n")[0]
    for person in people:
        if "cook" not in person["roles"]:
            row = next(row for row in table.splitlines() if person["pin"] in row)
            assert person["name"] in row


def test_an_owner_reads_of_every_kind_of_printer_and_every_allergen() -> None:
    page = text_of("docs/your-restaurant.md")
    assert [name for name in PROFILES if f"| `{name}` |" not in page] == []
    assert [allergen for allergen in ALLERGENS if allergen not in page] == []


def test_the_licence_is_the_one_that_is_named_everywhere() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == AGPL_3
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    screens = json.loads(text_of("clients/package.json"))
    assert project["license"] == screens["license"] == "AGPL-3.0-or-later"


def test_this_version_is_told_to_restaurateurs() -> None:
    assert f"## {VERSION} " in text_of("CHANGELOG.md")
    assert tomllib.loads(text_of("pyproject.toml"))["project"]["version"] == VERSION


def test_the_glossary_has_a_word_for_every_record() -> None:
    words = text_of("GLOSSARY.md").lower()
    kinds = {kind.replace("_", " ").replace("zreport", "z report") for kind in HOUSE.kinds}
    assert sorted(kind for kind in kinds if kind not in words) == []


def test_words_that_are_barred_have_no_row_of_their_own() -> None:
    rows = re.findall(r"^\| (.+?) \|", text_of("GLOSSARY.md"), re.MULTILINE)
    spoken = {word.lower() for row in rows for word in re.findall(r"\*\*([^*]+)\*\*", row)}
    assert spoken.isdisjoint(INSTEAD)
