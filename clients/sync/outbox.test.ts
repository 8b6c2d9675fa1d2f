import assert from "node:assert/strict";
import { test } from "node:test";
import { SETTLED_MAX } from "./cabinet.ts";
import { type HandDevice, handDevice, handScreen } from "./testing/hand_screen.ts";
import { restaurant, soup } from "./testing/restaurant.ts";

const lines = (world: ReturnType<typeof restaurant>) =>
  world.snapshot().records.filter(({ kind }) => kind === "line");

test("HUB-12: a refused tap stays in the tray over a reload until somebody has read it", async () => {
  const world = restaurant();
  const device = handDevice();
  const before = await handScreen(world, device);
  await before.live();
  before.house.ask("orders.remove", { check: "check-1", line: "line-1" });
  await before.calm();
  before.house.close();
  const screen = await handScreen(world, device);
  assert.equal(screen.house.tray.value[0]?.sentence, "The house says no.");
  screen.house.close();
});

const tapsOn = (device: HandDevice) =>
  [...Array(device.slips.length).keys()].filter((at) =>
    device.slips.key(at)?.startsWith("comanda.tap."),
  );

test("HUB-13: a tap is on paper before the finger is up, and survives a reload at once", async () => {
  const world = restaurant();
  const device = handDevice();
  const before = await handScreen(world, device);
  await before.live();
  before.house.ask("orders.add", soup("line-1"));
  assert.equal(tapsOn(device).length, 1, "written before ask() returned");
  assert.equal(before.house.status.value.stored, false, "not called stored before it is");
  before.link.cut();
  before.house.close();
  const screen = await handScreen(world, device);
  await screen.live();
  assert.equal(lines(world).length, 1);
  assert.equal(screen.house.status.value.waiting, 0);
  assert.equal(screen.house.status.value.stored, true);
  assert.equal(tapsOn(device).length, 0);
  screen.house.close();
});

test("HUB-13: the same finger twice under one id is one tap", async () => {
  const world = restaurant();
  const screen = await handScreen(world, handDevice());
  await screen.live();
  const one = screen.house.ask("orders.add", soup("line-1"), { id: "tap-1" });
  const two = screen.house.ask("orders.add", soup("line-1"), { id: "tap-1" });
  await screen.calm();
  assert.equal((await one.answer).rev, (await two.answer).rev);
  assert.equal(world.asked.length, 1);
  screen.house.close();
});

test("HUB-13: two windows of one browser share one row of numbers, and one hands over", async () => {
  const world = restaurant();
  const device = handDevice();
  const left = await handScreen(world, device);
  const right = await handScreen(world, device);
  await left.live();
  await right.live();
  const asked = [1, 2, 3].flatMap((round) => [
    left.house.ask("orders.add", soup(`left-${round}`)),
    right.house.ask("orders.add", soup(`right-${round}`)),
  ]);
  await right.calm();
  await left.calm();
  const answers = await Promise.all(asked.map(({ answer }) => answer));
  assert.deepEqual(new Set(answers.map(({ seq }) => seq)), new Set([1, 2, 3, 4, 5, 6]));
  assert.equal(world.asked.length, 6, "nothing is handed over twice");
  assert.equal(lines(world).length, 6);
  right.house.close();
  left.house.close();
});

test("HUB-13: where there are no Web Locks every window may flush, and nothing is doubled", async () => {
  const world = restaurant();
  const device = handDevice(false);
  const left = await handScreen(world, device);
  const right = await handScreen(world, device);
  await left.live();
  await right.live();
  const asked = [1, 2, 3].flatMap((round) => [
    left.house.ask("orders.add", soup(`left-${round}`)),
    right.house.ask("orders.add", soup(`right-${round}`)),
  ]);
  for (let turn = 0; turn < 6; turn += 1) {
    await left.calm();
    await right.calm();
    device.time.forward(1_000);
  }
  await Promise.all(asked.map(({ answer }) => answer));
  assert.equal(lines(world).length, 6);
  assert.equal(world.lastSeq(device.id), 6);
  right.house.close();
  left.house.close();
});

test("HUB-13: numbers that the house knows under other names are given anew", async () => {
  const world = restaurant();
  const device = handDevice();
  for (const seq of [1, 2, 3]) {
    world.ask(device.id, {
      id: `long-ago-${seq}`,
      seq,
      name: "orders.add",
      args: soup(`old-${seq}`),
      session: null,
      age_ms: 0,
      live: true,
      seen: null,
      schema: 2,
    });
  }
  const screen = await handScreen(world, device);
  await screen.live();
  const asked = screen.house.ask("orders.add", soup("line-1"));
  await screen.calm();
  assert.equal((await asked.answer).status, "done");
  assert.equal(world.lastSeq(device.id), 4);
  assert.equal((await screen.house.ask("orders.add", soup("line-2")).id).length, 36);
  await screen.calm();
  assert.equal(lines(world).length, 5);
  screen.house.close();
});

test("HUB-14: after a new epoch the screen offers again what the house has lost", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  for (const line of ["line-1", "line-2", "line-3"]) {
    screen.house.ask("orders.add", soup(line));
    await screen.calm();
  }
  assert.equal(lines(world).length, 3);
  world.restore(2, { [device.id]: 1 });
  world.carryOut = restaurant().carryOut;
  assert.equal(lines(world).length, 1);
  screen.link.cut();
  device.time.forward(300);
  for (let turn = 0; turn < 4; turn += 1) await screen.calm();
  assert.equal(lines(world).length, 3);
  assert.equal(world.lastSeq(device.id), 3);
  assert.ok(SETTLED_MAX >= 500);
  screen.house.close();
});

test("a slip that cannot be read keeps nobody from working", async () => {
  const device = handDevice();
  device.slips.setItem(`comanda.tap.${device.id}.broken`, "{not json");
  device.tab.setItem("comanda.session", "neither");
  const screen = await handScreen(restaurant(), device);
  await screen.live();
  assert.equal(screen.house.session.value, null);
  assert.equal(screen.house.waiting.value.length, 0);
  screen.house.close();
});

test("HUB-12: what this screen refused by itself stands in the tray after a reload too", async () => {
  const world = restaurant();
  const device = handDevice();
  const before = await handScreen(world, device);
  const note = "x".repeat(70_000);
  const [line] = soup("line-1").lines;
  const lines = line ? [{ ...line, note }] : [];
  const { answer } = before.house.ask("orders.add", { ...soup("line-1"), lines });
  assert.equal((await answer).code, "screen.no_room");
  await before.calm();
  before.house.close();
  const screen = await handScreen(world, device);
  assert.deepEqual(
    screen.house.tray.value.map(({ code, name }) => [code, name]),
    [["screen.no_room", "orders.add"]],
  );
  screen.house.close();
});
