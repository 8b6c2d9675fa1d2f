/** Papers that did not come out, or perhaps did: which somebody must know of, and what may be done. */
import type { House } from "../sync/house.ts";
import type { Job, Printer } from "../wire/records.ts";
import { words } from "./words/en.papers.ts";

/** After so long at a printer that cannot print, its people are told. */
export const TOLD_AFTER_MS = 5_000;

type Known = Pick<House, "records" | "now">;
type State = Job["state"];

const ASTRAY: ReadonlySet<State> = new Set(["failed", "held", "unknown", "rejected", "expired"]);
const ON_ITS_WAY: ReadonlySet<State> = new Set(["queued", "failed", "held"]);
const CAME_OUT: ReadonlySet<State> = new Set(["printed", "sent"]);
const DOCKETS: ReadonlySet<Job["paper"]> = new Set([
  "cook",
  "add",
  "fire",
  "void",
  "moved",
  "hold",
  "refire",
]);

export const isReady = (printer: Printer): boolean =>
  printer.state === "ok" || printer.state === "low";

export const isOnItsWay = (job: Job): boolean => ON_ITS_WAY.has(job.state);

export const isDocket = (job: Job): boolean => DOCKETS.has(job.paper);

/** It does not come out by itself, or not soon. A test page is looked for at its printer. */
export function isAstray(house: Known, job: Job): boolean {
  if (job.paper === "test") return false;
  // A drawer that perhaps opened is seen by whoever stands before it.
  if (job.paper === "drawer" && !isOnItsWay(job)) return false;
  if (ASTRAY.has(job.state)) return true;
  if (job.state !== "queued") return false;
  if (typeof job.stranded_at === "number") return true;
  // It waits behind one that cannot come out.
  const printer = house.records("printer").value.get(job.printer);
  const asked = job.copies.at(-1)?.asked_at ?? job.asked_at;
  return printer !== undefined && !isReady(printer) && house.now.value - asked >= TOLD_AFTER_MS;
}

/** The oldest first. */
export function papersAstray(
  house: Known,
  isMine: (job: Job) => boolean = () => true,
): readonly Job[] {
  return [...house.records("job").value.values()]
    .filter((job) => isMine(job) && isAstray(house, job))
    .sort((one, other) => one.asked_at - other.asked_at);
}

/** A waiter's own dockets; a manager's are all. */
export function isOfWaiter(house: Pick<House, "session">, job: Job): boolean {
  const session = house.session.value;
  return job.waiter === session?.person || session?.roles.includes("manager") === true;
}

const printerName = (house: Pick<House, "records">, printer: string): string =>
  house.records("printer").value.get(printer)?.name ?? printer;

/** What is the matter, in one sentence. */
export function saysOf(house: Pick<House, "records">, job: Job): string {
  const printer = printerName(house, job.printer);
  if (job.paper === "drawer") return words.staysShut(job.title, printer);
  const title = job.table === "" ? job.title : words.ofTable(job.title, job.table);
  if (typeof job.stranded_at === "number" && isOnItsWay(job)) return words.stranded(title);
  switch (job.state) {
    case "held":
      return words.held(title, printer);
    case "unknown":
      return words.maybeOut(title, printer);
    case "rejected":
      return words.rejected(title);
    case "expired":
      return words.expired(title);
    default:
      return words.didNotComeOut(title, printer);
  }
}

/** What a printer said of it; what everybody knows by now is not said again. */
export function detailOf(house: Pick<House, "records">, job: Job): string {
  const printer = house.records("printer").value.get(job.printer);
  const said = job.state === "expired" ? "" : (job.copies.at(-1)?.detail ?? "");
  return said === "" && printer && !isReady(printer) ? printer.detail : said;
}

/** The one tap that mends it: the printer tries again, or the paper is printed after all. */
export function mendOf(job: Job): "retry" | "print" | null {
  if (job.state === "rejected") return null;
  return isOnItsWay(job) ? "retry" : "print";
}

export function mend(house: Pick<House, "ask">, job: Job): void {
  if (mendOf(job) === "retry") house.ask("paper.retry", { printer: job.printer });
  if (mendOf(job) === "print") house.ask("paper.print_anyway", { job: job.id });
}

/** A tap on it is on its way. */
export function isAsked(house: Pick<House, "waiting">, job: Job): boolean {
  return house.waiting.value.some(
    ({ name, args }) =>
      name.startsWith("paper.") &&
      (("job" in args && args.job === job.id) ||
        (name === "paper.retry" && "printer" in args && args.printer === job.printer)),
  );
}

/** The last paper that came out there, and when. */
export function lastOut(
  jobs: Iterable<Job>,
  printer: string,
): { readonly job: Job; readonly at: number } | null {
  let found: { job: Job; at: number } | null = null;
  for (const job of jobs) {
    for (const copy of job.copies) {
      const isHere = (copy.printer ?? job.home ?? job.printer) === printer;
      const at = copy.ended_at;
      if (!isHere || typeof at !== "number" || !CAME_OUT.has(copy.state)) continue;
      if (found === null || at > found.at) found = { job, at };
    }
  }
  return found;
}
