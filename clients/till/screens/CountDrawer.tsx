/** Count the drawer blind: the house says what it expected only when the count is in. */
import { type Signal, useSignal } from "@preact/signals";
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
import { Reason } from "./Reason.tsx";
import { Said } from "./Said.tsx";

interface Props {
  opening: Opening;
  onClose: () => void;
}

export function CountDrawer({ opening, onClose }: Props) {
  const desk = useDesk();
  const counted = useSignal<number | null>(null);
  const reason = useSignal("");
  const why = useSignal(false);
  const asking = useSignal(false);

  async function close() {
    if (counted.value === null || asking.value) return;
    asking.value = true;
    const asked = askAt(desk, "count", "register.close_drawer", {
      opening: opening.id,
      counted_cents: counted.value,
      reason: reason.value.trim(),
    });
    await isDone(asked);
    why.value = refusedAt(desk, "count").some((no) => no.code === "register.reason_needed");
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
      <div class="stack">
        <Said place="count" />
        {why.value ? (
          <Reason counted={counted} reason={reason} why={why} onEnter={() => void close()} />
        ) : (
          <Count counted={counted} onEnter={() => void close()} />
        )}
      </div>
    </Sheet>
  );
}

interface CountProps {
  counted: Signal<number | null>;
  onEnter: () => void;
}

function Count({ counted, onEnter }: CountProps) {
  const byNotes = useSignal(false);
  return (
    <KeyFocus>
      <p class="soft">{words.countWhy}</p>
      {byNotes.value ? (
        <CountNotes counted={counted} />
      ) : (
        <MoneyPad
          label={words.counted}
          cents={counted.value}
          onChange={(cents) => {
            counted.value = cents;
          }}
          onEnter={onEnter}
        />
      )}
      <button
        type="button"
        class="button quiet"
        onClick={() => {
          byNotes.value = !byNotes.value;
        }}
      >
        {byNotes.value ? words.byAmount : words.notes}
      </button>
    </KeyFocus>
  );
}
