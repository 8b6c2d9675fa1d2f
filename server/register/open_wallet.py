"""Open a wallet: a waiter takes money along and answers for what guests pay them in cash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import DrawerId, OpeningId, PersonId
from server.register.denominations import Heap
from server.register.drawer import Drawer, DrawerInstalled
from server.register.open_drawer import OpenDrawer, Shelves, opened, shelves
from server.register.open_drawer import told as drawer_told
from server.register.views import cash_customs, drawer_of
from server.staff.views import name_of


class OpenWallet(Command, frozen=True, kw_only=True):
    """Open one's own wallet with the money that one takes along."""

    NAME: ClassVar[str] = "register.open_wallet"

    opening: OpeningId
    float_cents: int
    pieces: tuple[Heap, ...] = ()


class NoWallets(Refusal):
    """In this house cash goes into a drawer."""

    code = "register.no_wallets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    shelves: Shelves
    wallet: Drawer
    is_new: bool
    has_wallets: bool


def wallet_of(person: PersonId) -> DrawerId:
    return DrawerId(f"wallet-{person}"[:64])


def load(page: Page, asked: OpenWallet, occasion: Occasion) -> Own:
    there = drawer_of(page, wallet_of(occasion.by))
    fresh = Drawer(
        id=wallet_of(occasion.by),
        name=f"Wallet {name_of(page, occasion.by)}",
        is_of="wallet",
        person=occasion.by,
    )
    wallet = there or fresh
    return Own(
        shelves=shelves(page, wallet, asked.opening),
        wallet=wallet,
        is_new=there is None,
        has_wallets=cash_customs(page).wallets,
    )


def open_wallet(state: Own, asked: OpenWallet, occasion: Occasion) -> Sequence[Event]:
    if not state.has_wallets:
        raise NoWallets("Nobody carries a wallet here. Cash goes into a drawer.")
    events = opened(state.shelves, state.wallet, as_drawer(state, asked), occasion)
    return [*installed(state, occasion), *events] if events and state.is_new else events


def as_drawer(state: Own, asked: OpenWallet) -> OpenDrawer:
    return OpenDrawer(
        opening=asked.opening,
        drawer=DrawerId(state.wallet.id),
        float_cents=asked.float_cents,
        pieces=asked.pieces,
    )


def installed(state: Own, occasion: Occasion) -> list[DrawerInstalled]:
    return [
        DrawerInstalled(
            drawer=DrawerId(state.wallet.id),
            name=state.wallet.name,
            is_of="wallet",
            person=state.wallet.person,
            at=occasion.now,
        )
    ]


def told(state: Own, asked: OpenWallet, happened: Sequence[Event]) -> Mapping[str, Any]:
    return drawer_told(state.shelves, as_drawer(state, asked), happened)
