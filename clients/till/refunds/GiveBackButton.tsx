/** From a receipt of today to what can go back of it; for those who may hold a drawer. */
import { Undo2 } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { words } from "../../ui/words/en.refunds.ts";
import { useDesk } from "../desk.ts";
import { GiveBack } from "./GiveBack.tsx";

interface Props {
  receipt: number;
  isTakenBack: boolean;
}

/** Where it was just taken back, the sheet that did it stays open and says so. */
export function GiveBackButton({ receipt, isTakenBack }: Props) {
  const { house } = useDesk();
  const [isOpen, open] = useState(false);
  const roles = house.session.value?.roles ?? [];
  if (!roles.includes("cashier") && !roles.includes("manager")) return null;
  const close = () => open(false);
  return (
    <>
      {!isTakenBack && (
        <button type="button" class="button" data-give-back={receipt} onClick={() => open(true)}>
          <Icon of={Undo2} /> {words.giveBack}
        </button>
      )}
      {isOpen && (
        <Sheet large title={words.title(receipt)} onClose={close}>
          <GiveBack number={receipt} onDone={close} />
        </Sheet>
      )}
    </>
  );
}
