import assert from "node:assert/strict";
import { test } from "node:test";
import { tallyOf } from "./tally.ts";
import { handDevice, handScreen } from "./testing/hand_screen.ts";
import { restaurant, soup } from "./testing/restaurant.ts";

const BEN = { kind: "person", id: "ben", name: "Ben", roles: ["cook"] } as const;

test("HUB-11, HUB-18: without a heartbeat the screen is stale after 3 s and reconnects after 6 s", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  screen.link.beat();
  screen.link.flush();
  device.time.forward(2_990);
  assert.equal(screen.house.status.value.state, "live");
  device.time.forward(30);
  assert.equal(screen.house.status.value.state, "stale");
  assert.equal(screen.house.status.value.since, world.now);
  device.time.forward(3_500);
  assert.equal(screen.house.status.value.state, "apart");
  device.time.forward(5_000);
  await screen.live();
  screen.house.close();
});

test("HUB-18: a page that opens without a link says since when, with the house's time", async () => {
  for (const hours of [-3, 0, 3]) {
    const world = restaurant();
    const device = handDevice();
    device.time.setWall(world.now + hours * 3_600_000);
    const screen = await handScreen(world, device);
    await screen.live();
    world.now += 7_000;
    device.time.forward(7_000);
    screen.link.beat();
    screen.link.flush();
    screen.house.close();
    device.time.forward(60_000);
    const away = await handScreen(world, device);
    assert.equal(away.house.status.value.state, "apart");
    assert.equal(away.house.status.value.since, world.now);
    assert.ok(Math.abs(away.house.now.value - (world.now + 60_000)) < 1_000);
    away.house.close();
  }
});

test("HUB-17: a device clock that was set back does not turn the house's time back", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  screen.house.close();
  device.time.setWall(device.time.wall() - 3 * 3_600_000);
  const away = await handScreen(world, device);
  assert.ok(away.house.now.value >= world.now);
  away.house.close();
});

test("HUB-17: ages come from the house, however wrong this device's clock is", async () => {
  const world = restaurant();
  const device = handDevice();
  device.time.setWall(1_000_000);
  const screen = await handScreen(world, device);
  await screen.live();
  screen.link.beat();
  screen.link.flush();
  device.time.forward(2_000);
  device.time.setWall(9_000_000_000_000);
  device.time.forward(1_000);
  assert.ok(Math.abs(screen.house.now.value - (world.now + 3_000)) < 1_000);
  screen.house.close();
});

test("HUB-18: once a minute the screen proves that it has everything", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  for (let second = 0; second < 125; second += 1) {
    screen.link.beat();
    screen.link.flush();
    device.time.forward(1_000);
  }
  const truth = { rev: 1, hash: tallyOf(world.snapshot().records) };
  assert.deepEqual(screen.link.checks, [truth, truth]);
  screen.house.close();
});

test("HUB-18: a house that finds the tally wrong sends a welcome, and the screen is whole again", async () => {
  const world = restaurant();
  const screen = await handScreen(world, handDevice());
  await screen.live();
  world.put(BEN);
  screen.link.down.length = 0;
  const welcome = world.hello("anybody", { epoch: null, rev: null, asked: null });
  screen.link.say((heard) => heard.welcome(welcome));
  await screen.live();
  assert.equal(screen.house.records("person").value.has("ben"), true);
  screen.house.close();
});

test("HUB-19: told to reload, the screen first hands over what waits", async () => {
  const world = restaurant();
  const screen = await handScreen(world, handDevice());
  await screen.live();
  screen.house.ask("orders.add", soup("line-1"));
  screen.link.say((heard) => heard.upgrade({ min: 2 }));
  screen.link.flush();
  assert.equal(screen.reloads(), 0);
  await screen.calm();
  assert.equal(screen.house.status.value.waiting, 0);
  assert.equal(screen.reloads(), 1);
  screen.house.close();
});

test("a device that the house does not know is told so, and keeps trying", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  screen.link.down.length = 0;
  screen.link.say((heard) => heard.turnedAway("hub.not_paired", "This screen is not paired."));
  screen.link.flush();
  assert.deepEqual(screen.turnedAway, ["hub.not_paired"]);
  device.time.forward(300);
  await screen.live();
  screen.house.close();
});

test("what was heard just before the link went is there when the page is loaded without one", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  device.time.forward(1_000);
  world.put(BEN);
  await screen.calm();
  screen.link.cut();
  await screen.calm();
  screen.house.close();
  const away = await handScreen(world, device);
  assert.equal(away.house.records("person").value.has("ben"), true);
  away.house.close();
});
