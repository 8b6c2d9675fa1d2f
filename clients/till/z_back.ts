/** What credit notes are for: money that guests were given, or receipts that were wrong. */

import type { CreditNote, ZReport } from "../wire/records.ts";

type Back = Pick<ZReport, "refunds_cents"> & {
  readonly credit_notes?: readonly Pick<CreditNote, "of" | "total_cents">[];
};

export function backOf(report: Back): { given_cents: number; taken_cents: number } {
  const wrong = (report.credit_notes ?? []).filter((note) => note.of === "cancellation");
  const taken_cents = wrong.reduce((sum, note) => sum + note.total_cents, 0);
  return { given_cents: report.refunds_cents - taken_cents, taken_cents };
}
