/** A card that another terminal has charged: what its slip says, as far as anybody types it. */
import { useState } from "preact/hooks";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.tenders.ts";
import { askFor } from "../asking.ts";
import { useDesk } from "../desk.ts";
import type { WayProps } from "./OtherWays.tsx";

export function CardByHand({ spot, figures, onClose }: WayProps) {
  const desk = useDesk();
  const [last4, setLast4] = useState("");
  const [auth, setAuth] = useState("");
  const fits = last4 === "" || last4.length === 4;
  const book = () => {
    if (!fits) return;
    if (askFor(desk, spot, figures, "payments.take_card_by_hand", { last4, auth })) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") book();
  };
  return (
    <Sheet
      title={words.types.card_by_hand}
      onClose={onClose}
      footer={
        <button type="button" class="button main wide tall" disabled={!fits} onClick={book}>
          {words.bookByHand(money(figures.asked_cents))}
        </button>
      }
    >
      <div class="stack">
        <p class="soft">{words.byHandWhy}</p>
        {figures.tip_cents > 0 && <p>{words.withTip(money(figures.tip_cents))}</p>}
        <label>
          <span class="label">
            {words.last4} ({words.optional})
          </span>
          <input
            class="field"
            inputMode="numeric"
            autocomplete="off"
            maxLength={4}
            value={last4}
            onInput={(event) => setLast4(event.currentTarget.value.replace(/\D/g, ""))}
            onKeyDown={onKeyDown}
          />
        </label>
        <label>
          <span class="label">
            {words.auth} ({words.optional})
          </span>
          <input
            class="field"
            autocomplete="off"
            maxLength={40}
            value={auth}
            onInput={(event) => setAuth(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
      </div>
    </Sheet>
  );
}
