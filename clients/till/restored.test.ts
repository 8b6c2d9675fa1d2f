/** What the till says after the house went back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Restoration } from "../wire/records.ts";
import { aHouse } from "./makers.ts";
import { restoredAlarms } from "./restored.ts";

const THREE = Date.UTC(2026, 10, 21, 3, 0);

function alarms(more: Partial<Restoration>) {
  const restoration: Restoration = {
    kind: "restoration",
    id: "epoch-2",
    cause: "restored",
    at: THREE,
    backup_at: THREE,
    backup_rev: 7,
    lost_rev: 90,
    skipped: [{ row: "receipt", first: 12, last: 40 }],
    order_floor: 0,
    lane_floors: {},
    lost_taps: [],
    read_at: null,
    read_by: null,
    filed_at: null,
    ...more,
  };
  const letterhead = { kind: "letterhead", id: "house", time_zone: "UTC" };
  return restoredAlarms(aHouse({ restoration: [restoration], letterhead: [letterhead as never] }));
}

test("HUB-14: since when the house went back, and which numbers are left out", () => {
  const [alarm] = alarms({});
  assert.equal(alarm?.text, "The house was restored to 21 Nov, 03:00");
  assert.match(alarm?.hint ?? "", /Receipts 12 to 40 are left out/);
});

test("HUB-14: what a tablet no longer has is said, and sounds anew", () => {
  const lost = { device: "d3", name: "Tablet 3", taps: 29 };
  const [alarm] = alarms({ lost_taps: [lost] });
  assert.match(alarm?.hint ?? "", /Tablet 3 has lost 29 taps/);
  assert.notEqual(alarm?.id, alarms({})[0]?.id);
});

test("what somebody has read is no alarm any more", () => {
  assert.deepEqual(alarms({ read_at: THREE }), []);
});

test("a house that went back unbidden says so", () => {
  assert.equal(alarms({ cause: "moved_back" })[0]?.text, "The house came back older than it was");
});
