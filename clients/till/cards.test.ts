import assert from "node:assert/strict";
import { test } from "node:test";
import type { CardAttempt, Terminal } from "../wire/records.ts";
import { cardsSay, openSlips, tipWay, tipWays } from "./cards.ts";
import { aHouse, aTender } from "./makers.ts";

const HOUR = 3_600_000;

function aTerminal(more: Partial<Terminal> = {}): Terminal {
  const terminal: Partial<Terminal> = {
    kind: "terminal",
    id: "terminal-1",
    name: "Terminal 1",
    can: ["tip_on_terminal", "tip_on_paper"],
    terms: { capture_hours: 48 } as Terminal["terms"],
    state: "idle",
    tender: null,
    attempt: null,
    away_since: null,
    ...more,
  };
  return terminal as Terminal;
}

const SLIP = { state: "approved", card_money: "authorised", settled_at: 0, terminal: "terminal-1" };

test("only what the terminal can do is offered for a tip", () => {
  assert.deepEqual(tipWays(aTerminal()), ["screen", "terminal", "paper"]);
  assert.deepEqual(tipWays(aTerminal({ can: [] })), ["screen"]);
  assert.deepEqual(tipWays(undefined), ["screen"]);
});

test("a typed tip is charged with the amount, and nobody is asked for another one", () => {
  assert.equal(tipWay("paper", 0, ["screen", "paper"]), "paper");
  assert.equal(tipWay("paper", 100, ["screen", "paper"]), "screen");
  assert.equal(tipWay("terminal", 0, ["screen"]), "screen");
});

test("a slip tells how long it may wait, and whether the terminal is asked about it", () => {
  const asked = {
    kind: "attempt",
    id: "a",
    tender: "tender-1",
    purpose: "adjust",
    state: "waiting",
    asked_at: 5,
  } as unknown as CardAttempt;
  const house = aHouse({
    tender: [aTender(SLIP as never), aTender({ id: "other", state: "approved" })],
    terminal: [aTerminal()],
    attempt: [asked],
  });
  const [slip, ...more] = openSlips(house, 46.5 * HOUR);
  assert.equal(more.length, 0);
  assert.equal(slip?.hours, 2);
  assert.equal(slip?.asked?.id, "a");
  assert.equal(openSlips(house, 50 * HOUR)[0]?.hours, 0);
});

test("a slip of a terminal without a term has no hours to count", () => {
  const terminal = aTerminal({ terms: { capture_hours: 0 } as Terminal["terms"] });
  const house = aHouse({ tender: [aTender(SLIP as never)], terminal: [terminal] });
  assert.equal(openSlips(house, HOUR)[0]?.hours, null);
});

test("the worst is said first", () => {
  const terminal = [aTerminal({ away_since: 0 as never })];
  const slip = aTender(SLIP as never);
  const unknown = aTender({ id: "u", state: "unknown", table: "9" });
  const says = (tender: readonly ReturnType<typeof aTender>[], away = true) =>
    cardsSay(aHouse({ tender, ...(away ? { terminal } : { terminal: [aTerminal()] }) }));
  assert.equal(says([slip, unknown]).words, "has not answered about table 9");
  assert.match(says([slip]).words, /^Terminal 1 cannot be reached since/);
  assert.match(says([slip], false).words, /^Slips without a capture: 1/);
  assert.deepEqual(says([], false), { words: "All well", isBad: false });
});
