/** Cash or card for one bill: amount, tip, given; the change is shown before the drawer opens. */
import type { Signal } from "@preact/signals";
import { Banknote, CreditCard } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { MoneyPad } from "../../ui/MoneyPad.tsx";
import { money } from "../../ui/money.ts";
import { words } from "../../ui/words/en.till.ts";
import { askAt, type Desk, useDesk } from "../desk.ts";
import { openingHere } from "../drawers.ts";
import { isFirstTap, resting } from "../finger.ts";
import { type Figures, type PayForm as Form, figuresOf, type PayRow, typed } from "../pay.ts";
import { type Spot, spotOf } from "../spot.ts";
import { Due, Notices } from "./Due.tsx";
import { PayRows } from "./PayRows.tsx";
import { Quick } from "./Quick.tsx";
import { Terminals, terminalHere } from "./Terminals.tsx";
import { TipWays, tipWayAt } from "./TipWays.tsx";

interface Props {
  spot: Spot;
  live: boolean;
}

/** Nothing of this bill is under way: a second tap in the same moment finds the first. */
function isFree(desk: Desk): boolean {
  const spot = spotOf(desk);
  return spot !== null && spot.asked === null && spot.pending === null;
}

function takeCash(desk: Desk, spot: Spot, figures: Figures): void {
  if (!isFree(desk) || !isFirstTap()) return;
  desk.bill.value = spot.bill.id;
  askAt(desk, "pay", "payments.take_cash", {
    tender: desk.house.freshId(),
    bill: spot.bill.id,
    amount_cents: figures.amount_cents,
    given_cents: figures.given_cents,
    tip_cents: figures.tip_cents,
    payer: spot.payer,
    presented_cents: spot.bill.presented_cents,
  });
}

function startCard(desk: Desk, spot: Spot, figures: Figures, terminal: string): void {
  if (!isFree(desk) || !isFirstTap()) return;
  desk.bill.value = spot.bill.id;
  askAt(desk, "pay", "payments.start_card", {
    tender: desk.house.freshId(),
    bill: spot.bill.id,
    amount_cents: figures.amount_cents,
    tip_cents: figures.tip_cents,
    payer: spot.payer,
    terminal,
    presented_cents: spot.bill.presented_cents,
    tip_on: tipWayAt(desk, figures.tip_cents),
  });
}

export function PayForm({ spot, live, form }: Props & { form: Signal<Form> }) {
  const desk = useDesk();
  const figures = figuresOf(form.value, spot.due_cents);
  // A sheet over the desk has its own keys.
  const isOnTop = () => desk.sheet.peek() === "none";
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
            if (isOnTop() && figures.trouble === "none" && form.value.given !== null)
              takeCash(desk, spot, figures);
          }}
        />
        <Quick form={form} figures={figures} />
      </div>
      <Trouble figures={figures} />
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

function troubleSaid({ trouble, amount_cents, tip_cents }: Figures): string | null {
  if (trouble === "total-below-amount") return words.totalTooSmall(money(amount_cents));
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

function Buttons({ spot, figures, live }: Props & { figures: Figures }) {
  const desk = useDesk();
  const terminal = terminalHere(desk.house);
  const fits = figures.trouble === "none";
  const cardFits = fits || figures.trouble === "given-too-little";
  return (
    <>
      <Terminals />
      <TipWays tip_cents={figures.tip_cents} />
      <div class="paybuttons">
        <button
          type="button"
          class="button main"
          disabled={!fits || resting.value}
          onClick={() => takeCash(desk, spot, figures)}
        >
          <Icon of={Banknote} size={24} /> {words.takeCash(money(figures.given_cents))}
        </button>
        <button
          type="button"
          class="button main card-key"
          disabled={!cardFits || !live || terminal === null || resting.value}
          title={live ? undefined : words.notLiveCard}
          onClick={() => terminal !== null && startCard(desk, spot, figures, terminal)}
        >
          <Icon of={CreditCard} size={24} /> {words.askCard(money(figures.asked_cents))}
        </button>
      </div>
    </>
  );
}
