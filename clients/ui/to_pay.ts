/** What a check comes to with everything on top: as its bills say, or as the house says before. */
import type { Check, Settlement } from "../wire/records.ts";

export function toPay(check: Check, settlement: Settlement | null = null): number {
  return settlement?.total_cents ?? check.to_pay_cents ?? check.total_cents;
}
