/** A discount: a percent, an amount, or what it costs in the end; and why. */
import { useState } from "preact/hooks";
import { AgreedForm } from "./AgreedForm.tsx";
import type { Approved } from "./Approval.tsx";
import { useAgreed } from "./agreed.ts";
import { MoneyPad } from "./MoneyPad.tsx";
import { money } from "./money.ts";
import type { Priced } from "./PriceSheet.tsx";
import { isPresented, needsManager, percentText, rulesOf } from "./prices.ts";
import { Reasons } from "./Reasons.tsx";
import { words } from "./words/en.prices.ts";

export type How = "percent" | "amount" | "total";
const HOWS: readonly How[] = ["percent", "amount", "total"];
const PERCENTS = [5, 10, 15, 20, 50] as const;

interface Props extends Priced {
  onDone: () => void;
}

export function DiscountForm({ house, check, line, turn, onDone }: Props) {
  const [how, choose] = useState<How>("percent");
  const [figure, setFigure] = useState<number | null>(null);
  const [own, setOwn] = useState(false);
  const [reason, setReason] = useState("");
  const asking = useAgreed(house, onDone);
  const rules = rulesOf(house);
  const presented = isPresented(turn);
  const roles = house.session.value?.roles ?? [];
  const percent_bp = how === "percent" ? figure : null;
  const act = { what: "discount", percent_bp } as const;

  function ask(agreed?: Approved) {
    const said = {
      percent: { percent_bp: figure },
      amount: { amount_cents: figure },
      total: { total_cents: figure },
    }[how];
    const lines = line ? [line.id] : [];
    const args = { reduction: house.freshId(), check: check.id, lines, reason, ...said };
    asking.ask("orders.discount", args, agreed);
  }

  function change(act: () => void) {
    asking.startAnew();
    act();
  }

  const sayIt = (next: How) =>
    change(() => {
      choose(next);
      setFigure(null);
    });

  return (
    <AgreedForm
      house={house}
      asking={asking}
      missing={missingOf(figure, reason, how)}
      needsManager={needsManager(act, { roles, rules, presented })}
      presented={presented}
      label={labelOf(how, figure ?? 0)}
      onAsk={ask}
    >
      <div class="voiding">
        <div class="stack">
          <Hows how={how} onHow={sayIt} />
          {how === "percent" && (
            <Percents
              figure={figure}
              own={own}
              onFigure={(cents) => change(() => setFigure(cents))}
              onOwn={() => setOwn(true)}
            />
          )}
          {(how !== "percent" || own) && (
            <MoneyPad
              key={how}
              label={words[how]}
              cents={figure}
              unit={how === "percent" ? words.percentSign : undefined}
              onChange={(cents) => change(() => setFigure(cents))}
            />
          )}
        </div>
        <Reasons
          usual={rules?.discount_reasons ?? []}
          closed={rules?.own_reasons === false}
          reason={reason}
          onReason={setReason}
        />
      </div>
    </AgreedForm>
  );
}

interface PercentsProps {
  figure: number | null;
  /** Another one is typed. */
  own: boolean;
  onFigure: (percent_bp: number) => void;
  onOwn: () => void;
}

export function Percents({ figure, own, onFigure, onOwn }: PercentsProps) {
  return (
    <div class="row wrap">
      {PERCENTS.map((percent) => (
        <button
          type="button"
          class="chip"
          key={percent}
          aria-pressed={figure === percent * 100}
          onClick={() => onFigure(percent * 100)}
        >
          {words.quick(percent)}
        </button>
      ))}
      <button type="button" class="chip" aria-pressed={own} onClick={onOwn}>
        {words.ownPercent}
      </button>
    </div>
  );
}

interface HowsProps {
  hows?: readonly How[];
  how: How;
  onHow: (how: How) => void;
}

export function Hows({ hows = HOWS, how, onHow }: HowsProps) {
  return (
    <div class="row wrap" role="radiogroup" aria-label={words.ways}>
      {hows.map((each) => (
        // biome-ignore lint/a11y/useSemanticElements: a chip is a large target; a radio dot is not.
        <button
          type="button"
          class="chip"
          role="radio"
          key={each}
          aria-checked={each === how}
          onClick={() => onHow(each)}
        >
          {words[each]}
        </button>
      ))}
    </div>
  );
}

/** A target of nothing is a target; a discount of nothing is none. */
export function missingOf(figure: number | null, reason: string, how: How): string {
  if (figure === null || (figure === 0 && how !== "total")) return words.give.none;
  return reason.trim() === "" ? words.give.noReason : "";
}

export function labelOf(how: How, figure: number): string {
  return words.give[how](how === "percent" ? percentText(figure) : money(figure));
}
