/** Vouchers and other ways to pay, each with the sheet that asks what the house must know. */
import type { Signal } from "@preact/signals";
import { words } from "../../ui/words/en.tenders.ts";
import { useDesk } from "../desk.ts";
import { resting } from "../finger.ts";
import type { Figures } from "../pay.ts";
import type { Spot } from "../spot.ts";
import { otherWays, type Way } from "../ways.ts";
import { BankQr } from "./BankQr.tsx";
import { CardByHand } from "./CardByHand.tsx";
import { ChargeAccount } from "./ChargeAccount.tsx";
import { TakeVoucher } from "./TakeVoucher.tsx";

interface Props {
  spot: Spot;
  figures: Figures;
  /** The one whose sheet is open. */
  way: Signal<Way | null>;
}

export interface WayProps {
  spot: Spot;
  figures: Figures;
  onClose: () => void;
}

export function OtherWays({ spot, figures, way }: Props) {
  const { house } = useDesk();
  const ways = otherWays(house);
  if (ways.length === 0) return null;
  const close = () => {
    way.value = null;
  };
  return (
    <fieldset class="otherways" aria-label={words.others}>
      {ways.map((each) => (
        <button
          type="button"
          class="button"
          key={each}
          data-way={each}
          disabled={figures.amount_cents === 0 || resting.value}
          onClick={() => {
            way.value = each;
          }}
        >
          {words.types[each]}
        </button>
      ))}
      {way.value === "card_by_hand" && <CardByHand {...{ spot, figures }} onClose={close} />}
      {way.value === "bank_qr" && <BankQr {...{ spot, figures }} onClose={close} />}
      {way.value === "house_account" && <ChargeAccount {...{ spot, figures }} onClose={close} />}
      {way.value === "voucher" && <TakeVoucher {...{ spot, figures }} onClose={close} />}
    </fieldset>
  );
}
