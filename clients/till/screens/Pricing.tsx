/** The sheet about what the check on the desk costs, or one of its lines; and the way to it. */
import { Percent } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { PriceSheet } from "../../ui/PriceSheet.tsx";
import { words } from "../../ui/words/en.prices.ts";
import type { Check } from "../../wire/records.ts";
import { EVERYTHING, useDesk } from "../desk.ts";

export function PriceButton() {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button square"
      aria-label={words.onEverything}
      title={words.onEverything}
      onClick={() => {
        desk.priced.value = EVERYTHING;
      }}
    >
      <Icon of={Percent} />
    </button>
  );
}

export function Pricing({ check, label }: { check: Check; label: string }) {
  const desk = useDesk();
  const { house, priced } = desk;
  const line = house.records("line").value.get(priced.value ?? "") ?? null;
  const turn = house.records("turn").value.get(check.turn);
  const close = () => {
    priced.value = null;
  };
  if (priced.value === EVERYTHING) {
    const title = words.priceOfCheck(label);
    return <PriceSheet {...{ house, check, line: null, turn, title }} onClose={close} />;
  }
  if (!line || line.check !== check.id) return null;
  const title = words.priceOf(line.name);
  return <PriceSheet {...{ house, check, line, turn, title }} onClose={close} />;
}
