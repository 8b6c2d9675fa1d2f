import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { freshId } from "./ids.ts";
import { emptyReplica } from "./replica.ts";
import { crc32, tallyOf } from "./tally.ts";
import { envelope, type Stored } from "./tap.ts";
import { handTime } from "./testing/hand_time.ts";

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

test("the sample of a welcome leads a screen to where the house stands", () => {
  const { delta, snapshot: short } = sample("welcome");
  const { body } = sample("snapshot");
  const replica = emptyReplica();
  replica.reset({ ...body, rev: delta.from });
  for (const changes of delta.changes) assert.equal(replica.apply(changes), "applied");
  assert.equal(replica.rev.value, delta.to);
  assert.equal(short.mode, "snapshot");
  replica.reset(body);
  assert.equal(replica.rev.value, short.to);
});

test("the samples of changes and heads go on from there, and what is old or ahead is not applied", () => {
  const replica = emptyReplica();
  replica.reset(sample("snapshot").body);
  const [changes] = sample("changes").message;
  assert.equal(replica.apply({ ...changes, rev: changes.rev + 1 }), "gap");
  assert.equal(replica.apply(changes), "applied");
  assert.equal(replica.apply(changes), "old");
  assert.equal(replica.rev.value, sample("head").message.rev);
  assert.equal(replica.epoch.value, sample("head").message.epoch);
  assert.deepEqual([...replica.of("person").value.keys()], ["anna", "ben"]);
});

test("an ask goes out as the sample says", () => {
  const time = handTime();
  const { one, approved } = sample("ask");
  for (const ask of [one, approved]) {
    const { seq, age_ms, ...rest } = ask;
    const touched = {
      at: 0,
      person: "anna",
      wall: time.wall() - age_ms,
      life: "page",
      elapsed: time.elapsed() - age_ms,
    };
    assert.deepEqual(envelope({ ...rest, ...touched, seq } as Stored, time, "page"), ask);
  }
});
