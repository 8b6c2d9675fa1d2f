/** What is agreed about a party's bill, on the waiter's device: the till's own sheet. */
import { useState } from "preact/hooks";
import { DeskContext, deskAt } from "../../till/desk.ts";
import { TermsSheet } from "../../till/terms/TermsSheet.tsx";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

export function TermsOfBill({ party, onClose }: { party: Party; onClose: () => void }) {
  const house = useHouse();
  const [first] = useState(() => party.bills.find((bill) => bill.settled_at === null));
  const [desk] = useState(() => deskAt(house, first?.check ?? party.check, first?.id ?? null));
  return (
    <DeskContext.Provider value={desk}>
      <TermsSheet onClose={onClose} />
    </DeskContext.Provider>
  );
}
