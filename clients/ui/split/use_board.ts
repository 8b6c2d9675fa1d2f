/** What a finger does on the split board: what is picked, where it goes, what lies over it. */
import { useEffect, useState } from "preact/hooks";
import { type House, isLinked } from "../../sync/house.ts";
import type { Bill, BillLine, BillTerms, RateShare } from "../../wire/records.ts";
import { type Act, useAct } from "../act.ts";
import {
  billsOf,
  isUntouched,
  type Picked,
  pickedAfter,
  pickedWholly,
  portionsOf,
  stillPicked,
} from "./board.ts";

export interface Explained {
  readonly title: string;
  readonly cents: number;
  readonly why: string;
  readonly taxes: readonly RateShare[];
  /** What it comes to beyond its lines, whose sum the sentence is about. */
  readonly terms?: BillTerms;
}

export type Way = "evenly" | "amounts" | "bySeat";

/** Lines are picked, or whole bills that are to become one. */
export type Mode = "lines" | "together";

export type Over =
  | { readonly is: "share" | "steps" }
  | { readonly is: "ways"; readonly bill: string; readonly way?: Way | undefined }
  | { readonly is: "why"; readonly what: Explained };

export interface Board {
  readonly house: House;
  readonly check: string;
  readonly act: Act;
  readonly bills: readonly Bill[];
  readonly picked: Picked | null;
  readonly mode: Mode;
  /** The bills that are to become one. */
  readonly along: ReadonlySet<string>;
  readonly mayAct: boolean;
  tap(bill: Bill, line: BillLine): void;
  press(bill: Bill, line: BillLine): void;
  /** Null: on a new bill. */
  putOn(bill: Bill | null): void;
  letGo(): void;
  takeAlong(bill: Bill): void;
  begin(mode: Mode): void;
  open(over: Over): void;
}

export interface Opened extends Board {
  readonly over: Over | null;
  back(): void;
}

export function useBoard(house: House, check: string): Opened {
  const act = useAct(house);
  const [tapped, pick] = useState<Picked | null>(null);
  const [mode, setMode] = useState<Mode>("lines");
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [over, open] = useState<Over | null>(null);
  const bills = billsOf(house, check);
  useDrawnUp(house, check, act, bills.length === 0);
  const picked = stillPicked(tapped, bills);
  const begin = (next: Mode): void => {
    pick(null);
    choose(new Set());
    setMode(next);
    act.forget();
  };
  return {
    house,
    check,
    act,
    bills,
    picked,
    mode,
    along: new Set(
      bills.filter((bill) => chosen.has(bill.id) && isUntouched(bill)).map(({ id }) => id),
    ),
    mayAct: isLinked(house.status.value) && !act.busy,
    over,
    open,
    back: () => open(null),
    begin,
    letGo: () => pick(null),
    tap: (bill, line) => pick(pickedAfter(picked, bill, line)),
    press(bill, line) {
      pick(pickedWholly(picked, bill, line));
      open({ is: "share" });
    },
    takeAlong(bill) {
      const next = new Set(chosen);
      if (!next.delete(bill.id)) next.add(bill.id);
      choose(next);
    },
    putOn(bill) {
      const from = bills.find((each) => each.id === picked?.bill);
      if (picked === null || from === undefined) return;
      const to = [bill?.id ?? house.freshId()];
      const portions = portionsOf(picked, from);
      pick(null);
      void act.ask("bills.move", { step: house.freshId(), bill: from.id, to, portions });
    },
  };
}

/** Whoever splits before anybody asked for the bill splits one that nobody has seen yet. */
function useDrawnUp(house: House, check: string, act: Act, isNone: boolean): void {
  useEffect(() => {
    if (isNone) void act.ask("bills.draw_up", { check, bill: house.freshId() });
  }, []);
}
