import assert from "node:assert/strict";
import { test } from "node:test";
import { openChecks, waitsForMoney } from "./checks.ts";
import { aCheck, aHouse, aSettlement, aTender } from "./makers.ts";

function stateOf(...[shelves]: Parameters<typeof aHouse>) {
  const row = openChecks(aHouse({ check: [aCheck()], ...shelves }))[0];
  assert.ok(row);
  return [row.state, waitsForMoney(row)];
}

test("a check that nobody asked to pay stays quiet", () => {
  assert.deepEqual(stateOf({}), ["open", false]);
  assert.deepEqual(stateOf({ check: [aCheck({ total_cents: 0 })] }), ["nothing", false]);
});

test("a presented, an outdated and a part paid check want money", () => {
  assert.deepEqual(stateOf({ settlement: [aSettlement()] }), ["presented", true]);
  assert.deepEqual(stateOf({ settlement: [aSettlement({ outdated: true })] }), ["outdated", true]);
  const part = aSettlement({ paid_cents: 6938 });
  assert.deepEqual(stateOf({ settlement: [part] }), ["part-paid", true]);
});

test("a card without an answer is said before everything else", () => {
  const settlement = [aSettlement({ outdated: true, paid_cents: 6938 })];
  assert.deepEqual(stateOf({ settlement, tender: [aTender()] }), ["paying", true]);
  const tender = [aTender(), aTender({ id: "tender-2", state: "unknown" })];
  assert.deepEqual(stateOf({ settlement, tender }), ["unknown", true]);
});

test("closed checks are gone, and the others stand by table number", () => {
  const check = [
    aCheck({ id: "a", table: "t12" }),
    aCheck({ id: "b", table: "t9" }),
    aCheck({ id: "c", table: "t1", closed_at: 5 }),
  ];
  const table = ["12", "9", "1"].map((label) => ({
    kind: "table" as const,
    id: `t${label}`,
    label,
  }));
  const rows = openChecks(aHouse({ check, table: table as never }));
  assert.deepEqual(
    rows.map((row) => row.table),
    ["9", "12"],
  );
});
