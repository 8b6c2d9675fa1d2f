/** From a receipt of today to what can go back of it; for those who may hold a drawer. */
import { Undo2 } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.refunds.ts";
import { useDesk } from "../desk.ts";
import { GiveBack } from "./GiveBack.tsx";

export function GiveBackButton({ receipt }: { receipt: number }) {
  const { house } = useDesk();
  const [isOpen, open] = useState(false);
  const roles = house.session.value?.roles ?? [];
  if (!roles.includes("cashier") && !roles.includes("manager")) return null;
  const close = () => open(false);
  return (
    <>
      <button type="button" class="button" data-give-back={receipt} onClick={() => open(true)}>
        <Icon of={Undo2} /> {words.giveBack}
      </button>
      {isOpen && (
        <Sheet large title={words.title(receipt)} onClose={close}>
          <GiveBack number={receipt} onDone={close} />
        </Sheet>
      )}
    </>
  );
}
