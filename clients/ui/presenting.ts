/** Before the bill is shown: is everything sent and fired? */
import type { Check } from "../wire/records.ts";
import { words } from "./words/en.prices.ts";

const isOpen = (check: Check): boolean => check.closed_at === null;

export function isAllThere(checks: readonly Check[]): boolean {
  return checks.filter(isOpen).every((check) => check.unsent === 0 && check.waiting.length === 0);
}

/** "2 pieces not sent, course 3 not fired". */
export function whatIsMissing(checks: readonly Check[]): string {
  const open = checks.filter(isOpen);
  const unsent = open.reduce((sum, check) => sum + check.unsent, 0);
  const waiting = [...new Set(open.flatMap((check) => check.waiting))].sort();
  return [
    ...(unsent > 0 ? [words.notSent(unsent)] : []),
    ...(waiting.length > 0 ? [words.notFired(waiting)] : []),
  ].join(", ");
}
