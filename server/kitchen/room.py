"""The kitchen's public face."""

from __future__ import annotations

from server.hub.dispatch import Home, Room, Verb
from server.hub.messages import Occasion
from server.hub.page import Page
from server.kit.ids import DishId, FiringId
from server.kitchen import talking
from server.kitchen.acknowledge import Acknowledge, acknowledge
from server.kitchen.all_now import AllNow, all_now
from server.kitchen.answer_old import AnswerOldWork, Question, answer
from server.kitchen.answer_void import AnswerVoid, answer_void
from server.kitchen.ask_rush import AskRush, ask_rush
from server.kitchen.at_hand import AtHand
from server.kitchen.bump import Bump, bump
from server.kitchen.bump_lines import BumpLines, bump_lines
from server.kitchen.fire_again import FireAgain, fire_again
from server.kitchen.fire_next import NEXT_COURSE, FireNext, fire_next
from server.kitchen.fire_next import load as load_next
from server.kitchen.firing import FiringEvent
from server.kitchen.grant_rush import GrantRush, grant_rush
from server.kitchen.hold_again import HoldAgain, hold_again
from server.kitchen.lane import LaneEvent
from server.kitchen.learn import LearnTimes, learn
from server.kitchen.message import MessageEvent
from server.kitchen.note_ready_late import READY_LATE, AtThePass, NoteReadyLate, note_ready_late
from server.kitchen.old_work import OldWorkEvent
from server.kitchen.pin import PinTickets, pin
from server.kitchen.place_before import PlaceBefore, place_before
from server.kitchen.prep import Prep, PrepLearnt
from server.kitchen.reactions import EARS
from server.kitchen.recall import Recall, recall
from server.kitchen.recall_lines import RecallLines, recall_lines
from server.kitchen.refire import Refire, refire
from server.kitchen.refire import load as load_refire
from server.kitchen.refuse_rush import RefuseRush, refuse_rush
from server.kitchen.serve import Serve, TakeBackServed, serve, take_back
from server.kitchen.set_up import SetUpStations, Standing, set_up
from server.kitchen.shortage import ShortageEvent
from server.kitchen.show import TICKETS_MAX, ShowTickets, show
from server.kitchen.start import StartTicket, start
from server.kitchen.station import StationEvent
from server.kitchen.store import (
    FIRINGS,
    LANES,
    MESSAGES,
    OLD_WORK,
    PREPS,
    SHORTAGES,
    STATIONS,
    WASTE,
)
from server.kitchen.tell import TellKitchen, tell
from server.kitchen.views import (
    firings_with_open_tickets,
    prep_of_dish,
    question_about,
    stations,
    tables_waiting,
    with_course,
    with_firings,
    with_ticket,
    with_tickets,
    with_whole,
)
from server.kitchen.waste import Waste, WasteEvent
from server.paper.views import pass_printer

OfTicket = StartTicket | Bump | BumpLines | Recall | RecallLines | Acknowledge


def _of_ticket(page: Page, asked: OfTicket, _: Occasion) -> AtHand:
    return with_ticket(page, asked.ticket)


def _of_tickets(page: Page, asked: ShowTickets | TellKitchen | PinTickets, _: Occasion) -> AtHand:
    return with_tickets(page, asked.tickets[:TICKETS_MAX])


def _all_that_hangs(page: Page, _asked: PlaceBefore, _: Occasion) -> AtHand:
    return with_whole(page, firings_with_open_tickets(page))


def _of_firings(page: Page, asked: Serve | TakeBackServed, _: Occasion) -> AtHand:
    return with_firings(page, asked.firings)


def _of_firing(
    page: Page, asked: HoldAgain | AllNow | AskRush | GrantRush | RefuseRush, _: Occasion
) -> AtHand:
    return with_firings(page, (FiringId(asked.firing),))


def _of_course(page: Page, asked: FireAgain, _: Occasion) -> AtHand:
    return with_course(page, FiringId(asked.firing))


def _known_times(page: Page, asked: LearnTimes, _: Occasion) -> dict[str, Prep]:
    found = (prep_of_dish(page, DishId(prep.id)) for prep in asked.preps)
    return {prep.id: prep for prep in found if prep is not None}


