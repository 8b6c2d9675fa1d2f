/** A very small restaurant for the house in a box: two dishes, one table, lines that add up. */
import type { Commands } from "../../wire/commands.ts";
import type { AnyRecord, Ask } from "../../wire/messages.ts";
import type { CarteDocument } from "../../wire/records.ts";
import { predictedCheck, predictedLine, predictedTurn } from "../guess.ts";
import type { Tap } from "../tap.ts";
import { type HandHouse, handHouse, type Outcome } from "./hand_house.ts";

export const CARTE: CarteDocument = {
  currency: "EUR",
  taxes: [
    { id: "food", name: "Food", rate_bp: 700, rate: "", added: false, also: [], elsewhere: [] },
  ],
  tax_rules: { by_line: false, keeps: "gross", exempt_keeps: "gross" },
  courses: [{ number: 1, name: "Starters" }],
  categories: [{ id: "soups", name: "Soups", station: "pasta", tax: "food", course: 1 }],
  groups: [
    {
      id: "extras",
      name: "Extras",
      minimum: 0,
      maximum: 2,
      modifiers: [
        {
          id: "cheese",
          name: "Cheese",
          price_cents: 150,
          kitchen: "+ cheese",
          negative: false,
          station: null,
          also_at: [],
          prep_seconds: 0,
        },
      ],
    },
  ],
  dishes: [
    {
      id: "soup",
      name: "Tomato soup",
      category: "soups",
      price_cents: 690,
      course: 1,
      station: "pasta",
      also_at: [],
      prep_seconds: 0,
      tax: "food",
      groups: ["extras"],
      allergens: [],
      barcodes: [],
    },
  ],
  dayparts: [],
};

export const MENU: AnyRecord = {
  kind: "menu",
  id: "current",
  version: 1,
  published_at: 0,
  given_out: 0,
};
export const PERSON: AnyRecord = { kind: "person", id: "anna", name: "Anna", roles: ["waiter"] };

/** Open for business: the carte is published and Anna works here. */
export function restaurant(): HandHouse {
  const world = handHouse();
  const counted = new Map<string, AnyRecord>();
  world.carryOut = (ask) => {
    const outcome = carriedOut(ask, counted, world.now);
    for (const record of outcome.puts ?? []) counted.set(record.id, record);
    return outcome;
  };
  world.put(MENU, PERSON);
  return world;
}

function carriedOut(ask: Ask, known: Map<string, AnyRecord>, at: number): Outcome {
  const tap = { person: "anna", at } as Tap;
  if (ask.name === "floor.seat") {
    const args = ask.args as Commands["floor.seat"];
    return { puts: [predictedTurn(args, tap), predictedCheck(args, tap)] };
  }
  if (ask.name === "orders.add") {
    const { check, lines } = ask.args as Commands["orders.add"];
    const puts = lines.flatMap((wish) => predictedLine(CARTE, check, wish, tap) ?? []);
    return { puts: puts.filter((line) => !known.has(line.id)) };
  }
  return { refused: { code: "test.no", sentence: "The house says no." } };
}

export function soup(id: string, quantity = 1): Commands["orders.add"] {
  return { check: "check-1", lines: [{ id, dish: "soup", quantity }] };
}
