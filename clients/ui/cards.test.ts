import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import type { House } from "../sync/house.ts";
import type { Records } from "../wire/records.ts";
import { busyTable, cardAlarms, pendingCard } from "./cards.ts";

type Shelves = { readonly [K in keyof Records]?: readonly Partial<Records[K]>[] };

function aHouse(shelves: Shelves, asked: string[] = []): House {
  const house = {
    records<K extends keyof Records>(kind: K) {
      const found = (shelves[kind] ?? []) as readonly Records[K][];
      return signal(new Map(found.map((record) => [record.id, record])));
    },
    session: signal({ person: "carla" }),
    freshId: () => "fresh",
    ask: (name: string) => asked.push(name),
  };
  return house as unknown as House;
}

const ALARM = {
  id: "a",
  what: "late",
  table: "9",
  amount_cents: 3467,
  tender: "t",
  at: 1,
  read_at: null,
  gone_at: null,
} as const;

test("an alarm stays until somebody has read it, or until it has put itself right", () => {
  const rows = [ALARM, { ...ALARM, id: "b", read_at: 2 }, { ...ALARM, id: "c", gone_at: 2 }];
  const [alarm, ...more] = cardAlarms(aHouse({ cardalarm: rows }));
  assert.equal(more.length, 0);
  assert.equal(alarm?.text, "34.67 was charged after all (table 9)");
  assert.deepEqual(
    alarm?.acts?.map(({ label }) => label),
    ["Understood"],
  );
});

test("what could not be given back may be tried again from the alarm", () => {
  const asked: string[] = [];
  const rows = [{ ...ALARM, what: "not_given_back" as const }];
  const [alarm] = cardAlarms(aHouse({ cardalarm: rows }, asked));
  for (const { act } of alarm?.acts ?? []) act();
  assert.deepEqual(asked, ["payments.give_back", "payments.read_alarm"]);
});

test("a terminal's total that differs is told without its sign", () => {
  const rows = [{ ...ALARM, what: "totals_differ" as const, amount_cents: -500, table: "" }];
  const [alarm] = cardAlarms(aHouse({ cardalarm: rows }));
  assert.equal(alarm?.text, "The terminal's total differs by 5.00");
});

test("a payment without an answer is told before one that is under way", () => {
  const card = { check: "c", type: "card" } as const;
  const house = aHouse({
    tender: [
      { ...card, id: "1", state: "asked" },
      { ...card, id: "2", state: "unknown" },
      { ...card, id: "3", state: "approved" },
    ],
  });
  assert.equal(pendingCard(house, "c")?.id, "2");
  assert.equal(pendingCard(house, "other"), null);
});

test("a terminal says with which table it is busy", () => {
  const house = aHouse({ attempt: [{ id: "v", table: "7" }] });
  assert.equal(busyTable(house, { attempt: "v", tender: null } as never), "7");
  assert.equal(busyTable(house, { attempt: null, tender: null } as never), "");
});
