/** Split by line: pieces go over to a new bill one tap at a time; what stays is always in view. */
import { useSignal } from "@preact/signals";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import type { Bill, BillLine } from "../../wire/records.ts";
import { askAt, isDone, pickBill, useDesk } from "../desk.ts";
import { piecesText } from "./BillBody.tsx";
import { BillGone, useBillOfSheet } from "./BillGone.tsx";
import { Said } from "./Said.tsx";

type Picked = ReadonlyMap<string, number>;

export function SplitLines({ onClose }: { onClose: () => void }) {
  const bill = useBillOfSheet();
  return bill === null ? <BillGone onClose={onClose} /> : <SplitOf bill={bill} onClose={onClose} />;
}

function piecesIn(picked: Picked): number {
  return [...picked.values()].reduce((sum, pieces) => sum + pieces, 0);
}

function SplitOf({ bill, onClose }: { bill: Bill; onClose: () => void }) {
  const desk = useDesk();
  const picked = useSignal<Picked>(new Map());
  const part = useSignal(desk.house.freshId());
  const rest = useSignal(desk.house.freshId());
  const over = piecesIn(picked.value);

  function move(line: BillLine, by: number) {
    const pieces = (picked.value.get(line.line) ?? 0) + by;
    const next = new Map(picked.value).set(line.line, pieces);
    if (pieces === 0) next.delete(line.line);
    picked.value = next;
  }

  async function split() {
    const asked = askAt(desk, "split", "bills.split_by_line", {
      bill: bill.id,
      part: part.value,
      rest: rest.value,
      picked: [...picked.value].map(([line, pieces]) => ({ line, pieces })),
    });
    if (!(await isDone(asked))) return;
    pickBill(desk, part.value);
    onClose();
  }

  return (
    <Sheet
      large
      title={`${words.split}: ${bill.label} · ${money(bill.total_cents)}`}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide"
          disabled={over === 0}
          onClick={() => void split()}
        >
          {words.makePart(over)}
        </button>
      }
    >
      <p class="soft">{words.splitLinesWhy}</p>
      <Said place="split" />
      <div class="sides">
        <Side
          title={words.stays}
          empty={words.emptyRest}
          act={words.pickOne}
          lines={bill.lines}
          piecesOf={(line) => line.pieces - (picked.value.get(line.line) ?? 0)}
          onTap={(line) => move(line, 1)}
        />
        <Side
          title={words.newPart}
          empty={words.emptyPart}
          act={words.putBack}
          lines={bill.lines}
          piecesOf={(line) => picked.value.get(line.line) ?? 0}
          onTap={(line) => move(line, -1)}
        />
      </div>
    </Sheet>
  );
}

interface SideProps {
  title: string;
  empty: string;
  act: string;
  lines: readonly BillLine[];
  piecesOf: (line: BillLine) => number;
  onTap: (line: BillLine) => void;
}

function Side({ title, empty, act, lines, piecesOf, onTap }: SideProps) {
  const here = lines.filter((line) => piecesOf(line) > 0);
  const pieces = here.reduce((sum, line) => sum + piecesOf(line), 0);
  return (
    <section class="side" aria-label={title}>
      <h3 class="row">
        <span class="grow">{title}</span>
        <span class="soft small">{words.pieces(pieces)}</span>
      </h3>
      {here.length === 0 && <p class="soft none">{empty}</p>}
      {here.map((line) => (
        <button
          type="button"
          class="button pick"
          key={line.line}
          data-line={line.line}
          onClick={() => onTap(line)}
        >
          <span class="pieces">{piecesText({ ...line, pieces: piecesOf(line) })}</span>
          <span class="grow cut">
            {[line.name, ...line.modifiers].join(", ")}
            {line.seat !== null && <span class="soft"> · {words.seat(line.seat)}</span>}
          </span>
          <span class="only-read">{act}</span>
          {piecesOf(line) === line.pieces && (
            <span class="amount soft">{money(line.amount_cents)}</span>
          )}
        </button>
      ))}
    </section>
  );
}
