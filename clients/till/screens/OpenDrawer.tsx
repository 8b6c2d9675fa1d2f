/** Open a drawer: count its float, as it was counted last or anew, and it is yours. */
import { useSignal } from "@preact/signals";
import { LockOpen } from "lucide";
import { useAct } from "../../ui/act.ts";
import { CountCash, type Counted, NOT_COUNTED } from "../../ui/cash/CountCash.tsx";
import { asked, heapsOf } from "../../ui/cash/heaps.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { words as said } from "../../ui/words/en.drawer.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Drawer } from "../../wire/records.ts";
import { useDesk } from "../desk.ts";
import { closedDrawers } from "../drawers.ts";
import { KeyFocus } from "./KeyFocus.tsx";

export function OpenDrawer({ onClose }: { onClose: () => void }) {
  const { house } = useDesk();
  const act = useAct(house);
  const drawers = closedDrawers(house);
  const picked = useSignal<string | null>(null);
  const counted = useSignal<Counted>(NOT_COUNTED);
  const drawer = drawers.find((one) => one.id === picked.value) ?? drawers[0];
  const { cents } = counted.value;

  async function open() {
    if (drawer === undefined || cents === null || act.busy) return;
    const done = await act.ask("register.open_drawer", {
      opening: house.freshId(),
      drawer: drawer.id,
      float_cents: cents,
      pieces: asked(counted.value.heaps),
    });
    if (done !== null) onClose();
  }

  if (drawer === undefined)
    return (
      <Sheet title={words.openDrawerTitle} onClose={onClose}>
        <Empty picture={LockOpen} title={words.noDrawerLeft} />
      </Sheet>
    );
  return (
    <Sheet
      large
      title={words.openDrawerTitle}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide tall"
          disabled={cents === null || act.busy}
          onClick={() => void open()}
        >
          <Icon of={LockOpen} /> {words.openWith(drawer.name, money(cents ?? 0))}
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
        <LastCounted
          drawer={drawer}
          onTake={(last) => {
            counted.value = last;
          }}
        />
        <CountCash
          key={drawer.id}
          house={house}
          label={words.float}
          counted={counted.value}
          onCount={(next) => {
            counted.value = next;
          }}
          onEnter={() => void open()}
        />
        <SaidNo no={act.no} />
      </KeyFocus>
    </Sheet>
  );
}

function LastCounted({ drawer, onTake }: { drawer: Drawer; onTake: (last: Counted) => void }) {
  const cents = drawer.last_counted_cents;
  if (cents === null) return <p class="soft">{words.floatWhy}</p>;
  return (
    <button
      type="button"
      class="button"
      onClick={() => onTake({ cents, heaps: heapsOf(drawer.last_pieces) })}
    >
      {said.lastCounted(money(cents))}
    </button>
  );
}
