"""The figures of a house: what is counted, who may read it, and nothing personal in it."""

from __future__ import annotations

import ipaddress

from prometheus_client.parser import text_string_to_metric_families

from server.doors.operating import Operating
from server.hub.ask import Ask
from server.kit.ids import PersonId
from tests.doors.house import AtTheDoor

SEAT = {"turn": "t1", "table": "5", "covers": 2}


def figures(door: AtTheDoor) -> dict[str, float]:
    """`name,label,label` → value, as Prometheus would read it."""
    said = door.here.get("/metrics")
    assert said.status_code == 200
    return {
        ",".join(
            [sample.name, *(sample.labels[name] for name in sorted(sample.labels))]
        ): sample.value
        for family in text_string_to_metric_families(said.text)
        for sample in family.samples
    }


def test_commands_are_counted_by_what_was_answered(door: AtTheDoor) -> None:
    before = figures(door)["comanda_commands_total,,done"]
    door.run(door.house.ask("floor.seat", SEAT))
    door.run(door.house.ask("floor.seat", {**SEAT, "turn": "t2"}))
    after = figures(door)
    assert after["comanda_commands_total,,done"] == before + 1
    assert after["comanda_commands_total,floor.table_taken,refused"] == 1
    assert after["comanda_commit_seconds_count"] == after["comanda_commit_commands_count"]


def test_where_the_process_stands_and_where_the_database(door: AtTheDoor) -> None:
    found = figures(door)
    assert found["comanda_revision"] == found["comanda_database_revision"] == door.house.lane.rev
    assert found["comanda_revisions_behind"] == 0
    assert found["comanda_lane_waiting"] == 0
    assert found["comanda_troubles"] == 0
    assert found["comanda_printers_in_trouble"] == 0
    assert found["comanda_disk_free_bytes"] > 0


def test_nothing_in_the_figures_names_a_person_a_table_or_a_device(door: AtTheDoor) -> None:
    door.run(door.house.pair("Anna's tablet", "anna-s-own-role"))
    ask = Ask(id="0a", name="floor.seat", args=SEAT, by=PersonId("anna"))
    door.house.lane.ask(ask).result(10)
    text = door.here.get("/metrics").text.lower()
    assert not [word for word in ("anna", "0a", "floor.seat", "t1") if f'"{word}' in text]


def test_a_stranger_reads_no_figures(door: AtTheDoor) -> None:
    said = door.stranger.get("/metrics")
    assert (said.status_code, said.json()["code"]) == (403, "door.no_metrics")


def test_whoever_was_given_the_token_reads_them(door: AtTheDoor) -> None:
    door.house.operating = Operating(metrics_token="for prometheus")
    for shown, status in (("for prometheus", 200), ("", 403), ("another", 403), ("Ünsinn", 403)):
        header = f"Bearer {shown}".encode()
        said = door.stranger.get("/metrics", headers={b"Authorization": header})
        assert said.status_code == status


def test_an_address_that_was_named_reads_them_unless_it_speaks_for_others(
    door: AtTheDoor,
) -> None:
    door.house.operating = Operating(metrics_from=(ipaddress.ip_network("192.0.2.0/24"),))
    assert door.stranger.get("/metrics").status_code == 200
    by_proxy = {"X-Forwarded-For": "192.0.2.7"}
    assert door.stranger.get("/metrics", headers=by_proxy).status_code == 403
