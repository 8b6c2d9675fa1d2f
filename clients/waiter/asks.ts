/** What a waiter asks of the house, in one tap each; undo is one more ask. */
import type { Asked, House } from "../sync/house.ts";
import { priceNow } from "../ui/price_now.ts";
import { clearToasts, say } from "../ui/toasts.ts";
import { words } from "../ui/words/en.waiter.ts";
import type { Dish, Firing, Line } from "../wire/records.ts";
import type { CourseView } from "./check.ts";
import { type Party, pieces } from "./party.ts";
import { go } from "./place.ts";

/** How a dish was chosen; empty means plain. */
export interface Choice {
  readonly quantity: number;
  readonly modifiers: readonly string[];
  readonly course: number | null;
  readonly seat: number | null;
  readonly note: string;
  readonly allergies: readonly string[];
}

export const plain = (seat: number | null): Choice => ({
  quantity: 1,
  modifiers: [],
  course: null,
  seat,
  note: "",
  allergies: [],
});

export function seat(house: House, table: { id: string; label: string }, covers: number): void {
  const turn = house.freshId();
  house.ask("floor.seat", { turn, table: table.id, covers });
  say(words.seated(table.label, covers), () => {
    house.ask("floor.guests_gone", { turn });
    house.ask("floor.clean", { turn });
    go({ at: "floor" });
  });
  go({ at: "check", turn });
}

/** An unsent line of one's own that one more piece of this dish may join. */
function joins(
  line: Line,
  dish: Dish,
  chosen: Choice,
  price_cents: number,
  oneCourse: boolean,
): boolean {
  return (
    line.dish === dish.id &&
    line.seat === chosen.seat &&
    (oneCourse || line.course === (chosen.course ?? dish.course)) &&
    line.modifiers.length === 0 &&
    chosen.modifiers.length === 0 &&
    line.note === chosen.note &&
    line.price_cents === price_cents &&
    line.allergies.length === 0 &&
    chosen.allergies.length === 0
  );
}

/** `onPaper`: it was served already, so it asks for no portion. */
export function add(house: House, party: Party, dish: Dish, chosen: Choice, onPaper = false): void {
  const { cents } = priceNow(house, dish);
  const oneCourse = party.checks.some((check) => check.id === party.check && check.one_course);
  const joined = party.mine.find((line) => joins(line, dish, chosen, cents, oneCourse));
  const line = joined?.id ?? house.freshId();
  const { id } = joined
    ? changeQuantity(house, joined, joined.quantity + chosen.quantity)
    : house.ask("orders.add", {
        check: party.check,
        lines: [{ id: line, dish: dish.id, ...chosen }],
        ...(onPaper ? { from_paper: true } : {}),
      });
  sayAdded(house, { id, line, name: dish.name, quantity: chosen.quantity });
}

/** The same dish once more, as it was altered; sent to a fired course it is marked ADD. */
export function addAlike(house: House, party: Party, line: Line): void {
  const id = house.freshId();
  const { dish, course, seat, note, allergies } = line;
  const modifiers = line.modifiers.map((modifier) => modifier.id);
  // 0 is how a command says "at once".
  const wish = { id, dish, quantity: 1, modifiers, course: course ?? 0, seat, note, allergies };
  const asked = house.ask("orders.add", { check: party.check, lines: [wish] });
  sayAdded(house, { id: asked.id, line: id, name: line.name, quantity: 1 });
}

interface Added {
  /** Of the tap. */
  readonly id: string;
  readonly line: string;
  readonly name: string;
  readonly quantity: number;
}

function sayAdded(house: House, { id, line, name, quantity }: Added): void {
  say(words.added(quantity, name), () => takeBack(house, line, quantity), undefined, id);
}

/** Only what this tap added: an earlier or later tap on the same dish stays. */
function takeBack(house: House, id: string, quantity: number): void {
  const line = house.records("line").value.get(id);
  if (!line || line.removed_at !== null || line.sent_at !== null) return;
  if (line.quantity > quantity) changeQuantity(house, line, line.quantity - quantity);
  else house.ask("orders.remove", { check: line.check, line: id });
}

