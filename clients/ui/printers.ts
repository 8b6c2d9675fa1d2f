/** How each printer stands: what it says of itself, what waits, what came out last, who prints for it. */
import { Printer as Paper, PrinterCheck, Redo2, TriangleAlert } from "lucide";
import type { House } from "../sync/house.ts";
import type { Job, Printer } from "../wire/records.ts";
import type { Picture } from "./Icon.tsx";
import { isOnItsWay, isReady, lastOut } from "./papers.ts";
import type { Tone } from "./tones.ts";
import { words } from "./words/en.papers.ts";

export interface Standing {
  readonly printer: Printer;
  readonly says: string;
  readonly tone: Tone;
  readonly picture: Picture;
  readonly isReady: boolean;
  readonly waiting: number;
  readonly last: { readonly job: Job; readonly at: number } | null;
  /** Who prints for it. */
  readonly instead: Printer | null;
}

/** Those in trouble first, then by name. */
export function standings(house: Pick<House, "records">): readonly Standing[] {
  const printers = house.records("printer").value;
  const jobs = [...house.records("job").value.values()];
  return [...printers.values()]
    .map((printer): Standing => {
      const instead = printers.get(printer.instead ?? "") ?? null;
      return {
        printer,
        says: saysOf(printer),
        tone: toneOf(printer, instead),
        picture: pictureOf(printer, instead),
        isReady: isReady(printer),
        waiting: jobs.filter((job) => job.printer === printer.id && isOnItsWay(job)).length,
        last: lastOut(jobs, printer.id),
        instead,
      };
    })
    .sort(
      (one, other) =>
        Number(one.tone !== "late") - Number(other.tone !== "late") ||
        one.printer.name.localeCompare(other.printer.name),
    );
}

export function saysOf(printer: Printer): string {
  if (printer.stranger !== "") return words.stranger;
  return words.printerStates[printer.state] ?? (printer.detail || words.cannotPrint);
}

function toneOf(printer: Printer, instead: Printer | null): Tone {
  if (!isReady(printer) || printer.stranger !== "") return "late";
  if (instead !== null || printer.state === "low") return "to_clear";
  return "ready";
}

function pictureOf(printer: Printer, instead: Printer | null): Picture {
  if (!isReady(printer) || printer.stranger !== "") return TriangleAlert;
  if (instead !== null) return Redo2;
  return printer.state === "low" ? Paper : PrinterCheck;
}

/** For the button that leads to them: the worst, in a few words. */
export function summary(house: Pick<House, "records">): { words: string; isBad: boolean } {
  const all = standings(house);
  const broken = all.filter((each) => each.tone === "late");
  const [first] = broken;
  if (broken.length > 1) return { words: words.severalBroken(broken.length), isBad: true };
  if (first) return { words: words.isSo(first.printer.name, first.says), isBad: true };
  const away = all.find((each) => each.instead !== null);
  if (away?.instead) {
    return { words: words.printsFor(away.instead.name, away.printer.name), isBad: false };
  }
  return { words: words.allReady(all.length), isBad: false };
}

/** Printers of these stations that cannot print: their screens say so, calmly. */
export function troubles(house: Pick<House, "records">, stations: readonly string[]): string[] {
  const printers = house.records("printer").value;
  const wired = stations.flatMap((id) => house.records("station").value.get(id)?.printer ?? []);
  return [...new Set(wired)].flatMap((id) => {
    const printer = printers.get(id);
    return printer && !isReady(printer) ? [words.isSo(printer.name, saysOf(printer))] : [];
  });
}
