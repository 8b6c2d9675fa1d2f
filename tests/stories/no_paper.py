"""18:32 to 18:34: what the bar's printer says of BAR 6, and what is told of it."""

from __future__ import annotations

from tests.stories.in_service import Service


def no_paper_at_the_bar(s: Service) -> None:
    """After five seconds till and waiter are told; paper in, and BAR 6 comes out once."""
    job = s.one("job", title="BAR 6")
    s.house.clock.forward(seconds=5)
    told = {"job": job["id"], "copy": 0, "state": "failed", "detail": "out of paper"}
    s.door("paper.report", told)
    lost = s.one("job", title="BAR 6")
    assert (lost["state"], lost["waiter"], lost["printer"]) == ("failed", "anna", "bar")
    states = {printer["id"]: printer["state"] for printer in s.all("printer")}
    assert {name for name, state in states.items() if state != "ok"} == {"bar"}
    s.at("18:34")
    s.door("paper.report", {**told, "state": "printed", "detail": ""})
    assert s.one("printer", id="bar")["state"] == "ok"
    [copy] = s.one("job", title="BAR 6")["copies"]
    assert (copy["state"], copy["mark"]) == ("printed", "")
    assert s.papers().count("BAR 6") == 1
