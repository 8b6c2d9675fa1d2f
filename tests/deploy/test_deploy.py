"""What stands in deploy/ fits the program: settings, files, users, commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from server.__main__ import main
from server.doors.operating import operating
from server.settings import deployment

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNITS = ("comanda.service", "comanda@.service")


def text(name: str) -> str:
    return (DEPLOY / name).read_text()


def settings_named(content: str) -> set[str]:
    return set(re.findall(r"\b(COMANDA_[A-Z_]+|LOG_LEVEL)\b", content))


def test_every_setting_that_is_named_is_one_that_the_program_reads() -> None:
    program = "\n".join(file.read_text() for file in (ROOT / "server").rglob("*.py"))
    compose_alone = {"COMANDA_NAME", "COMANDA_TLS"}
    for file in DEPLOY.iterdir():
        unknown = settings_named(file.read_text()) - settings_named(program) - compose_alone
        assert not unknown, f"{file.name}: {unknown}"


def test_the_hubs_of_the_compose_file_have_settings_that_are_understood() -> None:
    compose = text("compose.yaml")
    found = dict(re.findall(r'^    (COMANDA_[A-Z_]+|LOG_LEVEL): "(.*)"$', compose, re.MULTILINE))
    filled = {name: re.sub(r"\$\{[^}]*\}", "info", value) for name, value in found.items()}
    house = deployment({**filled, "COMANDA_URL": "https://pos.osteria.example"})
    assert house.database_url.startswith("postgresql://comanda:")
    assert house.redis_url == "redis://redis"
    assert operating(filled).log_level == "info"
    [proxy] = house.safely.proxies
    assert f"ipv4_address: {proxy.network_address}" in compose, "the proxy is believed"


def test_the_proxy_knows_every_hub() -> None:
    hubs = set(re.findall(r"^  (hub-\d+):$", text("compose.yaml"), re.MULTILINE))
    [line] = re.findall(r"reverse_proxy (.*) \{", text("Caddyfile"))
    assert {each.removesuffix(":8010") for each in line.split()} == hubs
    assert len(hubs) > 1


def test_what_is_needed_and_what_is_optional_stands_in_the_example() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)", text("compose.yaml") + text("Caddyfile")))
    named = set(re.findall(r"^([A-Z_]+)=", text("env.example"), re.MULTILINE))
    assert asked <= named


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_starts_what_setup_makes_and_lets_it_write_its_data_alone(name: str) -> None:
    unit = text(name)
    assert "ExecStart=/usr/local/lib/comanda/.venv/bin/comanda serve" in unit
    assert "ProtectSystem=strict" in unit
    assert "User=comanda" in unit
    [data] = re.findall(r"DATA=/var/lib/(\S+)", unit)
    [kept] = re.findall(r"^StateDirectory=(.*)$", unit, re.MULTILINE)
    assert data in kept.split()


def test_the_page_for_operators_names_commands_that_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = (ROOT / "docs" / "operating.md").read_text()
    with pytest.raises(SystemExit):
        main(["--help"])
    known = capsys.readouterr().out
    for act in set(re.findall(r"\bcomanda (backup|restore|verify|serve|load|device)\b", page)):
        assert act in known


def test_the_page_for_operators_names_figures_that_there_are() -> None:
    program = "\n".join(
        (ROOT / "server" / file).read_text() for file in ("hub/figures.py", "doors/metrics_door.py")
    )
    page = (ROOT / "docs" / "operating.md").read_text()
    for figure in set(re.findall(r"\bcomanda_[a-z_]+", page)):
        assert figure.removesuffix("_total").removesuffix("_bucket") in program, figure
