import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ticket } from "../wire/records.ts";
import { laidOver, predictionsOf } from "./overlay.ts";
import type { Tap } from "./tap.ts";
import { handDevice, handScreen, storageTurns } from "./testing/hand_screen.ts";
import { CARTE, restaurant, soup } from "./testing/restaurant.ts";

const signedIn = async () => {
  const world = restaurant();
  const device = handDevice();
  const screen = await handScreen(world, device);
  await screen.live();
  await screen.house.signIn("anna", "1234");
  return { world, device, screen, house: screen.house };
};

test("HUB-12: a tapped line shows at once, with name and price from the carte, as not confirmed", async () => {
  const { house } = await signedIn();
  house.ask("orders.add", {
    check: "check-1",
    lines: [{ id: "line-1", dish: "soup", modifiers: ["cheese"] }],
  });
  const line = house.records("line").value.get("line-1");
  assert.deepEqual([line?.name, line?.price_cents, line?.person], ["Tomato soup", 840, "anna"]);
  assert.equal(house.unconfirmed.value.has("line:line-1"), true);
  house.close();
});

test("HUB-12: a prediction goes once it is answered and the screen has reached that revision", async () => {
  const { house, screen } = await signedIn();
  house.ask("orders.add", soup("line-1"));
  await storageTurns();
  screen.link.deliver("up");
  const [changes, answer] = screen.link.down.splice(0);
  answer?.();
  await storageTurns();
  assert.equal(house.waiting.value.length, 0, "answered");
  assert.equal(house.unconfirmed.value.has("line:line-1"), true, "yet the change is not here");
  assert.equal(house.records("line").value.has("line-1"), true, "nothing flickers");
  changes?.();
  assert.equal(house.unconfirmed.value.size, 0);
  assert.equal(house.records("line").value.has("line-1"), true);
  house.close();
});

test("HUB-12: seating a party shows the table taken and its check, to be written on at once", async () => {
  const { house } = await signedIn();
  house.ask("floor.seat", { turn: "turn-1", table: "t12", covers: 2 });
  house.ask("orders.add", {
    check: "turn-1-1",
    lines: [{ id: "line-1", dish: "soup", quantity: 2 }],
  });
  assert.equal(house.records("turn").value.get("turn-1")?.state, "seated");
  assert.equal(house.records("check").value.get("turn-1-1")?.unsent, 2);
  house.ask("orders.send", { check: "turn-1-1", lines: ["line-1"], firing: "f1" });
  assert.notEqual(house.records("line").value.get("line-1")?.sent_at, null);
  assert.equal(house.records("check").value.get("turn-1-1")?.unsent, 0);
  house.close();
});

test("HUB-12: changing, removing and restoring an unsent line shows at once", async () => {
  const { house } = await signedIn();
  house.ask("orders.add", soup("line-1"));
  const shown = () => house.records("line").value.get("line-1");
  house.ask("orders.change", {
    check: "check-1",
    line: "line-1",
    quantity: 3,
    modifiers: ["cheese"],
    seat: 2,
  });
  assert.deepEqual([shown()?.quantity, shown()?.price_cents, shown()?.seat], [3, 840, 2]);
  house.ask("orders.change", { check: "check-1", line: "line-1", seat: 0 });
  assert.deepEqual([shown()?.quantity, shown()?.seat], [3, null]);
  house.ask("orders.remove", { check: "check-1", line: "line-1" });
  assert.notEqual(shown()?.removed_at, null);
  house.ask("orders.restore", { check: "check-1", line: "line-1" });
  assert.equal(shown()?.removed_at, null);
  house.close();
});

test("HUB-12: a send predicts only the lines of the person who sends", async () => {
  const { house } = await signedIn();
  house.ask("orders.add", soup("annas"));
  house.lock();
  await house.signIn("ben", "1234");
  house.ask("orders.send", { check: "check-1", lines: ["annas"], firing: "f1" });
  assert.equal(house.records("line").value.get("annas")?.sent_at, null);
  house.close();
});

test("HUB-12: predictions are a pure function of the replica, the taps and the menu", () => {
  const ticket = {
    kind: "ticket",
    lines: [],
    id: "t1",
    firing: "f1",
    started_at: null,
    bumped_at: null,
  } as unknown as Ticket;
  const tickets = new Map([["t1", ticket]]);
  const replica = ((kind: string) => (kind === "ticket" ? tickets : new Map())) as never;
  const tap = (name: string, at: number) =>
    ({ id: name, name, args: { ticket: "t1" }, at }) as unknown as Tap;
  const taps = [tap("kitchen.start", 1), tap("kitchen.bump", 2), tap("kitchen.recall", 3)];
  const shown = (count: number) =>
    predictionsOf(taps.slice(0, count), replica, CARTE).get("ticket:t1") as Ticket | undefined;
  assert.equal(shown(0), undefined);
  assert.equal(shown(1)?.started_at, 1);
  assert.equal(shown(2)?.bumped_at, 2);
  assert.deepEqual([shown(3)?.bumped_at, shown(3)?.recalled_at], [null, 3]);
  assert.deepEqual(shown(3), shown(3));
  assert.equal(
    laidOver("ticket", tickets, new Map()),
    tickets,
    "nothing predicted, nothing copied",
  );
});

test("an undo takes back its own tap and leaves another screen's", () => {
  const ticket = { kind: "ticket", id: "t1", bumped_at: 7, bump: "theirs", lines: [] };
  const tickets = new Map([["t1", ticket as unknown as Ticket]]);
  const replica = ((kind: string) => (kind === "ticket" ? tickets : new Map())) as never;
  const undone = (undoes: string): number | null | undefined => {
    const tap = { id: "t", name: "kitchen.recall", args: { ticket: "t1", undoes }, at: 9 };
    const shown = predictionsOf([tap as unknown as Tap], replica, CARTE).get("ticket:t1");
    return (shown as Ticket | undefined)?.bumped_at;
  };
  assert.deepEqual([undone("mine"), undone("theirs")], [7, null]);
});

test("HUB-12: an unconfirmed line survives a reload without a link", async () => {
  const { house, screen, world, device } = await signedIn();
  device.time.forward(3_100);
  await storageTurns();
  screen.link.isDown = true;
  screen.link.cut();
  house.ask("orders.add", soup("line-1"));
  house.close();
  const again = await handScreen(world, device);
  again.link.isDown = true;
  await storageTurns();
  assert.equal(again.house.session.value?.person, "anna", "the same tab keeps its person");
  assert.equal(again.house.records("line").value.get("line-1")?.name, "Tomato soup");
  assert.equal(again.house.unconfirmed.value.has("line:line-1"), true);
  again.house.close();
});
