"""Two houses in one deployment: each with its own lane, and nothing of one is good in the other."""

from __future__ import annotations

import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from server.doors.house_names import named_for
from server.doors.key_ring import keys_for
from server.hub.session import PAIRING_LASTS_MS, Pairing, Seal
from server.kit.clock import Moment, WallClock
from server.settings import settings
from tests.conftest import FAST
from tests.doors.at_a_socket import a_party, covers
from tests.e2e.house import RunningHouse
from tests.e2e.paired import PairedDevice
from tests.e2e.raw import RawScreen, TurnedAway
from tests.postgres import Cluster

pytestmark = pytest.mark.socket


@dataclass(frozen=True, slots=True)
class TwoHouses:
    """`rosso` and `verde` are two names of one process, each for its own command line."""

    rosso: RunningHouse
    verde: RunningHouse


def named(serving: RunningHouse, name: str) -> RunningHouse:
    says = {**serving.says, "COMANDA_HOUSE": name}
    return RunningHouse(serving.data, port=serving.port, says=says)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def two(request: pytest.FixtureRequest) -> Iterator[TwoHouses]:
    says = {"COMANDA_HOUSES": "rosso,verde"}
    if request.param == "postgresql":
        cluster: Cluster = request.getfixturevalue("postgres")
        says["COMANDA_DATABASE_URL"] = cluster.address(cluster.bare())
    where = str(FAST) if FAST.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="comanda-", dir=where) as made:
        serving = RunningHouse(Path(made) / "data", says=says)
        serving.start()
        yield TwoHouses(named(serving, "rosso"), named(serving, "verde"))
        serving.stop()


def a_waiter(house: RunningHouse) -> RawScreen:
    return RawScreen.of(house, "Tablet").sign_in("anna", "1111")


def test_each_house_has_its_own_evening(two: TwoHouses) -> None:
    rosso, verde = a_waiter(two.rosso).open(), a_waiter(two.verde).open()
    assert rosso.epoch != verde.epoch
    before = verde.rev
    turn = a_party(rosso)
    there = a_party(verde)
    assert verde.rev == before + 1, "an evening of its own, counted on its own"
    assert f"turn:{turn}" not in verde.records
    assert f"turn:{there}" not in rosso.records
    rosso.close()
    verde.close()


def test_another_house_s_ids_are_unknown(two: TwoHouses) -> None:
    rosso, verde = a_waiter(two.rosso).open(), a_waiter(two.verde).open()
    answer = verde.ask("anna", "floor.change_covers", covers(a_party(rosso), 4))
    assert answer["status"] == "refused"
    rosso.close()
    verde.close()


def test_another_house_s_token_opens_nothing(two: TwoHouses) -> None:
    rosso = a_waiter(two.rosso)
    assert rosso.token.startswith("rosso.")
    forged = RawScreen(two.verde, rosso.device, "verde." + rosso.token.partition(".")[2])
    with pytest.raises(TurnedAway) as away:
        forged.connect()
    assert away.value.code == "hub.not_paired"
    assert forged.post("sign-in", person="anna", pin="1111")[0] == 401
    assert asked(two.verde, "/snapshot", rosso.token, host="verde.example.com") == 401
    assert asked(two.verde, "/snapshot", rosso.token, host="pos.example.com") == 200


def asked(house: RunningHouse, path: str, token: str, host: str) -> int:
    headers = {"Authorization": f"Bearer {token}", "Host": host}
    try:
        request = urllib.request.Request(house.address + path, headers=headers)  # noqa: S310
        with urllib.request.urlopen(request, timeout=5) as reply:  # noqa: S310
            return int(reply.status)
    except urllib.error.HTTPError as no:
        with no:
            return no.code


def test_another_house_s_session_and_approval_are_refused(two: TwoHouses) -> None:
    rosso, verde = a_waiter(two.rosso), a_waiter(two.verde).open()
    turn = a_party(verde)
    tap = verde.envelope("floor.change_covers", covers(turn, 5), session=rosso.sessions["anna"])
    assert verde.put(tap).result(10)["code"] == "hub.not_signed_in"
    tap = verde.envelope("floor.change_covers", covers(turn, 5), "anna")
    tap["approval"] = rosso.approved("marco", "9999", tap["id"])
    assert verde.put(tap).result(10)["code"] == "hub.not_approved"
    verde.close()


def test_a_pairing_link_pairs_with_its_own_house_wherever_it_is_opened(two: TwoHouses) -> None:
    link = invited(two.verde)
    assert link.startswith("verde.")
    status, said = pairs(two.rosso, link)
    assert status == 200
    screen = PairedDevice(two.verde, said["device"], said["token"])
    assert screen.sign_in("anna", "1111").sessions
    assert pairs(two.rosso, "rosso." + link.partition(".")[2])[0] == 403


def pairs(house: RunningHouse, link: str) -> tuple[int, dict[str, Any]]:
    return PairedDevice(house, "", "").post("pair", link=link, name="Tablet 7")


def invited(house: RunningHouse) -> str:
    """As the code says that the house shows when it opens."""
    found = settings(house.environment())
    expires_at = Moment(WallClock().now() + PAIRING_LASTS_MS)
    signed = Seal(keys_for(found).seal).signed(Pairing(expires_at=expires_at))
    return named_for(found.house, signed)
