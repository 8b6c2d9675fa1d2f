/** A refused tap once more: a new tap with a new id, where that can lead to something else. */
import type { House, Refused } from "../sync/house.ts";
import type { Commands } from "../wire/commands.ts";

/** They mean the same a second time. The others are asked for anew where their figures are seen. */
const AGAIN: ReadonlySet<keyof Commands> = new Set([
  "floor.seat",
  "floor.change_covers",
  "floor.move",
  "floor.guests_gone",
  "floor.clean",
  "orders.add",
  "orders.change",
  "orders.remove",
  "orders.restore",
  "orders.send",
  "orders.fire_course",
  "orders.hold",
  "kitchen.start",
  "kitchen.bump",
  "kitchen.recall",
  "kitchen.serve",
  "kitchen.not_served",
  "kitchen.acknowledge",
  "kitchen.hold_again",
  "kitchen.fire_again",
  "bills.present",
  "bills.reprint",
  "paper.reprint",
  "payments.take_cash",
]);

/** The house would say the same again. */
const FOR_GOOD =
  /\.(already|unknown|bad|wrong|too_many|no_such|id_reused|nothing|not_yours|party_left)/;

/** Only who tapped may: a send takes its own person's lines, and cash its own person's drawer. */
export function canBeDoneAgain(house: Pick<House, "session">, no: Refused): boolean {
  const person = house.session.value?.person;
  return (
    person !== undefined && person === no.person && AGAIN.has(no.name) && !FOR_GOOD.test(no.code)
  );
}

export function doAgain(house: Pick<House, "ask" | "dismiss">, no: Refused): void {
  house.dismiss(no.id);
  // The name and the arguments come as one pair, which TypeScript cannot follow.
  house.ask(no.name, no.args as never);
}

/** A send is refused whole; of several lines those that can be had may go without the others. */
export function canSendTheOthers(house: Pick<House, "session">, no: Refused): boolean {
  return (
    no.name === "orders.send" &&
    no.code === "orders.sold_out" &&
    no.person === house.session.value?.person &&
    (no.args as Commands["orders.send"]).lines.length > 1
  );
}

/** A tap of its own, under a name of its own: the refused one stays refused. */
export function sendTheOthers(
  house: Pick<House, "ask" | "dismiss" | "freshId">,
  no: Refused,
): void {
  const args = no.args as Commands["orders.send"];
  house.dismiss(no.id);
  house.ask("orders.send", { ...args, firing: house.freshId(), without_sold_out: true });
}