def _question(page: Page, asked: AnswerOldWork, _: Occasion) -> Question:
    return question_about(page, asked.work)


def _of_void(page: Page, asked: AnswerVoid, _: Occasion) -> Waste | None:
    return page.load(WASTE, asked.waste)


def _at_the_pass(page: Page, asked: NoteReadyLate, _: Occasion) -> AtThePass:
    kitchen = with_firings(page, (asked.firing,))
    printer = pass_printer(page) if kitchen.customs.ready_prints else None
    return AtThePass(kitchen=kitchen, printer=printer)


def _standing(page: Page, _asked: SetUpStations, occasion: Occasion) -> Standing:
    open_firings = firings_with_open_tickets(page)
    busy = {ticket.station for whole in open_firings for ticket in whole.tickets if ticket.is_open}
    return Standing(stations=stations(page), busy=busy, awaited=tables_waiting(page, occasion.now))


SERVICE = frozenset({"waiter", "cashier", "manager"})
"""Who decides what is cooked now. Cooking itself, and the pass, are anybody's who is signed in."""
MADE_WRONG = SERVICE | {"cook"}
"""Who may say that a dish is to be made again: the guest's side of the pass, and the cook's."""
SCREENS = frozenset({"cook", "manager"})
"""Whoever stands in the kitchen: shows a ticket, grants a rush, puts tickets in order."""

ROOM = Room(
    name="kitchen",
    verbs=(
        Verb(SetUpStations, load=_standing, decide=set_up, door_only=True),
        Verb(StartTicket, load=_of_ticket, decide=start),
        Verb(Bump, load=_of_ticket, decide=bump),
        Verb(BumpLines, load=_of_ticket, decide=bump_lines),
        Verb(Recall, load=_of_ticket, decide=recall),
        Verb(RecallLines, load=_of_ticket, decide=recall_lines),
        Verb(Serve, load=_of_firings, decide=serve),
        Verb(TakeBackServed, load=_of_firings, decide=take_back),
        Verb(Acknowledge, load=_of_ticket, decide=acknowledge),
        Verb(ShowTickets, load=_of_tickets, decide=show, roles=SCREENS),
        Verb(PinTickets, load=_of_tickets, decide=pin, roles=SCREENS),
        Verb(PlaceBefore, load=_all_that_hangs, decide=place_before, roles=SCREENS),
        Verb(TellKitchen, load=_of_tickets, decide=tell),
        Verb(HoldAgain, load=_of_firing, decide=hold_again, roles=SERVICE),
        Verb(FireAgain, load=_of_course, decide=fire_again, roles=SERVICE),
        Verb(FireNext, load=load_next, decide=fire_next, door_only=True),
        Verb(AskRush, load=_of_firing, decide=ask_rush, roles=SERVICE),
        Verb(GrantRush, load=_of_firing, decide=grant_rush, roles=SCREENS),
        Verb(RefuseRush, load=_of_firing, decide=refuse_rush, roles=SCREENS),
        Verb(AnswerVoid, load=_of_void, decide=answer_void),
        Verb(Refire, load=load_refire, decide=refire, roles=MADE_WRONG),
        Verb(AllNow, load=_of_firing, decide=all_now),
        Verb(LearnTimes, load=_known_times, decide=learn, door_only=True),
        Verb(AnswerOldWork, load=_question, decide=answer, roles=SERVICE),
        *talking.VERBS,
        Verb(NoteReadyLate, load=_at_the_pass, decide=note_ready_late, door_only=True),
    ),
    homes=(
        Home(StationEvent, STATIONS),
        Home(LaneEvent, LANES),
        Home(FiringEvent, FIRINGS),
        Home(OldWorkEvent, OLD_WORK),
        Home(PrepLearnt, PREPS),
        Home(WasteEvent, WASTE),
        Home(MessageEvent, MESSAGES),
        Home(ShortageEvent, SHORTAGES),
    ),
    ears=(*EARS, *talking.EARS),
    dues=(NEXT_COURSE, READY_LATE),
)
