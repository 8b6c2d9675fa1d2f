/** Count the drawer blind: the house says what it expected only when the count is in. */
import { useSignal } from "@preact/signals";
import { Lock } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import type { Opening } from "../../wire/records.ts";
import { askAt, isDone, refusedAt, useDesk } from "../desk.ts";
import { CountNotes } from "./CountNotes.tsx";
import { KeyFocus } from "./KeyFocus.tsx";
import { Said } from "./Said.tsx";

interface Props {
  opening: Opening;
  onClose: () => void;
}

export function CountDrawer({ opening, onClose }: Props) {
  const desk = useDesk();
  const counted = useSignal<number | null>(null);
  const reason = useSignal("");
  const byNotes = useSignal(false);
  const asking = useSignal(false);
  const asksWhy =
    reason.value !== "" ||
    refusedAt(desk, "count").some((no) => no.code === "register.reason_needed");

  async function close() {
    if (counted.value === null || asking.value) return;
    asking.value = true;
    await isDone(
      askAt(desk, "count", "register.close_drawer", {
        opening: opening.id,
        counted_cents: counted.value,
        reason: reason.value.trim(),
      }),
    );
    asking.value = false;
  }

  return (
    <Sheet
      title={words.closeDrawerTitle(opening.name)}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide tall"
          disabled={counted.value === null || asking.value}
          onClick={() => void close()}
        >
          <Icon of={Lock} /> {words.closeWith(money(counted.value ?? 0))}
        </button>
      }
    >
      <KeyFocus>
        <div class="row wrap">
          <p class="soft grow">{words.countWhy}</p>
          <button
            type="button"
            class="button quiet"
            aria-pressed={byNotes.value}
            onClick={() => {
              byNotes.value = !byNotes.value;
            }}
          >
            {byNotes.value ? words.byAmount : words.notes}
          </button>
        </div>
        {byNotes.value ? (
          <CountNotes counted={counted} />
        ) : (
          <MoneyPad
            label={words.counted}
            cents={counted.value}
            onChange={(cents) => {
              counted.value = cents;
            }}
            onEnter={() => void close()}
          />
        )}
        <Said place="count" />
        {asksWhy && (
          <label class="wide">
            <span class="label">{words.reason}</span>
            <input
              class="field"
              autocomplete="off"
              maxLength={200}
              placeholder={words.reasonHint}
              value={reason.value}
              onInput={(event) => {
                reason.value = event.currentTarget.value;
              }}
            />
          </label>
        )}
      </KeyFocus>
    </Sheet>
  );
}
