/** Everybody pays the same: how many are they, and what does each get? */
import { useState } from "preact/hooks";
import { Stepper } from "../Stepper.tsx";
import { words } from "../words/en.split.ts";
import { type Papers, PapersChoice, papersOf, splitInto, type WayProps } from "./WaysSheet.tsx";

const QUICK = [2, 3, 4, 5, 6, 8] as const;
export const WAYS_MAX = 30;

export function EvenlyForm({ board, bill, onDone }: WayProps) {
  const [ways, setWays] = useState(2);
  const [papers, choose] = useState<Papers>(bill.payers.length > 0 ? "payments" : "documents");
  const isOne = papersOf(bill, papers) === "payments" && bill.payers.length > 0;
  async function split(into: number) {
    if (await splitInto(board, bill, papers, { ways: into, amounts_cents: [] })) onDone();
  }
  return (
    <>
      <fieldset class="row wrap" aria-label={words.howMany}>
        {QUICK.map((each) => (
          <button
            type="button"
            class="button square"
            key={each}
            aria-pressed={each === ways}
            onClick={() => setWays(each)}
          >
            {each}
          </button>
        ))}
        <Stepper label={words.howMany} value={ways} least={2} most={WAYS_MAX} onChange={setWays} />
      </fieldset>
      <PapersChoice bill={bill} papers={papers} onChoose={choose} />
      <button
        type="button"
        class="button main wide"
        disabled={!board.mayAct}
        onClick={() => void split(ways)}
      >
        {words.splitEvenly(ways)}
      </button>
      {isOne && bill.paid_cents === 0 && (
        <button
          type="button"
          class="button wide"
          disabled={!board.mayAct}
          onClick={() => void split(1)}
        >
          {words.oneAgain}
        </button>
      )}
    </>
  );
}
