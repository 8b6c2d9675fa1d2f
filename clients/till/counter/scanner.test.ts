import assert from "node:assert/strict";
import { test } from "node:test";
import { GAP_MS, type Held, heard, NOTHING_HELD } from "./scanner.ts";

/** Keys with so many ms between them; what came of each. */
function typed(text: string, gap_ms: number, start = NOTHING_HELD, at = 1000) {
  let held: Held = start;
  const released: string[] = [];
  let code: string | null = null;
  let now = at;
  for (const key of [...text, "Enter"]) {
    const next = heard(held, key, now);
    held = next.held;
    released.push(...next.released);
    code = next.code ?? code;
    now += gap_ms;
  }
  return { held, released: released.join(""), code };
}

test("a burst that ends with Enter is a code, and nothing else hears of it", () => {
  assert.deepEqual(typed("4006381333931", 5), {
    held: NOTHING_HELD,
    released: "",
    code: "4006381333931",
  });
});

test("what a finger types is let through, all of it and in its order", () => {
  assert.deepEqual(typed("12.50", GAP_MS + 60), {
    held: NOTHING_HELD,
    released: "12.50",
    code: null,
  });
});

test("two quick figures and Enter are an amount", () => {
  assert.deepEqual(typed("20", 10), { held: NOTHING_HELD, released: "20", code: null });
});

test("a scan right after a finger's figure does not swallow the figure", () => {
  const finger = heard(NOTHING_HELD, "5", 100);
  assert.equal(finger.isKept, true);
  const scan = typed("96385074", 2, finger.held, 100 + GAP_MS + 1);
  assert.deepEqual([scan.released, scan.code], ["5", "96385074"]);
});

test("the house's own codes have letters and marks", () => {
  assert.equal(typed("KEG-30L", 3).code, "KEG-30L");
});

test("a key that is no part of a code goes its way, and so does what was held", () => {
  const held = heard(NOTHING_HELD, "4", 100).held;
  assert.deepEqual(heard(held, "Tab", 105), {
    held: NOTHING_HELD,
    released: ["4"],
    code: null,
    isKept: false,
  });
});

test("a burst without an end is let go", () => {
  const { released } = typed("9".repeat(70), 1);
  assert.equal(released.length, 64);
});
