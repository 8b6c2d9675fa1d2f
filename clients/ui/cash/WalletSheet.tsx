/** A waiter's own wallet on their own device: opened with what they take along, then handed in. */
import { useSignal } from "@preact/signals";
import { WalletMinimal } from "lucide";
import type { House } from "../../sync/house.ts";
import type { Opening } from "../../wire/records.ts";
import { useAct } from "../act.ts";
import { Icon } from "../Icon.tsx";
import { money } from "../money.ts";
import { Sheet } from "../Sheet.tsx";
import { words } from "../words/en.drawer.ts";
import { CountCash, NOT_COUNTED } from "./CountCash.tsx";
import { HandIn } from "./HandIn.tsx";
import { asked } from "./heaps.ts";
import { SaidNo } from "./SaidNo.tsx";

/** One's own, while it is open. */
export function walletOf(house: House): Opening | null {
  const person = house.session.value?.person;
  const open = [...house.records("opening").value.values()];
  return (
    open.find(
      (each) => each.is_of === "wallet" && each.holder === person && each.closed_at === null,
    ) ?? null
  );
}

export function hasWallets(house: House): boolean {
  return house.records("cash_customs").value.get("house")?.wallets ?? false;
}

export function WalletSheet({ house, onClose }: { house: House; onClose: () => void }) {
  const wallet = walletOf(house);
  if (wallet === null) return <OpenWallet house={house} onClose={onClose} />;
  return (
    <Sheet large title={words.handInTitle(wallet.name)} onClose={onClose}>
      <HandIn house={house} opening={wallet} onDone={onClose} />
    </Sheet>
  );
}

function OpenWallet({ house, onClose }: { house: House; onClose: () => void }) {
  const act = useAct(house);
  const counted = useSignal(NOT_COUNTED);
  const { cents } = counted.value;
  const live = house.status.value.state === "live";

  async function open() {
    if (cents === null || act.busy || !live) return;
    const done = await act.ask("register.open_wallet", {
      opening: house.freshId(),
      float_cents: cents,
      pieces: asked(counted.value.heaps),
    });
    if (done !== null) onClose();
  }

  return (
    <Sheet
      title={words.openWallet}
      onClose={onClose}
      footer={
        <button
          type="button"
          class="button main wide tall"
          disabled={cents === null || act.busy || !live}
          onClick={() => void open()}
        >
          <Icon of={WalletMinimal} />{" "}
          {live ? words.openWalletWith(money(cents ?? 0)) : words.needsTheLink}
        </button>
      }
    >
      <p class="soft">{words.walletWhy}</p>
      <CountCash
        house={house}
        label={words.openingMoney}
        counted={counted.value}
        onCount={(next) => {
          counted.value = next;
        }}
        onEnter={() => void open()}
      />
      <SaidNo no={act.no} />
    </Sheet>
  );
}
