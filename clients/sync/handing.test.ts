import assert from "node:assert/strict";
import { test } from "node:test";
import { REPLAY_MAX } from "./handing.ts";
import { WAITING_MAX } from "./outbox.ts";
import { handDevice, handScreen, storageTurns } from "./testing/hand_screen.ts";
import { restaurant, soup } from "./testing/restaurant.ts";

const lines = (world: ReturnType<typeof restaurant>) =>
  world.snapshot().records.filter(({ kind }) => kind === "line");

test("HUB-10: a refused tap is answered, lies in the tray and holds up nobody", async () => {
  const world = restaurant();
  const screen = await handScreen(world, handDevice());
  await screen.live();
  const no = screen.house.ask("orders.remove", { check: "check-1", line: "line-1" });
  const yes = screen.house.ask("orders.add", soup("line-1"));
  await screen.calm();
  assert.equal((await no.answer).code, "test.no");
  assert.equal((await yes.answer).status, "done");
  const [refused] = screen.house.tray.value;
  assert.deepEqual([refused?.name, refused?.sentence], ["orders.remove", "The house says no."]);
  screen.house.dismiss(no.id);
  assert.equal(screen.house.tray.value.length, 0);
  screen.house.close();
});

test("HUB-16: a busy house is asked again when it said, in the same order", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  let isBusy = true;
  world.busyFor = () => (isBusy ? 400 : 0);
  const first = screen.house.ask("orders.add", soup("line-1"));
  const second = screen.house.ask("orders.add", soup("line-2"));
  await screen.calm();
  assert.equal(lines(world).length, 0);
  isBusy = false;
  device.time.forward(399);
  await screen.calm();
  assert.equal(lines(world).length, 0, "not before the time");
  device.time.forward(1);
  await screen.calm();
  assert.deepEqual([(await first.answer).seq, (await second.answer).seq], [1, 2]);
  screen.house.close();
});

test("HUB-16: taps made without a link go out in lists of at most 50, in order", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  screen.link.isDown = true;
  screen.link.cut();
  for (let line = 0; line < 120; line += 1) screen.house.ask("orders.add", soup(`line-${line}`));
  await storageTurns(600);
  assert.equal(screen.house.status.value.waiting, 120);
  screen.link.isDown = false;
  const lists: number[] = [];
  const { ask } = screen.link;
  screen.link.ask = (asked, answered) => {
    lists.push(Array.isArray(asked) ? asked.length : 1);
    ask(asked, answered);
  };
  device.time.forward(300);
  for (let turn = 0; turn < 20; turn += 1) await screen.calm();
  assert.deepEqual(lists, [REPLAY_MAX, REPLAY_MAX, 20]);
  assert.deepEqual(
    world.asked.map(({ seq }) => seq),
    [...Array(120).keys()].map((seq) => seq + 1),
  );
  screen.house.close();
});

test("HUB-16: when 500 taps wait the next is refused at once, in the tray", async () => {
  const screen = await handScreen(restaurant(), handDevice());
  for (let line = 0; line < WAITING_MAX; line += 1)
    screen.house.ask("orders.add", soup(`l-${line}`));
  const over = await screen.house.ask("orders.add", soup("too-much")).answer;
  assert.equal(over.code, "screen.no_room");
  assert.equal(screen.house.tray.value[0]?.id, over.id);
  screen.house.close();
});

test("HUB-20: an ask tells how long ago it was tapped, by the stopwatch or across a reload", async () => {
  const world = restaurant();
  const device = handDevice();
  const before = await handScreen(world, device);
  before.link.isDown = true;
  before.house.ask("orders.add", soup("line-1"));
  await storageTurns();
  device.time.forward(200_000);
  before.house.close();
  const screen = await handScreen(world, device);
  await screen.live();
  assert.equal(world.asked[0]?.age_ms, 200_000);
  assert.equal(world.asked[0]?.live, false);
  screen.house.close();
});
