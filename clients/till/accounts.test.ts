import assert from "node:assert/strict";
import { test } from "node:test";
import type { HouseAccount } from "../wire/records.ts";
import { accountsOf, limitOf } from "./accounts.ts";
import { aHouse } from "./makers.ts";

const account = (more: Partial<HouseAccount>): HouseAccount => ({
  kind: "house_account",
  id: "a",
  name: "Room 12",
  limit_cents: 10_000,
  over_limit: "warn",
  balance_cents: 9_000,
  ...more,
});

test("a charge up to the limit needs no word, one beyond it does, or is refused", () => {
  assert.equal(limitOf(account({}), 1_000), "within");
  assert.equal(limitOf(account({}), 1_001), "warn");
  assert.equal(limitOf(account({ over_limit: "refuse" }), 1_001), "refuse");
  assert.equal(limitOf(account({ limit_cents: null }), 10 ** 8), "within");
});

test("rooms stand in the order of their numbers", () => {
  const rooms = ["Room 12", "Room 2"].map((name) => account({ id: name, name }));
  assert.deepEqual(
    accountsOf(aHouse({ house_account: rooms })).map(({ name }) => name),
    ["Room 2", "Room 12"],
  );
});
