/** Cash or card for one bill: amount, tip, given; the change is shown before the drawer opens. */
import { type Signal, useSignal } from "@preact/signals";
import { Banknote, CreditCard } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { words as tenders } from "../../ui/words/en.tenders.ts";
import { words } from "../../ui/words/en.till.ts";
import { referenceOf } from "../alone/reference.ts";
import { askFor } from "../asking.ts";
import { type Desk, useDesk } from "../desk.ts";
import { openingHere } from "../drawers.ts";
import { resting } from "../finger.ts";
import {
  type Figures,
  type PayForm as Form,
  figuresOf,
  isNoPayment,
  type PayRow,
  typed,
} from "../pay.ts";
import type { Spot } from "../spot.ts";
import { coinsOf, enterIsCash, type Way, waysHere } from "../ways.ts";
import { Due, Notices } from "./Due.tsx";
import { OtherWays } from "./OtherWays.tsx";
import { PayRows } from "./PayRows.tsx";
import { Quick } from "./Quick.tsx";
import { Terminals, terminalHere } from "./Terminals.tsx";
import { TipWays, tipWayAt } from "./TipWays.tsx";

interface Props {
  spot: Spot;
  live: boolean;
}

function takeCash(desk: Desk, spot: Spot, figures: Figures): void {
  const tender = desk.house.freshId();
  const { given_cents, rounding_cents } = figures;
  const isLive = desk.house.status.peek().state === "live";
  const reference = isLive ? "" : referenceOf(tender);
  const more = { given_cents, rounding_cents, reference };
  askFor(desk, spot, figures, "payments.take_cash", more, tender);
}

function startCard(desk: Desk, spot: Spot, figures: Figures, terminal: string): void {
  const tip_on = tipWayAt(desk, figures.tip_cents);
  askFor(desk, spot, figures, "payments.start_card", { terminal, tip_on });
}

export function PayForm({ spot, live, form }: Props & { form: Signal<Form> }) {
  const desk = useDesk();
  const figures = figuresOf(form.value, spot.due_cents, coinsOf(desk.house));
  // A sheet over the desk has its own keys.
  const way = useSignal<Way | null>(null);
  const isOnTop = () => desk.sheet.peek() === "none" && way.peek() === null;
  const change = (row: PayRow, cents: number | null) => {
    if (isOnTop()) form.value = typed(form.value, row, cents);
  };
  return (
    <div class="payform">
      <Due spot={spot}>
        <Hint live={live} />
      </Due>
      <Notices spot={spot} />
      <PayRows form={form} figures={figures} due_cents={spot.due_cents} />
      <div class="keyboard">
        <MoneyPad
          key={form.value.at}
          label={words.payRows[form.value.at]}
          cents={form.value[form.value.at]}
          onChange={(cents) => change(form.value.at, cents)}
          onEnter={() => {
            if (isOnTop() && enterIsCash(desk.house, form.value, figures))
              takeCash(desk, spot, figures);
          }}
        />
        <Quick form={form} figures={figures} />
      </div>
      <Trouble figures={figures} />
      <OtherWays spot={spot} figures={figures} way={way} />
      <Buttons spot={spot} figures={figures} live={live} />
    </div>
  );
}

function Hint({ live }: { live: boolean }) {
  const desk = useDesk();
  if (!live)
    return (
      <span class="small hint" data-tone="offline">
        {words.notLiveCash}
      </span>
    );
  if (openingHere(desk.house) === null) return <span class="small hint">{words.noDrawer}</span>;
  return null;
}

function troubleSaid({ trouble, amount_cents, tip_cents, asked_cents }: Figures): string | null {
  if (trouble === "total-below-amount") return words.totalTooSmall(money(amount_cents));
  if (trouble === "not-in-coins") return tenders.notInCoins(money(asked_cents));
  return tip_cents > amount_cents ? words.tipAboveAmount(money(tip_cents)) : null;
}

function Trouble({ figures }: { figures: Figures }) {
  const said = troubleSaid(figures);
  return said === null ? null : (
    <p class="small hint" role="status">
      {said}
    </p>
  );
}

/** Cash and card are the two large keys of a house that takes them. */
function Buttons({ spot, figures, live }: Props & { figures: Figures }) {
  const desk = useDesk();
  const ways = waysHere(desk.house).filter((way) => way === "cash" || way === "card");
  return (
    <>
      {ways.includes("card") && (
        <>
          <Terminals />
          <TipWays tip_cents={figures.tip_cents} />
        </>
      )}
      <div class="paybuttons" data-ways={ways.length}>
        {ways.map((way) =>
          way === "cash" ? (
            <CashKey key={way} spot={spot} figures={figures} />
          ) : (
            <CardKey key={way} spot={spot} figures={figures} live={live} />
          ),
        )}
      </div>
    </>
  );
}

function CashKey({ spot, figures }: { spot: Spot; figures: Figures }) {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="button main"
      disabled={figures.trouble !== "none" || resting.value}
      onClick={() => takeCash(desk, spot, figures)}
    >
      <Icon of={Banknote} size={24} /> {words.takeCash(money(figures.given_cents))}
    </button>
  );
}

function CardKey({ spot, figures, live }: Props & { figures: Figures }) {
  const desk = useDesk();
  const terminal = terminalHere(desk.house);
  return (
    <button
      type="button"
      class="button main card-key"
      disabled={isNoPayment(figures) || !live || terminal === null || resting.value}
      title={live ? undefined : words.notLiveCard}
      onClick={() => terminal !== null && startCard(desk, spot, figures, terminal)}
    >
      <Icon of={CreditCard} size={24} /> {words.askCard(money(figures.asked_cents))}
    </button>
  );
}
