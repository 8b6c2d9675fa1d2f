/** Hand-made evenings: a usual one, an empty one, a rush, and the pass. */
import type { Ticket } from "../wire/records.ts";
import { line, NOW, notice, ticket } from "./kds-tickets.ts";

function usual(): Ticket[] {
  const ribEye = line(3, "Rib-eye", { voided: 1, modifiers: ["medium rare"] });
  const salad = line(1, "Mixed salad", {
    seat: 4,
    modifiers: ["NO nuts"],
    note: "dressing on the side",
    allergies: ["nuts"],
  });
  const burger = line(1, "Burger", { seat: 1, modifiers: ["medium", "+ cheese", "+ bacon"] });
  return [
    ticket(
      "grill",
      4,
      "7",
      15.4,
      [ribEye, line(1, "Burger", { modifiers: ["well done"], seat: 3 })],
      {
        notices: [notice("void", "Rib-eye was 3, now 2", ribEye)],
        also_at: ["pasta"],
      },
    ),
    ticket("grill", 6, "12", 11.2, [line(1, "Sea bream")], { also_at: ["pasta"] }),
    ticket(
      "grill",
      9,
      "21",
      7.5,
      [
        line(1, "Rib-eye", { seat: 1, modifiers: ["rare", "+ pepper sauce"] }),
        line(1, "Rib-eye", { seat: 3, modifiers: ["medium"] }),
        line(1, "Sea bream", { seat: 2 }),
      ],
      { started_at: NOW, also_at: ["pasta", "cold"] },
    ),
    ticket("grill", 10, "3", 6, [burger], { recalled_at: NOW, fired_at: NOW - 6 * 60_000 }),
    ticket("grill", 11, "9", 4, [line(2, "Sea bream")], { added: true }),
    ticket("grill", 12, "14", 3, [line(4, "Burger", { modifiers: ["medium"] })], {
      held_at: NOW,
      notices: [notice("held", "hold course 2", null)],
    }),
    ticket("grill", 13, "30", 0.05, [line(1, "Rib-eye", { modifiers: ["blue"] })]),
    ticket("cold", 2, "9", 4, [line(1, "Bread"), line(1, "Burrata", { seat: 1 }), salad], {
      course: 1,
    }),
    ticket("pasta", 5, "7", 15.4, [line(2, "Tagliatelle with mushrooms")]),
    ticket("pasta", 6, "12", 11.2, [line(1, "Tagliatelle with mushrooms")], {
      bumped_at: NOW - 60_000,
    }),
    ticket("pasta", 7, "21", 7.5, [line(1, "Spaghetti with prawns", { seat: 4 })]),
    ticket("bar", 8, "5", 2, [line(3, "Beer 0.4 l"), line(1, "Water 0.75 l")], { course: null }),
    ticket("bar", 7, "3", 5, [line(2, "Espresso")], { course: null, bumped_at: NOW - 60_000 }),
    ticket("grill", 3, "5", 20, [line(2, "Burger")], { bumped_at: NOW - 9 * 60_000 }),
  ];
}

function crowded(): Ticket[] {
  const dishes = [
    "Rib-eye",
    "Burger",
    "Sea bream",
    "Lamb chops with rosemary potatoes",
    "Entrecôte",
  ];
  const many = Array.from({ length: 40 }, (_, at) => {
    const lines = Array.from({ length: 1 + ((at * 7) % 4) }, (__, dish) =>
      line(1 + ((at + dish) % 3), dishes[(at + dish) % dishes.length] ?? "", {
        seat: dish + 1,
        modifiers: (at + dish) % 2 ? ["medium", "+ pepper sauce"] : [],
        note: (at + dish) % 7 === 3 ? "no salt, please; guest is in a hurry" : "",
        allergies: (at + dish) % 9 === 4 ? ["milk"] : [],
      }),
    );
    return ticket("grill", at + 1, String(1 + (at % 30)), 18 - at * 0.42, lines);
  });
  const party = Array.from({ length: 14 }, (_, seat) =>
    line(1, dishes[seat % 5] ?? "", { seat: seat + 1, modifiers: ["medium", "+ cheese"] }),
  );
  return [ticket("grill", 57, "14", 18.6, party, { covers: 14 }), ...many];
}

export function ticketsFor(name: string): Ticket[] {
  if (name === "empty") return [];
  return name === "crowded" ? crowded() : usual();
}