export function changeQuantity(house: House, line: Line, quantity: number): Asked {
  return house.ask("orders.change", { check: line.check, line: line.id, quantity });
}

export function remove(house: House, line: Line): void {
  const { id } = house.ask("orders.remove", { check: line.check, line: line.id });
  const restore = () => house.ask("orders.restore", { check: line.check, line: line.id });
  say(words.removed(line.name), restore, undefined, id);
}

export function send(house: House, party: Party, fire: number | null = null): void {
  if (party.mine.length === 0) return;
  clearToasts();
  const lines = party.mine.map((line) => line.id);
  house.ask("orders.send", { check: party.check, lines, firing: house.freshId(), fire });
}

/** Money without a ticket behind it: a cashier or a manager answers for it. */
export function mayEnterFromPaper(house: House): boolean {
  const roles = house.session.value?.roles ?? [];
  return roles.includes("cashier") || roles.includes("manager");
}

/** Served on paper while the house was away: on the check, and no station hears of it. */
export function enterFromPaper(house: House, party: Party, happened: string): void {
  if (party.mine.length === 0) return;
  clearToasts();
  const lines = party.mine.map((line) => line.id);
  const { id } = house.ask("orders.from_paper", { check: party.check, lines, happened });
  say(words.enteredFromPaper(pieces(party.mine), party.label), undefined, undefined, id);
}

export function fire(house: House, party: Party, view: CourseView): void {
  const [first] = view.waiting;
  if (!first || view.course === null || isBeingFired(house, party, view.course)) return;
  const firing = house.freshId();
  const { id } = house.ask("orders.fire_course", {
    firing,
    check: first.check,
    course: view.course,
    lines: view.waiting.map((line) => line.id),
  });
  const holdAgain = () => house.ask("kitchen.hold_again", { firing });
  say(words.fired(view.course), holdAgain, words.holdAgain, id);
}

/** This device has asked to fire the course and waits for the answer. */
export function isBeingFired(house: House, party: Party, course: number): boolean {
  const checks = new Set(party.checks.map((check) => check.id));
  return house.waiting.value.some(
    (asked) =>
      asked.name === "orders.fire_course" &&
      asked.args.course === course &&
      checks.has(asked.args.check),
  );
}

/** Held again by mistake or by plan: the same firing goes on. */
export function fireAgain(house: House, firing: Firing): void {
  if (isBeingLetGo(house, firing)) return;
  house.ask("kitchen.fire_again", { firing: firing.id });
}

export function isBeingLetGo(house: House, firing: Firing): boolean {
  return house.waiting.value.some(
    (asked) => asked.name === "kitchen.fire_again" && asked.args.firing === firing.id,
  );
}

export function serve(house: House, party: Party, firings: readonly Firing[]): void {
  const ids = firings.map((firing) => firing.id);
  if (ids.length === 0) return;
  const { id } = house.ask("kitchen.serve", { firings: ids });
  const takeBack = () => house.ask("kitchen.not_served", { firings: ids });
  say(words.servedToast(party.label), takeBack, undefined, id);
}

/** The bill that must be presented again, else one that is open, else a new one. */
export function present(house: House, party: Party): void {
  const open = party.bills.filter((bill) => bill.settled_at === null);
  const bill = open.find((each) => each.outdated) ?? open[0];
  house.ask("bills.present", {
    check: bill?.check ?? party.check,
    bill: bill?.id ?? house.freshId(),
  });
}

/** Only what changed is asked for; 0 says "no seat" and "at once". */
export function alter(house: House, line: Line, before: Choice, after: Choice): void {
  const changed = {
    ...(after.quantity !== before.quantity && { quantity: after.quantity }),
    ...(after.course !== before.course && { course: after.course }),
    ...(after.seat !== before.seat && { seat: after.seat ?? 0 }),
    ...(after.note !== before.note && { note: after.note }),
    ...(after.modifiers.join() !== before.modifiers.join() && { modifiers: after.modifiers }),
    ...(after.allergies.join() !== before.allergies.join() && { allergies: after.allergies }),
  };
  if (Object.keys(changed).length === 0) return;
  house.ask("orders.change", { check: line.check, line: line.id, ...changed });
}
