/** How one bill is split: evenly, by amounts that guests named, or by seat. */
import { useState } from "preact/hooks";
import type { Bill } from "../../wire/records.ts";
import { SaidNo } from "../cash/SaidNo.tsx";
import { money } from "../money.ts";
import { Sheet } from "../Sheet.tsx";
import { Tabs } from "../Tabs.tsx";
import { words } from "../words/en.split.ts";
import { AmountsForm } from "./AmountsForm.tsx";
import { hasSeats, isUntouched } from "./board.ts";
import { EvenlyForm } from "./EvenlyForm.tsx";
import type { Board, Way } from "./use_board.ts";

export interface WayProps {
  board: Board;
  bill: Bill;
  onDone: () => void;
}

const WAYS: readonly Way[] = ["evenly", "amounts", "bySeat"];

interface Props {
  board: Board;
  bill: Bill;
  way?: Way | undefined;
  onClose: () => void;
}

export function WaysSheet({ board, bill, way: first = "evenly", onClose }: Props) {
  const [way, choose] = useState<Way>(first);
  const forms = { evenly: EvenlyForm, amounts: AmountsForm, bySeat: SeatsForm };
  const Form = forms[way];
  return (
    <Sheet
      large
      title={`${words.splitThisOf(bill.label)} · ${money(bill.open_cents)}`}
      onClose={onClose}
    >
      <div class="stack">
        <Tabs label={words.ways} names={WAYS} words={words} chosen={way} onChoose={choose} />
        <SaidNo no={board.act.no} />
        <Form key={way} board={board} bill={bill} onDone={onClose} />
      </div>
    </Sheet>
  );
}

function SeatsForm({ board, bill, onDone }: WayProps) {
  const named = hasSeats(bill);
  async function split() {
    const asked = { check: bill.check, bill: bill.id };
    if ((await board.act.ask("bills.split_by_seat", asked)) !== null) onDone();
  }
  return (
    <>
      <p>{named ? words.bySeatWhy : words.noSeats}</p>
      <button
        type="button"
        class="button main wide"
        disabled={!named || !isUntouched(bill) || !board.mayAct}
        onClick={() => void split()}
      >
        {words.makeSeats}
      </button>
    </>
  );
}

export type Papers = "documents" | "payments";

interface PapersProps {
  bill: Bill;
  papers: Papers;
  onChoose: (papers: Papers) => void;
}

/** Two things that are often taken for one; what is paid in part has one document already. */
export function PapersChoice({ bill, papers, onChoose }: PapersProps) {
  const choices = [
    ["documents", words.documents, words.documentsWhy],
    ["payments", words.payments, words.paymentsWhy],
  ] as const;
  return (
    <div class="paperschoice" role="radiogroup" aria-label={words.choice}>
      {choices.map(([each, name, why]) => (
        // biome-ignore lint/a11y/useSemanticElements: a card is a large target; a radio dot is not.
        <button
          type="button"
          role="radio"
          class="chip"
          key={each}
          aria-checked={papersOf(bill, papers) === each}
          disabled={each === "documents" && !isUntouched(bill)}
          onClick={() => onChoose(each)}
        >
          <span class="stacked">
            <strong>{name}</strong>
            <span class="small">
              {each === "documents" && !isUntouched(bill) ? words.paidAlready : why}
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}

export const papersOf = (bill: Bill, papers: Papers): Papers =>
  isUntouched(bill) ? papers : "payments";

interface Shares {
  readonly ways: number;
  readonly amounts_cents: readonly number[];
}

/** The same shares as several bills, or as several payments of this one. */
export async function splitInto(
  board: Board,
  bill: Bill,
  papers: Papers,
  { ways, amounts_cents }: Shares,
): Promise<boolean> {
  const { act, house } = board;
  if (papersOf(bill, papers) === "payments") {
    return (await act.ask("bills.split_evenly", { bill: bill.id, ways, amounts_cents })) !== null;
  }
  const parts = Array.from({ length: ways }, () => house.freshId());
  return (await act.ask("bills.split_in_shares", { bill: bill.id, parts, amounts_cents })) !== null;
}
