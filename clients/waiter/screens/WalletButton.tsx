/** One's wallet: to take money along, and to hand it in at the end of the shift. */
import { WalletMinimal } from "lucide";
import { useState } from "preact/hooks";
import { hasWallets, WalletSheet, walletOf } from "../../ui/cash/WalletSheet.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { words } from "../../ui/words/en.drawer.ts";
import { useHouse } from "../inside.ts";

export function WalletButton() {
  const house = useHouse();
  const [shown, show] = useState(false);
  const wallet = walletOf(house);
  if (isKitchenOnly(house) || !(hasWallets(house) || wallet)) return null;
  return (
    <>
      <button
        type="button"
        class="button square"
        data-wallet={wallet === null ? "none" : "open"}
        aria-label={wallet === null ? words.openWallet : words.wallet}
        title={wallet === null ? words.openWallet : words.wallet}
        onClick={() => show(true)}
      >
        <Icon of={WalletMinimal} />
      </button>
      {shown && <WalletSheet house={house} onClose={() => show(false)} />}
    </>
  );
}
