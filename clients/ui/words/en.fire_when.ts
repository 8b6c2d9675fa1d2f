/** The English words for when a course fires: by hand, or by itself. */

/** Who or what fires it. */
export interface FiresBy {
  readonly when: "by_waiter" | "when_served" | "after_fired";
  readonly minutes: number;
}

const later = (minutes: number): string => `${minutes} min`;

export const words = {
  open: (course: number) => `When course ${course} fires`,
  title: (course: number) => `When does course ${course} fire?`,
  byHand: "By hand, with Fire",
  onceServed: (before: number) => `Once course ${before} is served`,
  soLongAfter: (before: number) => `Minutes after course ${before} was fired`,
  minutes: (minutes: number) => later(minutes),
  houses: "usual here",
  waits: ({ when, minutes }: FiresBy): string => {
    if (when === "by_waiter") return "waits";
    if (when === "after_fired") return `waits · fires after ${later(minutes)}`;
    return minutes > 0
      ? `waits · fires ${later(minutes)} after served`
      : "waits · fires once served";
  },
} as const;
