import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { freshId } from "./ids.ts";
import { crc32, tallyOf } from "./tally.ts";

const sample = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../tests/fixtures/wire/${name}.json`, import.meta.url), "utf8"),
  );

test("HUB-18: house and screen count the same records to the same tally", () => {
  const { records, hash } = sample("check");
  assert.equal(tallyOf(records), hash);
  assert.equal(tallyOf([...records].reverse()), hash, "in whatever order they came");
  assert.equal(crc32("123456789"), "cbf43926");
});

test("ids are UUIDv7 and sort in the order in which they were made", () => {
  const ids = Array.from({ length: 5_000 }, () => freshId(1_795_287_600_000));
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
