/** The pass. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { passesOf, servedTogether, sharesOf, shelve } from "./expo.ts";
import { aFiring, aLine, aTicket } from "./testing/makers.ts";

const order = (station: string) => ["grill", "pasta", "bar"].indexOf(station);

test("the pass shows all stations of a course side by side, in the order of the kitchen", () => {
  const tickets = [
    aTicket(5, { firing: "f", station: "pasta" }),
    aTicket(4, { firing: "f", station: "grill" }),
  ];
  const [pass] = passesOf([aFiring("f")], tickets, order);
  assert.deepEqual(
    pass?.tickets.map((ticket) => ticket.station),
    ["grill", "pasta"],
  );
});

test("served courses and shares voided whole are off the pass", () => {
  const gone = aTicket(1, { firing: "g", lines: [aLine("soup", { voided: 1 })] });
  const tickets = [aTicket(2, { firing: "f" }), gone];
  assert.deepEqual(passesOf([aFiring("f", { served_at: 9 }), aFiring("g")], tickets, order), []);
});

test("served takes the ready drinks of the same party along, and nobody else's", () => {
  const firings = [
    aFiring("mains", { ready_at: 5 }),
    aFiring("drinks", { course: null, ready_at: 4 }),
    aFiring("coffee", { course: null }),
    aFiring("others", { course: null, ready_at: 4, turn: "elsewhere" }),
  ];
  const tickets = firings.map((firing, at) => aTicket(at, { firing: firing.id }));
  const passes = passesOf(firings, tickets, order);
  const mains = passes.find((pass) => pass.id === "mains");
  assert.ok(mains);
  assert.deepEqual(servedTogether(mains, passes), ["mains", "drinks"]);
});

test("a share taller than the screen goes on in the next column", () => {
  const shares = sharesOf(aTicket(1), [300, 300, 300], 700);
  assert.deepEqual(
    shares.map(({ first, last, height }) => [first, last, height]),
    [
      [0, 2, 600],
      [2, 3, 300],
    ],
  );
});

test("courses stand where the highest place is free, and never on each other", () => {
  const spans = [1, 2, 2, 1, 3, 4, 1, 1];
  const standing = spans.map((span, at) => ({ id: String(at), span, height: 200 + 70 * at }));
  const places = shelve(standing, 4, 900, 10);
  assert.deepEqual(
    places.slice(0, 2).map(({ column, top }) => [column, top]),
    [
      [0, 0],
      [1, 0],
    ],
  );
  for (const one of places) {
    assert.ok(one.column + one.span <= 4 && one.top + one.height <= 900);
    for (const other of places) {
      if (one === other || one.page !== other.page) continue;
      const beside =
        one.column + one.span <= other.column || other.column + other.span <= one.column;
      const apart = one.top + one.height <= other.top || other.top + other.height <= one.top;
      assert.ok(beside || apart, `${one.id} stands on ${other.id}`);
    }
  }
});
