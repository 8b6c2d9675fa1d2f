/** What was given for less, as records say it, and whether a manager will be asked. No sums here. */
import type { House } from "../sync/house.ts";
import type { Line, PriceRules, Reduction, Turn } from "../wire/records.ts";
import { money } from "./money.ts";
import { words } from "./words/en.prices.ts";

const WHOLE_BP = 10_000;

/** null: the house has said nothing of its own, and decides when it is asked. */
export const rulesOf = (house: Pick<House, "records">): PriceRules | null =>
  house.records("price_rules").value.get("house") ?? null;

/** The guests have their bill, and it is not wholly paid. */
export const isPresented = (turn: Turn | undefined): boolean =>
  turn !== undefined && turn.presented_at !== null && turn.paid_at === null;

/** Rows of an older house do not name reductions. */
export const reductionsOf = (line: Line): readonly Reduction[] =>
  (line.reductions ?? []).filter(({ cents }) => cents > 0);

/** Hundredths of a percent as people write them: 1250 -> "12.5". */
export function percentText(percent_bp: number): string {
  return money(percent_bp).replace(/\.?0+$/, "");
}

export function saysOf(reduction: Reduction): string {
  return words.says(reduction, `${percentText(reduction.percent_bp)} %`);
}

/** "Discount 10 % · Regular guest". */
export function toldOf(reduction: Reduction): string {
  return words.because(saysOf(reduction), reduction.reason);
}

export type Act =
  | { readonly what: "discount"; readonly percent_bp: number | null }
  | { readonly what: "comp" | "override" };

interface Asker {
  readonly roles: readonly string[];
  readonly rules: PriceRules | null;
  readonly presented: boolean;
}

/** As far as this screen can tell; amounts against a limit are the house's to weigh. */
export function needsManager(act: Act, { roles, rules, presented }: Asker): boolean {
  if (roles.includes("manager")) return false;
  if (presented) return true;
  if (rules === null) return false;
  const mine = rules.allowances.filter(({ role }) => roles.includes(role));
  if (act.what !== "discount") return !mine.some((each) => each[act.what]);
  const most = Math.max(0, ...mine.map(({ discount_bp }) => discount_bp));
  return act.percent_bp !== null && Math.min(act.percent_bp, WHOLE_BP) > most;
}

/** Whoever may enter a dish that is not on the carte; where the house says nothing, it decides. */
export function mayOpenDish(house: Pick<House, "records" | "session">): boolean {
  const roles = house.session.value?.roles ?? [];
  const rules = rulesOf(house);
  if (roles.includes("manager") || rules === null) return true;
  return rules.allowances.some((each) => roles.includes(each.role) && each.open_dish);
}
