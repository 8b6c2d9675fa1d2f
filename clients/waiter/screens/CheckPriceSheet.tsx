/** What the whole check costs less. */
import { PriceSheet } from "../../ui/PriceSheet.tsx";
import { words } from "../../ui/words/en.prices.ts";
import { useHouse } from "../inside.ts";
import type { Party } from "../party.ts";

export function CheckPriceSheet({ party, onClose }: { party: Party; onClose: () => void }) {
  const house = useHouse();
  const check = party.checks.find((each) => each.closed_at === null);
  if (!check) return null;
  const { turn } = party;
  const title = words.priceOfCheck(party.label);
  return <PriceSheet {...{ house, check, line: null, turn, title, onClose }} />;
}
