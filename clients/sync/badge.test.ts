import assert from "node:assert/strict";
import { test } from "node:test";
import { handDevice, handScreen, storageTurns } from "./testing/hand_screen.ts";
import { restaurant, soup } from "./testing/restaurant.ts";

const HOUR_MS = 3_600_000;

const opened = async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  return { world, device, screen, house: screen.house };
};

test("a wrong PIN is answered with a sentence and signs nobody in", async () => {
  const { house } = await opened();
  const answer = await house.signIn("anna", "9999");
  assert.deepEqual(
    [answer.ok, "sentence" in answer && answer.sentence],
    [false, "That PIN is wrong."],
  );
  assert.equal(house.session.value, null);
  house.close();
});

test("a command carries the session of whoever tapped it, even when somebody else is there by now", async () => {
  const { house, screen, world } = await opened();
  screen.link.isDown = true;
  screen.link.cut();
  await house.signIn("anna", "1234");
  house.ask("orders.add", soup("annas"));
  house.lock();
  assert.equal(house.session.value, null);
  await house.signIn("ben", "1234");
  house.ask("orders.add", soup("bens"));
  assert.deepEqual(
    house.waiting.value.map(({ person }) => person),
    ["anna", "ben"],
  );
  screen.link.isDown = false;
  await storageTurns();
  house.close();
  assert.equal(world.asked.length, 0);
});

test("locking keeps what waits", async () => {
  const { house } = await opened();
  await house.signIn("anna", "1234");
  house.ask("orders.add", soup("line-1"));
  house.lock();
  assert.equal(house.waiting.value.length, 1);
  house.close();
});

test("a person's session ends when the house says so", async () => {
  const { house, device } = await opened();
  await house.signIn("anna", "1234");
  device.time.forward(HOUR_MS - 60_000);
  assert.equal(house.session.value?.person, "anna");
  device.time.forward(120_000);
  assert.equal(house.session.value, null);
  house.close();
});

test("a kitchen screen's session is renewed before it ends", async () => {
  const { house, device, world } = await opened();
  await house.actAsStations(["grill", "pasta"]);
  const before = house.session.value;
  assert.deepEqual([before?.person, before?.roles], ["station-grill", ["cook"]]);
  world.now += HOUR_MS - 5 * 60_000;
  device.time.forward(HOUR_MS - 5 * 60_000);
  await storageTurns();
  assert.ok((house.session.value?.expires_at ?? 0) > (before?.expires_at ?? 0));
  device.time.forward(10 * 60_000);
  assert.notEqual(house.session.value, null);
  house.close();
});

test("acting as the same stations again asks nobody", async () => {
  const { house, world } = await opened();
  await house.actAsStations(["grill"]);
  const before = house.session.value;
  world.now += 1_000;
  await house.actAsStations(["grill"]);
  assert.equal(house.session.value, before);
  await house.actAsStations(["bar"]);
  assert.equal(house.session.value?.person, "station-bar");
  house.close();
});
