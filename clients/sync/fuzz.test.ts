import assert from "node:assert/strict";
import { test } from "node:test";
import type { HandHouse } from "./testing/hand_house.ts";
import {
  type HandDevice,
  type HandScreen,
  handDevice,
  handScreen,
  storageTurns,
} from "./testing/hand_screen.ts";
import { restaurant, soup } from "./testing/restaurant.ts";

/** More seeds: SEEDS=2000 node --test sync/fuzz.test.ts */
const SEEDS = Number(process.env.SEEDS ?? 25);
const STEPS = 60;

/** mulberry32: small, seeded, good enough to shuffle a wire. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One window of a device. */
interface Place {
  readonly name: string;
  readonly device: HandDevice;
  screen: HandScreen;
  readonly tapped: string[];
}

interface Evening {
  readonly world: HandHouse;
  readonly places: Place[];
  readonly random: () => number;
}

const ACTS: readonly (readonly [
  share: number,
  act: (evening: Evening, place: Place) => void | Promise<void>,
])[] = [
  [0.3, tap],
  [0.5, ({ random }, { screen }) => screen.link.deliver(random() < 0.5 ? "up" : "down")],
  [0.62, (_, { screen }) => screen.link.flush()],
  [0.72, () => storageTurns(3)],
  [0.78, (_, { screen }) => screen.link.cut()],
  [0.82, ({ random }, { screen: { link } }) => void (random() < 0.5 ? link.up : link.down).shift()],
  [0.9, ({ world, random }, place) => forward(world, place, 500 + random() * 3_000)],
  [0.94, reload],
  [
    0.97,
    ({ world, random }) =>
      world.put({ kind: "person", id: "ben", name: `Ben ${random()}`, roles: [] }),
  ],
  [1, (_, { screen }) => screen.link.beat()],
];

function tap({ random }: Evening, { screen, tapped, name }: Place): void {
  const line = `${name}-${tapped.length}`;
  tapped.push(line);
  screen.house.ask("orders.add", soup(line, 1 + Math.floor(random() * 3)));
}

function forward(world: HandHouse, { device }: Place, ms: number): void {
  world.now += Math.round(ms);
  device.time.forward(ms);
}

async function reload({ world, random }: Evening, place: Place): Promise<void> {
  place.screen.link.cut();
  place.screen.house.close();
  place.screen = await handScreen(world, place.device, random);
}

/** Nothing that was tapped ever leaves the screen: it is unconfirmed, or it is in the house. */
function sees(place: Place): void {
  if (place.screen.house.menu.peek() === null) return;
  const lines = place.screen.house.records("line").peek();
  for (const line of place.tapped) assert.ok(lines.has(line), `${line} has left the screen`);
}

async function rest({ world, places }: Evening): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    for (const place of places) {
      place.screen.link.beat();
      forward(world, place, 400);
      await place.screen.calm();
    }
    const isDone = places.every(({ screen: { house } }) => {
      const { state, waiting, rev } = house.status.peek();
      return state === "live" && waiting === 0 && rev === world.head().rev;
    });
    if (isDone && round > 3) return;
  }
}

/** Which windows there are: one letter a device, repeated for each of its windows. */
const ROOMS = [
  { windows: "ab", hasLocks: true },
  { windows: "aab", hasLocks: true },
  { windows: "aab", hasLocks: false },
] as const;

async function opened(room: (typeof ROOMS)[number], seed: number): Promise<Evening> {
  const random = dice(seed);
  const world = restaurant();
  const devices = new Map<string, HandDevice>();
  const places: Place[] = [];
  for (const letter of room.windows) {
    const device = devices.get(letter) ?? handDevice(room.hasLocks);
    devices.set(letter, device);
    const screen = await handScreen(world, device, random);
    places.push({ name: `${letter}${places.length}`, device, screen, tapped: [] });
  }
  return { world, places, random };
}

async function played({ world, places, random }: Evening): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) {
    const place = places[Math.floor(random() * places.length)];
    const roll = random();
    const act = ACTS.find(([share]) => roll <= share)?.[1];
    if (place) await act?.({ world, places, random }, place);
    for (const each of places) sees(each);
  }
  await rest({ world, places, random });
}

for (const room of ROOMS) {
  const where = `windows ${room.windows}, ${room.hasLocks ? "with" : "without"} Web Locks`;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    test(`HUB-3, 9, 11, 12, 13: every tap once and in order, all screens agree (${where}, seed ${seed})`, async () => {
      const evening = await opened(room, seed);
      await played(evening);
      const lines = evening.world.snapshot().records.filter(({ kind }) => kind === "line");
      const truth = lines.map(({ id }) => id);
      for (const { screen, tapped, name, device } of evening.places) {
        assert.equal(screen.house.status.peek().state, "live");
        assert.equal(screen.house.waiting.peek().length, 0, "everything was answered");
        assert.equal(screen.house.unconfirmed.peek().size, 0);
        assert.deepEqual(
          truth.filter((id) => id.startsWith(name)),
          tapped,
          "once, in order",
        );
        assert.deepEqual(new Set(screen.house.records("line").peek().keys()), new Set(truth));
        const all = evening.places.filter((place) => place.device === device);
        const taps = all.reduce((sum, place) => sum + place.tapped.length, 0);
        assert.equal(evening.world.lastSeq(device.id), taps, "numbers without holes");
        screen.house.close();
      }
    });
  }
}
