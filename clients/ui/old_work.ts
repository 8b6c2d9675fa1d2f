/** Old work: what reached the house so late that its person says first what becomes of it (HUB-20). */
import type { House } from "../sync/house.ts";
import type { OldWork } from "../wire/records.ts";
import type { Alarm } from "./AlarmStrip.tsx";
import { isPresented } from "./prices.ts";
import { clock } from "./time.ts";
import { words } from "./words/en.ts";

/** Unanswered for so long, the pass hears of it. */
export const UNANSWERED_MS = 60_000;

type Seen = Pick<House, "records">;

/** Open questions, the one that has waited longest first. */
export function questionsIn(house: Seen): readonly OldWork[] {
  return [...house.records("old_work").value.values()].sort(
    (one, other) => one.asked_at - other.asked_at || (one.id < other.id ? -1 : 1),
  );
}

/** Whose tap it was and whose table it is are asked; a manager is asked about all. */
export function questionsFor(house: Pick<House, "records" | "session">): readonly OldWork[] {
  const session = house.session.value;
  if (!session) return [];
  const turns = house.records("turn").value;
  return questionsIn(house).filter(
    (work) =>
      session.roles.includes("manager") ||
      work.person === session.person ||
      turns.get(work.turn)?.waiter === session.person,
  );
}

/** "Table 12 · 4 dishes · waiting since 20:41". */
export function headOf(house: Seen, work: OldWork): string {
  const zone = house.records("letterhead").value.get("house")?.time_zone;
  return words.oldWork(work.table, whatOf(work), clock(work.waiting_since, zone));
}

/** What a Send now would do: dishes to cook, else the void or the move that it would tell. */
function whatOf(work: OldWork): string {
  const of = (what: OldWork["matters"][number]["what"]) =>
    work.matters.filter((matter) => matter.what === what);
  const pieces = (what: "fire" | "void") =>
    of(what).reduce((sum, matter) => sum + matter.pieces, 0);
  return [
    pieces("fire") > 0 ? words.dishes(pieces("fire")) : "",
    pieces("void") > 0 ? words.voids(pieces("void")) : "",
    of("move").length > 0 ? words.aMove : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** "2 Burrata, 1 Tomato soup · void 1 Bread". */
export function detailsOf(work: OldWork): string {
  return work.matters
    .map((matter) => (matter.what === "void" ? words.voidOf(matter.words) : matter.words))
    .filter(Boolean)
    .join(" · ");
}

export const cooks = (work: OldWork): boolean =>
  work.matters.some((matter) => matter.what === "fire");

export type Said = "send_now" | "told" | "drop";

/** The answer names how much of it was seen: what came after the tap is asked about anew. */
export function answer(
  house: Pick<House, "ask">,
  work: OldWork,
  said: Said,
  how?: { id: string; approval: string },
): void {
  const matters = work.matters.length;
  house.ask("kitchen.answer_old_work", { work: work.id, answer: said, matters }, how);
}

/** What its guests have on their bill already comes off with a manager. */
export function needsManager(house: Pick<House, "records" | "session">, work: OldWork): boolean {
  if (house.session.value?.roles.includes("manager")) return false;
  return isPresented(house.records("turn").value.get(work.turn));
}

/** This device has answered and the house has not confirmed it. */
export function isAnswered(house: Pick<House, "waiting">, work: OldWork): boolean {
  return house.waiting.value.some(
    (asked) => asked.name === "kitchen.answer_old_work" && asked.args.work === work.id,
  );
}

/** For the pass. Only a screen that is live knows that nobody has answered. */
export function oldWorkAlarms(house: Pick<House, "records" | "status" | "now">): readonly Alarm[] {
  if (house.status.value.state !== "live") return [];
  const now = house.now.value;
  const people = house.records("person").value;
  return questionsIn(house)
    .filter((work) => now - work.asked_at >= UNANSWERED_MS)
    .map((work) => ({
      id: `old-work-${work.id}`,
      text: `${headOf(house, work)}: ${words.notInTheKitchen}`,
      hint: `${detailsOf(work)}. ${words.nobodyAnswers(people.get(work.person)?.name ?? work.person)}`,
    }));
}
