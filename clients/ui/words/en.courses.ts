/** The English words for what is said between dining room, pass and kitchen after the first send. */

import type { Waste } from "../../wire/records.ts";

export const words = {
  refire: "Refire …",
  refireTitle: (dish: string) => `Make ${dish} again`,
  refireHint:
    "Only these pieces go back to cooking. The guest pays nothing for them; they count as waste.",
  refireNow: (pieces: number) => (pieces === 1 ? "Refire 1 piece" : `Refire ${pieces} pieces`),
  refired: (pieces: number, dish: string) => `${pieces} ${dish} goes back to cooking`,
  refireReasons: ["Dropped", "Overcooked", "Undercooked", "Cold", "Wrong dish"],
  refireMark: "REFIRE",
  refireOf: (docket: string, reason: string) =>
    docket === "" ? reason : `of ${docket}: ${reason}`,
  madeAgain: (reason: string) => `Refire: ${reason}`,
  free: "free",
  whatBecame: (notice: string) => `What became of it: ${notice}`,
  fateOf: (fate: string, notice: string) => `${fate}: ${notice}`,
  unanswered: "Voids that no station answered",
  unansweredHint: "Say what became of them, or leave it: the Z lists them as not known.",
  waste: "Made for nobody",
  wasteNote: (what: Waste["what"], reason: string) =>
    `· ${what === "refire" ? "refire" : "void"}: ${reason}`,
  fates: {
    unknown: "not known",
    not_started: "not started",
    cooked: "cooked",
    wasted: "wasted",
  } satisfies Record<Waste["fate"], string>,
} as const;
