import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  settled,
  shown,
  step,
  type TracedScreen,
  tallied,
  tracedDevice,
  tracedScreen,
} from "./testing/traced_screen.ts";
import type { Said } from "./testing/traced_world.ts";

/** More of them: TRACES=folder node --test sync/traces.test.ts */
const FOLDER =
  process.env.TRACES ?? fileURLToPath(new URL("../../tests/fixtures/traces", import.meta.url));

interface Line {
  readonly page?: string;
  /** The browser threw away what the device had in its cabinet. */
  readonly thrown_away?: true;
  /** Numbers were lost: the last one that the cabinet has given. */
  readonly last_number?: number;
  readonly t: number;
  readonly w: number;
  readonly in?: Said;
  readonly out: readonly Said[];
  readonly r?: readonly number[];
  readonly shows?: unknown;
  readonly tally?: string;
}

/** As it would stand in the file: what is undefined there is not there. */
const plain = (said: unknown) => JSON.parse(JSON.stringify(said)) as unknown;

async function led(screen: TracedScreen, line: Line & { in: Said }, where: string): Promise<void> {
  const { desk } = screen;
  desk.elapsed = line.t;
  desk.wall = line.w;
  desk.random.push(...(line.r ?? []));
  const [kind, , how, expected] = line.in;
  const found = kind === "load" ? undefined : await step(screen, line.in);
  await settled();
  if (how === "found" || how === "performed") assert.deepEqual(plain(found), expected, where);
  assert.deepEqual(plain(desk.out.splice(0)), line.out, where);
  if (line.shows) assert.deepEqual(plain(shown(screen)), line.shows, where);
  if (line.tally) assert.equal(tallied(screen), line.tally, where);
  assert.deepEqual(desk.random, [], where);
}

async function follow(file: string): Promise<void> {
  const lines = readFileSync(`${FOLDER}/${file}`, "utf8").trimEnd().split("\n");
  let device = tracedDevice(file);
  let life = "";
  let screen: TracedScreen | null = null;
  for (const [index, text] of lines.entries()) {
    const line = JSON.parse(text) as Line;
    if (line.page !== undefined) life = line.page;
    else if (line.thrown_away)
      device = { ...tracedDevice(`${file}:${index}`), slips: device.slips };
    else if (line.last_number) await device.cabinet.write("seq", line.last_number);
    else if (line.in?.[0] === "load") screen = tracedScreen(device, life, "mine");
    const said = line.in;
    if (said && screen) {
      await led(
        screen,
        { ...line, in: said },
        `${file}:${index + 1} ${JSON.stringify(line.in).slice(0, 120)}`,
      );
    }
  }
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"))) {
  test(`HUB-11, 12, 13, 14: this screen does what the simulator's screen does (${file})`, () =>
    follow(file));
}
