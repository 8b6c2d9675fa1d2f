/** The split board: the bills of a check side by side, what a tap moves, and what is on nobody yet. */
import { CircleCheckBig, Coins, Hand, Plus, UserRound, Users } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type House, isLinked } from "../../sync/house.ts";
import type { Bill, BillLine } from "../../wire/records.ts";
import { type Act, useAct } from "../act.ts";
import { SaidNo } from "../cash/SaidNo.tsx";
import { Empty } from "../Empty.tsx";
import { Icon, type Picture } from "../Icon.tsx";
import { money } from "../money.ts";
import { Sheet } from "../Sheet.tsx";
import { words } from "../words/en.split.ts";
import { Bar } from "./Bar.tsx";
import { BillColumn } from "./BillColumn.tsx";
import {
  billsOf,
  hasSeats,
  isShareable,
  isUntouched,
  type Picked,
  pickedAfter,
  pickedWholly,
  portionsOf,
  stillPicked,
} from "./board.ts";
import { PaperButton } from "./PaperButton.tsx";
import { ShareSheet } from "./ShareSheet.tsx";
import { StepsSheet } from "./StepsSheet.tsx";
import { type Way as WayName, WaysSheet } from "./WaysSheet.tsx";
import { type Explained, WhySheet } from "./WhySheet.tsx";

interface Props {
  house: House;
  check: string;
  table: string;
  onClose: () => void;
  /** What else this screen can do with a bill: take its money. */
  actsOn?: (bill: Bill) => ComponentChildren;
}

/** Lines are picked, or whole bills that are to become one. */
export type Mode = "lines" | "together";

type Over =
  | { readonly is: "share" | "steps" }
  | { readonly is: "ways"; readonly bill: string; readonly way?: WayName | undefined }
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

export function SplitBoard({ house, check, table, onClose, actsOn }: Props) {
  const board = useBoard(house, check);
  const { bills, act } = board;
  const total = bills.reduce((sum, bill) => sum + bill.total_cents, 0);
  const owed = bills.filter((bill) => bill.settled_at === null);
  return (
    <>
      <Sheet
        full
        title={words.splitTitle(table, money(total))}
        onClose={onClose}
        footer={<Bar board={board} />}
      >
        <div class="board">
          <FirstWay board={board} />
          <SaidNo no={act.no} />
          {bills.length > 0 && owed.length === 0 && (
            <Empty picture={CircleCheckBig} title={words.allPaid}>
              <p>{words.allPaidWhy}</p>
            </Empty>
          )}
          <ul class="columns" aria-label={words.columns}>
            {bills.map((bill) => (
              <BillColumn key={bill.id} board={board} bill={bill}>
                <PaperButton board={board} bill={bill} />
                {actsOn?.(bill)}
              </BillColumn>
            ))}
            {bills.length === 1 && owed.length === 1 && <NewColumn board={board} />}
          </ul>
        </div>
      </Sheet>
      <Overlay board={board} over={board.over} onClose={board.back} />
    </>
  );
}

/** As long as one bill is owed, its ways stand above it: most tables need no more. */
function FirstWay({ board }: { board: Board }) {
  const { house, check, act, bills, mayAct } = board;
  const owed = bills.filter((bill) => bill.settled_at === null);
  const [bill] = owed;
  const said = isLinked(house.status.value) ? words.howTo : words.needsTheLink;
  if (owed.length !== 1 || bill === undefined) return <p class="soft howto">{said}</p>;
  const { id } = bill;
  const seats = () => void act.ask("bills.split_by_seat", { check, bill: id });
  return (
    <div class="firstway">
      <fieldset class="row wrap" aria-label={words.ways}>
        <Way
          name={words.evenly}
          may={mayAct && isShareable(bill)}
          picture={Users}
          onTap={() => board.open({ is: "ways", bill: id })}
        />
        <Way
          name={words.amounts}
          may={mayAct && isShareable(bill)}
          picture={Coins}
          onTap={() => board.open({ is: "ways", bill: id, way: "amounts" })}
        />
        <Way
          name={words.bySeat}
          may={mayAct && isUntouched(bill) && hasSeats(bill)}
          picture={UserRound}
          onTap={seats}
        />
      </fieldset>
      <p class="soft howto">{said}</p>
    </div>
  );
}

/** Beside the first bill, where the next one will stand. */
function NewColumn({ board }: { board: Board }) {
  const waits = board.picked === null;
  return (
    <li class="newcolumn">
      <button
        type="button"
        class="button"
        disabled={waits || !board.mayAct}
        onClick={() => board.putOn(null)}
      >
        <Icon of={waits ? Hand : Plus} size={28} /> {waits ? words.tapFirst : words.putOnNew}
      </button>
    </li>
  );
}

interface WayProps {
  name: string;
  may: boolean;
  picture: Picture;
  onTap: () => void;
}

function Way({ name, may, picture, onTap }: WayProps) {
  return (
    <button type="button" class="button" disabled={!may} onClick={onTap}>
      <Icon of={picture} /> {name}
    </button>
  );
}

interface Opened extends Board {
  readonly over: Over | null;
  back(): void;
}

function useBoard(house: House, check: string): Opened {
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

function Overlay({
  board,
  over,
  onClose,
}: {
  board: Board;
  over: Over | null;
  onClose: () => void;
}) {
  switch (over?.is) {
    case undefined:
      return null;
    case "share":
      return <ShareSheet board={board} onClose={onClose} />;
    case "steps":
      return <StepsSheet board={board} onClose={onClose} />;
    case "why":
      return <WhySheet what={over.what} onClose={onClose} />;
    case "ways": {
      const bill = board.bills.find((each) => each.id === over.bill);
      return bill && <WaysSheet board={board} bill={bill} way={over.way} onClose={onClose} />;
    }
  }
}
