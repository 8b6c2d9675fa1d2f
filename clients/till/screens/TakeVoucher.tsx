/** A voucher: its number and what it is worth; the sheet says what becomes of the rest. */
import { useState } from "preact/hooks";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.tenders.ts";
import { askFor } from "../asking.ts";
import { useDesk } from "../desk.ts";
import { customsOf, type VoucherFigures, voucherFigures } from "../ways.ts";
import type { WayProps } from "./OtherWays.tsx";

export function TakeVoucher({ spot, figures, onClose }: WayProps) {
  const desk = useDesk();
  const [number, setNumber] = useState("");
  const [value, setValue] = useState<number | null>(null);
  const remainder = customsOf(desk.house)?.voucher_remainder ?? "lost";
  const pays = voucherFigures(figures, value ?? 0, remainder);
  const isReady = number.trim() !== "" && pays.amount_cents > 0;
  const book = () => {
    if (!isReady || value === null) return;
    const more = { number: number.trim(), value_cents: value, remainder };
    if (askFor(desk, spot, pays, "payments.take_voucher", more)) onClose();
  };
  return (
    <Sheet
      title={words.types.voucher}
      onClose={onClose}
      footer={
        <button type="button" class="button main wide tall" disabled={!isReady} onClick={book}>
          {words.bookVoucher(money(pays.amount_cents + pays.tip_cents))}
        </button>
      }
    >
      <div class="stack">
        <label>
          <span class="label">{words.number}</span>
          <input
            class="field"
            autocomplete="off"
            maxLength={40}
            value={number}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
        </label>
        <span class="label">{words.value}</span>
        <MoneyPad label={words.value} cents={value} onChange={setValue} onEnter={book} />
        <p class="strong" role="status" data-lost={pays.lost_cents}>
          {said(pays)}
        </p>
      </div>
    </Sheet>
  );
}

function said(pays: VoucherFigures): string {
  if (pays.amount_cents === 0) return words.none;
  const rest = [
    pays.tip_cents > 0 ? words.withTip(money(pays.tip_cents)) : "",
    pays.short_cents > 0 ? words.leaves(money(pays.short_cents)) : "",
    pays.lost_cents > 0 ? words.lost(money(pays.lost_cents)) : "",
    pays.change_cents > 0 ? words.change(money(pays.change_cents)) : "",
  ];
  return [words.pays(money(pays.amount_cents + pays.tip_cents)), ...rest]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
