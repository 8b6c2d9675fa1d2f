/** A line on the desk is a button: it opens what the line costs, as long as its check is open. */
import type { ComponentChildren } from "preact";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { words } from "../../ui/words/en.prices.ts";
import { useDesk } from "../desk.ts";

interface Props {
  line: string;
  name: string;
  children: ComponentChildren;
}

export function PriceOfLine({ line, name, children }: Props) {
  const desk = useDesk();
  const found = desk.house.records("line").value.get(line);
  const check = desk.house.records("check").value.get(found?.check ?? "");
  const open = check?.closed_at === null && !isKitchenOnly(desk.house);
  if (!found || !open || found.quantity === 0 || found.refire_of) return <>{children}</>;
  return (
    <button
      type="button"
      class="rowbutton"
      title={words.priceOf(name)}
      onClick={() => {
        desk.priced.value = line;
      }}
    >
      {children}
    </button>
  );
}
