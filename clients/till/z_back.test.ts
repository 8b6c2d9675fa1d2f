import assert from "node:assert/strict";
import { test } from "node:test";

import { backOf } from "./z_back.ts";

test("a receipt that was taken back is no money that guests were given", () => {
  const credit_notes = [
    { of: "refund", total_cents: 460 },
    { of: "cancellation", total_cents: 2_200 },
  ] as const;
  assert.deepEqual(backOf({ refunds_cents: 2_660, credit_notes }), {
    given_cents: 460,
    taken_cents: 2_200,
  });
});

test("a report from before there were credit notes gave back what it says", () => {
  assert.deepEqual(backOf({ refunds_cents: 0 }), { given_cents: 0, taken_cents: 0 });
});
