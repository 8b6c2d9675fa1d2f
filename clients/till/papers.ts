/** What the till says of its papers: the open checks, and the receipts that can be had once more. */
import type { House } from "../sync/house.ts";
import { clock } from "../ui/time.ts";
import { words } from "../ui/words/en.till.ts";
import type { Job, Receipt } from "../wire/records.ts";
import { zoneOf } from "./checks.ts";

/** Pages of the open checks that have still to come out. */
export function pagesUnderWay(house: House): number {
  const jobs = [...house.records("job").value.values()];
  return jobs.filter((job) => job.paper === "open_checks" && job.state === "queued").length;
}

/** Since when the open checks stand in a file of the data folder, or do not. */
export function fileOf(house: House): { readonly words: string; readonly isBad: boolean } {
  const file = house.records("open_checks_file").value.get("house");
  const at = (moment: number): string => clock(moment, zoneOf(house));
  if (typeof file?.failed_at === "number") {
    return { words: words.fileFailed(at(file.failed_at), file.detail), isBad: true };
  }
  if (typeof file?.written_at === "number") {
    return { words: words.fileWritten(at(file.written_at)), isBad: false };
  }
  return { words: words.openChecksWhy, isBad: false };
}

export function receiptsOfToday(house: House): readonly Receipt[] {
  return [...house.records("receipt").value.values()].sort(
    (one, other) => other.number - one.number,
  );
}

export function receiptJob(house: House, receipt: number): Job | null {
  const jobs = [...house.records("job").value.values()];
  return (
    jobs.find((job) => job.paper === "receipt" && job.number === receipt) ??
    jobs.find((job) => job.paper === "receipt" && job.title === `Receipt ${receipt}`) ??
    null
  );
}

/** Which table, and which of its bills. */
export function whose(receipt: Receipt, table: string): string {
  return receipt.label === table ? table : `${table} · ${receipt.label}`;
}
