/** What a line or a whole check costs less: a discount, nothing at all, or another price. */
import { useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import type { Check, Line, Turn } from "../wire/records.ts";
import { CompForm } from "./CompForm.tsx";
import { DiscountForm } from "./DiscountForm.tsx";
import { GivenSoFar } from "./GivenSoFar.tsx";
import { OverrideForm } from "./OverrideForm.tsx";
import { Sheet } from "./Sheet.tsx";
import { Tabs } from "./Tabs.tsx";
import { ToGo } from "./ToGo.tsx";
import { words } from "./words/en.prices.ts";

export interface Priced {
  readonly house: House;
  readonly check: Check;
  /** null: everything that was sent on the check. */
  readonly line: Line | null;
  readonly turn: Turn | undefined;
}

interface Props extends Priced {
  title: string;
  onClose: () => void;
}

type Way = "discount" | "comp" | "other";

export function PriceSheet({ title, onClose, ...priced }: Props) {
  const [way, choose] = useState<Way>("discount");
  const ways: readonly Way[] = priced.line ? ["discount", "comp", "other"] : ["discount", "comp"];
  const forms = { discount: DiscountForm, comp: CompForm, other: OverrideForm };
  const Form = forms[way];
  return (
    <Sheet title={title} onClose={onClose} large>
      <div class="stack prices">
        <GivenSoFar {...priced} />
        {priced.line && <ToGo house={priced.house} line={priced.line} onDone={onClose} />}
        <Tabs label={title} names={ways} words={words} chosen={way} onChoose={choose} />
        <Form key={way} {...priced} onDone={onClose} />
      </div>
    </Sheet>
  );
}
