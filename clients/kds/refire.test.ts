/** A cook makes a dish again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { House } from "../sync/house.ts";
import { canBeMadeAgain, makeAgain } from "./refire.ts";
import { aHouse } from "./testing/house.ts";
import { aLine, aTicket } from "./testing/makers.ts";

test("what was voided whole is not made again", () => {
  const ticket = aTicket(1, { lines: [aLine("soup", { voided: 1 }), aLine("burger")] });
  assert.deepEqual(
    canBeMadeAgain(ticket).map((line) => line.name),
    ["burger"],
  );
});

test("the house is asked for these pieces, with a name of its own and the reason", () => {
  const { house, asked } = aHouse([]);
  const named = { ...house, freshId: () => "id-1" } as unknown as House;
  makeAgain(named, aTicket(1), aLine("burger", { quantity: 3 }), 2, "Dropped");
  assert.deepEqual(asked, [
    {
      name: "kitchen.refire",
      args: { firing: "id-1", check: "check", line: "line-burger", pieces: 2, reason: "Dropped" },
    },
  ]);
});
