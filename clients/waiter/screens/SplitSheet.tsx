/** The split board on the waiter's own device. */
import { SplitBoard } from "../../ui/split/SplitBoard.tsx";
import { splittable } from "../check.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

export function SplitSheet({ party, onClose }: { party: Party; onClose: () => void }) {
  const house = useHouse();
  const check = splittable(party.checks);
  if (check === undefined) return null;
  return <SplitBoard house={house} check={check.id} table={party.label} onClose={onClose} />;
}
