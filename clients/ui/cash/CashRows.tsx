/** Everything that makes up what a drawer or a wallet should hold; what did not happen is left out. */
import type { Opening } from "../../wire/records.ts";
import { money } from "../money.ts";
import { words } from "../words/en.drawer.ts";
import { words as tenders } from "../words/en.tenders.ts";

type Row = readonly [name: string, cents: number, always?: boolean];

function rowsOf(opening: Opening): readonly Row[] {
  const wallet = opening.is_of === "wallet";
  const differences = opening.hands.reduce((sum, hand) => sum + (hand.over_short_cents ?? 0), 0);
  return [
    [wallet ? words.openingMoney : words.float, opening.float_cents, true],
    [words.cashForBills, opening.cash_cents ?? 0, opening.cash_cents !== null],
    [wallet ? words.colleaguesTips : words.tips, opening.tips_cents ?? 0, !wallet],
    [tenders.accountsSettled, opening.accounts_cents],
    [tenders.cashRounding, opening.rounding_cents],
    [words.paidIn, opening.paid_in_cents],
    [words.handedIn, opening.handed_in_cents],
    [words.paidOut, -opening.paid_out_cents],
    [words.dropped, -opening.dropped_cents],
    [words.tipsOut, -opening.tips_out_cents],
    [tenders.vouchersOut, -opening.vouchers_out_cents],
    [words.refunded, -opening.refunded_cents],
    [words.owedToYou, -opening.owed_cents],
    [words.differences, differences],
  ];
}

export function CashRows({ opening }: { opening: Opening }) {
  return (
    <>
      {rowsOf(opening)
        .filter(([, cents, always]) => cents !== 0 || always)
        .map(([name, cents]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{money(cents)}</dd>
          </div>
        ))}
    </>
  );
}
