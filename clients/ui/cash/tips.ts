/** One person's tips, as the house works them out. */
export interface TipRow {
  readonly person: string;
  readonly name: string;
  readonly cash_cents: number;
  readonly card_cents: number;
  readonly kept_cents: number;
  readonly carried_cents: number;
  readonly paid_cents: number;
  readonly owed_cents: number;
}
