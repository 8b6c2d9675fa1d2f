/** One bill among the others: whose it is, its lines to tap, its sum to ask about, and its turn. */
import { Check, CornerDownRight, GitMerge, Split } from "lucide";
import type { ComponentChildren } from "preact";
import type { Bill, BillLine } from "../../wire/records.ts";
import { Badge } from "../Badge.tsx";
import { Icon } from "../Icon.tsx";
import { useLongPress } from "../long_press.ts";
import { money } from "../money.ts";
import { words } from "../words/en.split.ts";
import {
  isShareable,
  isUntouched,
  piecesText,
  stateOf,
  whyOfBill,
  whyOfLine,
  whyOfPayer,
} from "./board.ts";
import type { Board } from "./use_board.ts";

interface Props {
  board: Board;
  bill: Bill;
  children?: ComponentChildren;
}

export function BillColumn({ board, bill, children }: Props) {
  const state = stateOf(bill);
  return (
    <li
      class="column"
      data-bill={bill.id}
      data-label={bill.label}
      data-total={bill.total_cents}
      data-settled={bill.settled_at !== null}
    >
      <header>
        <h3 class="cut">{bill.label}</h3>
        <Amount
          what={bill.label}
          cents={bill.total_cents}
          onTap={() =>
            board.open({
              is: "why",
              what: {
                title: bill.label,
                cents: bill.total_cents,
                why: whyOfBill(bill),
                taxes: bill.taxes,
                terms: bill.terms,
              },
            })
          }
        />
        <Badge {...(state.tone && { tone: state.tone })}>{state.says}</Badge>
      </header>
      <Turn board={board} bill={bill} />
      <ul class="splitrows scroll">
        {bill.lines.map((line) => (
          <Row key={line.line} board={board} bill={bill} line={line} />
        ))}
        {bill.payers.map((payer, at) => (
          <li class="payer" key={at} data-payer={at}>
            <span class="grow">
              {payer.paid_cents >= payer.amount_cents && <Icon of={Check} size={16} />}
              {words.share1(at + 1)}
            </span>
            <Amount
              what={words.share1(at + 1)}
              cents={payer.amount_cents}
              onTap={() =>
                board.open({
                  is: "why",
                  what: {
                    title: words.share1(at + 1),
                    cents: payer.amount_cents,
                    why: whyOfPayer(payer),
                    taxes: payer.rates,
                  },
                })
              }
            />
          </li>
        ))}
      </ul>
      <footer>{children}</footer>
    </li>
  );
}

/** Always in the same place: what this bill may be asked for just now. */
function Turn({ board, bill }: Props) {
  const { picked, mode } = board;
  const untouched = isUntouched(bill);
  if (mode === "together") {
    const on = board.along.has(bill.id);
    return (
      <button
        type="button"
        class="button turn"
        aria-pressed={on}
        aria-label={words.alongOf(bill.label)}
        disabled={!untouched || !board.mayAct}
        onClick={() => board.takeAlong(bill)}
      >
        <Icon of={GitMerge} /> {words.along}
      </button>
    );
  }
  if (picked !== null && picked.bill !== bill.id) {
    return (
      <button
        type="button"
        class="button main turn"
        aria-label={words.putHereOn(bill.label)}
        disabled={!untouched || !board.mayAct}
        onClick={() => board.putOn(bill)}
      >
        <Icon of={CornerDownRight} /> {words.putHere}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="button turn"
      aria-label={words.splitThisOf(bill.label)}
      disabled={!isShareable(bill) || !board.mayAct}
      onClick={() => board.open({ is: "ways", bill: bill.id })}
    >
      <Icon of={Split} /> {words.splitThis}
    </button>
  );
}

interface RowProps {
  board: Board;
  bill: Bill;
  line: BillLine;
}

function Row({ board, bill, line }: RowProps) {
  const pieces = board.picked?.bill === bill.id ? (board.picked.lines.get(line.line) ?? 0) : 0;
  const press = useLongPress(
    () => board.tap(bill, line),
    () => board.press(bill, line),
  );
  const some = pieces > 0 && line.of === 1 && line.pieces > 1;
  return (
    <li class="splitrow" data-line={line.line} data-picked={pieces > 0}>
      <button
        type="button"
        class="button pick grow"
        aria-pressed={pieces > 0}
        disabled={!isUntouched(bill) || board.mode !== "lines" || !board.mayAct}
        {...press}
      >
        <span class="pieces">{some ? words.someOf(pieces, line.pieces) : piecesText(line)}</span>
        <span class="grow">
          {line.name}
          {line.modifiers.length > 0 && <span class="soft"> · {line.modifiers.join(", ")}</span>}
          {line.seat !== null && line.seat !== bill.seat && (
            <span class="soft"> · {words.seat(line.seat)}</span>
          )}
        </span>
      </button>
      <Amount
        what={line.name}
        cents={line.amount_cents}
        onTap={() =>
          board.open({
            is: "why",
            what: { title: line.name, cents: line.amount_cents, why: whyOfLine(line), taxes: [] },
          })
        }
      />
    </li>
  );
}

/** A sum that says how it came about. */
function Amount({ what, cents, onTap }: { what: string; cents: number; onTap: () => void }) {
  return (
    <button
      type="button"
      class="button quiet amount why"
      aria-label={words.whyAmount(what, money(cents))}
      onClick={onTap}
    >
      {money(cents)}
    </button>
  );
}
