/** The split board on the waiter's own device; a bill's money is taken there too. */
import { useState } from "preact/hooks";
import { SplitBoard } from "../../ui/split/SplitBoard.tsx";
import { splittable } from "../check.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";
import { PaySheet } from "./PaySheet.tsx";

export function SplitSheet({ party, onClose }: { party: Party; onClose: () => void }) {
  const house = useHouse();
  const [opened] = useState(() => splittable(party.checks)?.id);
  const [paying, pay] = useState<string | null>(null);
  if (opened === undefined) return null;
  return (
    <>
      <SplitBoard
        house={house}
        check={opened}
        table={party.label}
        onClose={onClose}
        onPay={(bill) => pay(bill.id)}
      />
      {paying !== null && <PaySheet party={party} bill={paying} onClose={() => pay(null)} />}
    </>
  );
}
