/** Open a drawer: count its float, type it, and it is yours. */
import { useSignal } from "@preact/signals";
import { LockOpen } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.till.ts";
import { askAt, isDone, useDesk } from "../desk.ts";
import { closedDrawers } from "../drawers.ts";
import { KeyFocus } from "./KeyFocus.tsx";
import { Said } from "./Said.tsx";

export function OpenDrawer({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const drawers = closedDrawers(desk.house);
  const picked = useSignal<string | null>(null);
  const float = useSignal<number | null>(null);
  const asking = useSignal(false);
  const drawer = drawers.find((one) => one.id === picked.value) ?? drawers[0];

  async function open() {
    if (drawer === undefined || float.value === null || asking.value) return;
    asking.value = true;
    const asked = askAt(desk, "drawer", "register.open_drawer", {
      opening: desk.house.freshId(),
      drawer: drawer.id,
      float_cents: float.value,
    });
    const done = await isDone(asked);
    asking.value = false;
    if (done) onClose();
  }

  if (drawer === undefined)
    return (
      <Sheet title={words.openDrawerTitle} onClose={onClose}>
        <Empty picture={LockOpen} title={words.noDrawerLeft} />
      </Sheet>
    );
  return (
    <Sheet
      title={words.openDrawerTitle}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide tall"
          disabled={float.value === null || asking.value}
          onClick={() => void open()}
        >
          <Icon of={LockOpen} /> {words.openWith(drawer.name, money(float.value ?? 0))}
        </button>
      }
    >
      <KeyFocus>
        {drawers.length > 1 && (
          <div class="quick">
            {drawers.map((one) => (
              <button
                type="button"
                class="chip"
                key={one.id}
                aria-pressed={one.id === drawer.id}
                onClick={() => {
                  picked.value = one.id;
                }}
              >
                {one.name}
              </button>
            ))}
          </div>
        )}
        <p class="soft">{words.floatWhy}</p>
        <MoneyPad
          label={words.float}
          cents={float.value}
          onChange={(cents) => {
            float.value = cents;
          }}
          onEnter={() => void open()}
        />
        <Said place="drawer" />
      </KeyFocus>
    </Sheet>
  );
}
