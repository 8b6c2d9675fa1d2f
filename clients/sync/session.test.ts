import assert from "node:assert/strict";
import { test } from "node:test";
import { openCabinet } from "./cabinet.ts";
import { handDevice, handScreen, storageTurns } from "./testing/hand_screen.ts";
import { PERSON, restaurant } from "./testing/restaurant.ts";

const BEN = { kind: "person", id: "ben", name: "Ben", roles: ["cook"] } as const;

test("HUB-3: an old snapshot and the changes since make a fresh snapshot", async () => {
  const world = restaurant();
  const screen = await handScreen(world, handDevice());
  await screen.live();
  world.put(BEN);
  world.remove("person:anna");
  world.put({ ...BEN, name: "Benjamin" });
  await screen.calm();
  assert.deepEqual(
    [...screen.house.records("person").value.values()],
    world.snapshot().records.filter(({ kind }) => kind === "person"),
  );
  assert.equal(screen.house.status.value.rev, 4);
  screen.house.close();
});

test("HUB-6: a screen that was away a little gets the changes, one that was away long a snapshot", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  for (const away of [5, world.behindMax + 1]) {
    screen.link.cut();
    for (let more = 0; more < away; more += 1) world.put({ ...BEN, name: `Ben ${more}` });
    device.time.forward(300);
    await screen.live();
    assert.equal(screen.house.records("person").value.get("ben")?.name, `Ben ${away - 1}`);
  }
  screen.house.close();
});

test("HUB-9: what is committed between the welcome and its arrival is neither lost nor doubled", async () => {
  const world = restaurant();
  const screen = await handScreen(world, handDevice());
  const { link } = screen;
  await storageTurns();
  link.deliver("down");
  link.deliver("up");
  world.put(BEN);
  world.put({ ...BEN, name: "Benjamin" });
  const [welcome, ...changes] = link.down.splice(0);
  for (const change of changes) change();
  assert.equal(screen.house.status.value.rev, 0, "changes wait for the welcome");
  welcome?.();
  await screen.live();
  assert.equal(screen.house.records("person").value.get("ben")?.name, "Benjamin");
  assert.equal(screen.house.status.value.rev, 3);
  screen.house.close();
});

test("HUB-11: a gap closes the connection, and the screen comes back whole", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  world.put(BEN);
  screen.link.down.length = 0;
  world.put({ ...BEN, name: "Benjamin" });
  screen.link.flush();
  assert.equal(screen.house.status.value.state, "apart");
  assert.equal(screen.house.records("person").value.has("ben"), false);
  device.time.forward(300);
  await screen.live();
  assert.equal(screen.house.records("person").value.get("ben")?.name, "Benjamin");
  screen.house.close();
});

test("HUB-11: a lost last change is noticed by the second heartbeat that names it", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  world.put(BEN);
  screen.link.down.length = 0;
  screen.link.beat();
  screen.link.flush();
  assert.equal(screen.house.status.value.state, "live", "the change may still be on its way");
  screen.link.beat();
  screen.link.flush();
  assert.equal(screen.house.status.value.state, "apart");
  device.time.forward(300);
  await screen.live();
  assert.equal(screen.house.records("person").value.has("ben"), true);
  screen.house.close();
});

test("HUB-11: it tries again for ever, at most 5 s and a quarter apart", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device, () => 1);
  screen.link.isDown = true;
  await screen.calm();
  for (let attempt = 2; attempt < 12; attempt += 1) {
    assert.equal(screen.link.opened(), attempt - 1);
    device.time.forward(6_250);
    screen.link.flush();
  }
  screen.link.isDown = false;
  device.time.forward(6_250);
  await screen.live();
  screen.house.close();
});

test("HUB-11: nothing is sent twice on a living connection, and a missing answer ends it after 8 s", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  // Refused, so that the answer alone is lost and no change betrays it.
  const asked = screen.house.ask("orders.remove", { check: "check-1", line: "line-1" });
  await storageTurns();
  screen.link.deliver("up");
  screen.link.down.length = 0;
  for (let second = 0; second < 8; second += 1) {
    screen.link.beat();
    screen.link.flush();
    device.time.forward(1_000);
    assert.equal(screen.house.status.value.state, "live");
  }
  assert.equal(world.asked.length, 1, "no resending");
  device.time.forward(1_000);
  assert.notEqual(screen.house.status.value.state, "live");
  device.time.forward(300);
  await screen.live();
  assert.equal((await asked.answer).code, "test.no");
  assert.equal(world.asked.length, 1, "the answer came with the welcome");
  screen.house.close();
});

test("HUB-11: a second welcome on one connection hands over nothing a second time", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  const { link } = screen;
  const asked = screen.house.ask("orders.remove", { check: "check-1", line: "line-1" });
  await storageTurns();
  assert.equal(link.up.length, 1, "the ask is on its way");
  // As after a proof that did not hold: the house says anew how things stand.
  const again = world.hello(device.id, { epoch: null, rev: null, asked: 1 });
  link.say((heard) => heard.welcome(again));
  link.deliver("down");
  for (let turns = 0; turns < 4; turns += 1) await storageTurns();
  assert.equal(link.up.length, 1, "and is not sent again on a connection that lives");
  await screen.calm();
  assert.equal((await asked.answer).code, "test.no");
  assert.equal(world.asked.length, 1);
  screen.house.close();
});

test("a reload without a link shows the tables and lines of the last snapshot", async () => {
  const world = restaurant();
  const device = handDevice();
  const before = await handScreen(world, device);
  await before.live();
  device.time.forward(3_100);
  await storageTurns();
  before.house.close();
  const screen = await handScreen(world, device);
  assert.equal(screen.house.status.value.state, "apart");
  assert.deepEqual(screen.house.records("person").value.get("anna"), PERSON);
  await storageTurns();
  assert.equal(screen.house.menu.value?.dishes.length, 1);
  screen.house.close();
});

test("a snapshot that an older screen kept in another shape is not shown", async () => {
  const world = restaurant();
  const device = handDevice();
  const cabinet = openCabinet(device.cabinet);
  await cabinet.write("snapshot", { ...world.snapshot(), shape: "older" });
  const screen = await handScreen(world, device);
  assert.equal(screen.house.records("person").value.size, 0);
  await screen.live();
  assert.equal(screen.house.records("person").value.size, 1);
  screen.house.close();
});

test("a greeting that comes to nothing three times asks for everything anew, and shows what it had", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  screen.link.cut();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    device.time.forward(6_250);
    screen.link.deliver("down");
    assert.equal(screen.house.status.value.state, "greeting");
    screen.link.cut();
  }
  assert.equal(screen.house.status.value.rev, 1, "what was known stays on the screen");
  const hellos: unknown[] = [];
  const { hello } = world;
  world.hello = (which, message) => {
    hellos.push(message);
    return hello(which, message);
  };
  device.time.forward(6_250);
  await screen.live();
  assert.deepEqual(hellos, [{ epoch: null, rev: null, asked: null }]);
  assert.equal(screen.house.status.value.rev, 1);
  screen.house.close();
});
