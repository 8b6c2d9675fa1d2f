/** What the numbers behind the key for more speak about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Firing, Ticket } from "../wire/records.ts";
import { openBoard } from "./board.ts";
import { moreOf, subjectOf } from "./more.ts";
import { reasonsAgainst, refuseRush } from "./refuse_rush.ts";
import { aHouse } from "./testing/house.ts";
import { aFiring, aLine, aMessage, aNotice, aTicket, GRILL } from "./testing/makers.ts";

function atTheGrill(ticket: Ticket, messages = [aMessage("hurry", 5)]) {
  const { house, asked } = aHouse([ticket], [], [GRILL], messages);
  const board = openBoard(house, ["grill"]);
  board.selected.value = ticket.id;
  const does = (number: number) => moreOf(board)[number - 1]?.does?.();
  return { board, asked, does, texts: () => moreOf(board).map(({ text }) => text) };
}

test("at a station: three answers to a void, messages, 86 of a dish, pin, lists", () => {
  const lines = [aLine("burger"), aLine("bream")];
  const notice = aNotice("void", "line-burger");
  const { board, asked, does, texts } = atTheGrill(aTicket(5, { lines, notices: [notice] }));
  board.dish.value = "line-bream";
  assert.equal(subjectOf(board), "GRILL 5, table 12");
  assert.deepEqual(texts().slice(0, 7), [
    "VOID, not started: void",
    "VOID, cooked: void",
    "VOID, wasted: void",
    "Message seen: the house, “hurry”",
    "Answer the house",
    "86: bream is out",
    "Pin to the head: GRILL 5, table 12",
  ]);
  for (const number of [2, 4, 6]) does(number);
  assert.deepEqual(asked, [
    { name: "kitchen.answer_void", args: { waste: notice.id, fate: "cooked" } },
    { name: "kitchen.acknowledge", args: { ticket: "firing-5-grill", notices: [notice.id] } },
    { name: "kitchen.acknowledge_message", args: { message: "hurry" } },
    { name: "menu.eighty_six", args: { what: "dish", of: "bream" } },
  ]);
  does(5);
  assert.deepEqual([board.panel.value, board.answering.value?.id], ["say", "hurry"]);
  does(8);
  assert.equal(board.panel.value, "recall");
});

test("what cannot be done now stands there all the same, under its number", () => {
  const { board, asked } = atTheGrill(aTicket(5), []);
  board.selected.value = null;
  const more = moreOf(board);
  assert.equal(more.length, 9);
  assert.deepEqual(
    more.map(({ does }) => does !== null),
    [false, false, false, false, true, false, false, true, true],
  );
  assert.deepEqual(asked, []);
});

test("at the pass: a rush, no rush and why, the order by hand", () => {
  const rush = {
    state: "asked",
    asked_at: 1,
    asked_by: "anna",
    words: "theatre",
    answered_at: null,
    answered_by: null,
    answer: "",
  } as unknown as Firing["rush"];
  const firing = aFiring("f", { rush });
  const { house, asked } = aHouse([aTicket(5, { firing: "f" })], [firing]);
  const board = openBoard(house, ["expo"]);
  board.selected.value = board.passes.value[0]?.thing.id ?? null;
  const does = (number: number) => moreOf(board)[number - 1]?.does?.();
  does(2);
  assert.deepEqual([board.panel.value, board.refusing.value], ["no-rush", "f"]);
  assert.deepEqual(reasonsAgainst(board, firing).slice(0, 3), [
    "Grill is full",
    "Not before 5 min",
    "Not before 10 min",
  ]);
  refuseRush(board, firing, "Grill is full");
  does(1);
  does(3);
  assert.equal(board.panel.value, "order");
  assert.deepEqual(asked, [
    { name: "kitchen.refuse_rush", args: { firing: "f", words: "Grill is full" } },
    { name: "kitchen.grant_rush", args: { firing: "f" } },
  ]);
});
