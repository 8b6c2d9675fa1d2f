import assert from "node:assert/strict";
import { test } from "node:test";
import { openCabinet } from "./cabinet.ts";
import type { HandHouse } from "./testing/hand_house.ts";
import {
  type HandDevice,
  type HandScreen,
  handDevice,
  handScreen,
  storageTurns,
} from "./testing/hand_screen.ts";
import { restaurant, soup } from "./testing/restaurant.ts";

const lines = (world: HandHouse) =>
  world
    .snapshot()
    .records.filter(({ kind }) => kind === "line")
    .map(({ id }) => id);

async function entered(world: HandHouse, device: HandDevice): Promise<HandScreen> {
  const screen = await handScreen(world, device);
  await screen.live();
  for (const line of ["line-1", "line-2", "line-3"]) {
    screen.house.ask("orders.add", soup(line));
    await screen.calm();
  }
  return screen;
}

function rolledBack(world: HandHouse, device: HandDevice): void {
  world.restore(2, { [device.id]: 1 });
  world.carryOut = restaurant().carryOut;
}

async function back(screen: HandScreen, device: HandDevice): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    device.time.forward(300);
    await screen.calm();
  }
}

test("HUB-14: what is offered again says so, and what was never answered does not", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await entered(world, device);
  screen.link.cut();
  screen.house.ask("orders.add", soup("line-4"));
  rolledBack(world, device);
  await back(screen, device);
  const again = world.asked
    .slice(3)
    .map(({ args, offered_again }) => [
      (args as ReturnType<typeof soup>).lines[0]?.id,
      offered_again ?? false,
    ]);
  assert.deepEqual(again, [
    ["line-2", true],
    ["line-3", true],
    ["line-4", false],
  ]);
  screen.house.close();
});

test("HUB-14: a page that comes back without its snapshot offers again all the same", async () => {
  const world = restaurant();
  const device = handDevice();
  const before = await entered(world, device);
  before.link.cut();
  before.house.close();
  rolledBack(world, device);
  const cabinet = openCabinet(device.cabinet);
  await cabinet.write("snapshot", { ...world.snapshot(), shape: "of an older screen" });
  const screen = await handScreen(world, device);
  await back(screen, device);
  assert.deepEqual(lines(world), ["line-1", "line-2", "line-3"]);
  screen.house.close();
});

test("HUB-14: what was refused in a lost history is not asked for again, and the tray is as it was", async () => {
  const world = restaurant();
  const device = handDevice();
  world.carryOut = () => ({ refused: { code: "test.no", sentence: "The house says no." } });
  const screen = await handScreen(world, device);
  await screen.live();
  screen.house.ask("orders.add", soup("line-1"));
  await screen.calm();
  const read = screen.house.ask("orders.add", soup("line-2"));
  await screen.calm();
  screen.house.dismiss(read.id);
  world.restore(1, { [device.id]: 0 });
  world.carryOut = () => ({
    refused: { code: "hub.refused_before", sentence: "Refused already." },
  });
  const shown: number[] = [];
  const stop = screen.house.waiting.subscribe((waiting) => shown.push(waiting.length));
  screen.link.cut();
  await back(screen, device);
  stop();
  assert.deepEqual(
    world.asked.slice(2).map(({ was_refused }) => was_refused),
    [true, true],
  );
  assert.equal(world.lastSeq(device.id), 2, "it has taken its number");
  assert.deepEqual(new Set(shown), new Set([0]), "nothing waits");
  const sentences = (at: HandScreen) => at.house.tray.value.map(({ sentence }) => sentence);
  assert.deepEqual(sentences(screen), ["The house says no."]);
  screen.house.close();
  const reloaded = await handScreen(world, device);
  assert.deepEqual(sentences(reloaded), ["The house says no."]);
  reloaded.house.close();
});

test("HUB-14: a page that is loaded anew right after shows the new history, and what is done in it", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await entered(world, device);
  device.time.forward(4_000);
  await screen.calm();
  screen.link.cut();
  rolledBack(world, device);
  await back(screen, device);
  screen.link.cut();
  screen.house.close();
  const reloaded = await handScreen(world, device);
  await storageTurns();
  assert.equal(reloaded.house.status.value.state, "apart");
  assert.deepEqual([...reloaded.house.records("line").value.keys()].sort(), [
    "line-1",
    "line-2",
    "line-3",
  ]);
  reloaded.house.close();
});

test("HUB-12, HUB-14: a line that was entered here stays on the screen while the history changes", async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await entered(world, device);
  const shown: number[] = [];
  screen.link.cut();
  rolledBack(world, device);
  const stop = screen.house.records("line").subscribe((all) => shown.push(all.size));
  await back(screen, device);
  assert.deepEqual(new Set(shown), new Set([3]));
  stop();
  screen.house.close();
});
