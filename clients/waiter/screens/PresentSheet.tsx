/** The bill is asked for although something is not sent or not fired. */
import { PresentAnyway } from "../../ui/PresentAnyway.tsx";
import { present } from "../asks.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

export function PresentSheet({ party, onClose }: { party: Party; onClose: () => void }) {
  const house = useHouse();
  return (
    <PresentAnyway
      checks={party.checks}
      onClose={onClose}
      onPresent={() => present(house, party)}
    />
  );
}
