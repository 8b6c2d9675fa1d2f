/** House accounts as this till sees them: who may still charge, and who owes. */
import type { House } from "../sync/house.ts";
import type { HouseAccount } from "../wire/records.ts";

export function accountsOf(house: Pick<House, "records">): readonly HouseAccount[] {
  return [...house.records("house_account").value.values()].sort((one, other) =>
    one.name.localeCompare(other.name, "en", { numeric: true }),
  );
}

export type Limit = "within" | "warn" | "refuse";

/** What a further charge comes to; the house has the last word. */
export function limitOf(account: HouseAccount, cents: number): Limit {
  const limit = account.limit_cents ?? null;
  if (limit === null || account.balance_cents + cents <= limit) return "within";
  return account.over_limit;
}
