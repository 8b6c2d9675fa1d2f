import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import { isKitchenOnly, moneyHere } from "./money_here.ts";

const houseWith = (customs: ReadonlyMap<string, unknown>) =>
  ({ records: () => ({ value: customs }) }) as unknown as House;

test("a house that says nothing of money takes it", () => {
  assert.equal(moneyHere(houseWith(new Map())), "on");
  assert.equal(moneyHere(houseWith(new Map([["house", {}]]))), "on");
});

test("kitchen only is neither on nor on trial", () => {
  for (const [money, isOnly] of [
    ["on", false],
    ["trial", false],
    ["off", true],
  ] as const) {
    assert.equal(isKitchenOnly(houseWith(new Map([["house", { money }]]))), isOnly);
  }
});
