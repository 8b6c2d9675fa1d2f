/** What was sold so far, in one row; it moves with each payment, for those who may see it. */
import { ChartNoAxesColumn, History as Past } from "lucide";
import type { House } from "../../sync/house.ts";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { isKitchenOnly } from "../../ui/money_here.ts";
import { words } from "../../ui/words/en.drawer.ts";
import { words as till } from "../../ui/words/en.till.ts";
import { useDesk } from "../desk.ts";

/** With a blind count managers alone see it: the cash so far stands among the figures. */
export function maySeeFigures(house: House): boolean {
  const customs = house.records("cash_customs").value.get("house");
  const roles = house.session.value?.roles ?? [];
  if (roles.includes("manager")) return true;
  const managersOnly = customs?.figures_for === "managers" || customs?.blind_count === true;
  return roles.includes("cashier") && !managersOnly;
}

export function SalesStrip() {
  const desk = useDesk();
  const { house } = desk;
  const now = house.records("sales_now").value.get("house");
  const owed = house.records("open_now").value.get("house");
  if (isKitchenOnly(house) || !maySeeFigures(house)) return null;
  return (
    <section class="salesstrip" aria-label={words.soFar}>
      {/* Many ways to pay make it long: it scrolls, also by keys, and the buttons stay. */}
      <dl class="grow" tabIndex={0}>
        <Figure name={words.sales} cents={now?.sales_cents ?? 0} strong />
        <div>
          <dt>{words.covers}</dt>
          <dd data-figure={words.covers}>{now?.covers ?? 0}</dd>
        </div>
        <Figure name={words.average} cents={now?.a_cover_cents ?? 0} />
        <Figure name={words.open} cents={owed?.open_cents ?? 0} strong />
        {now?.tenders.map((tender) => (
          <Figure key={tender.type} name={typeName(tender.type)} cents={tender.amount_cents} />
        ))}
        <Figure name={words.tips} cents={now?.tips_cents ?? 0} />
      </dl>
      <button
        type="button"
        class="button quiet"
        onClick={() => {
          desk.sheet.value = "x-report";
        }}
      >
        <Icon of={ChartNoAxesColumn} /> <span class="name">{words.xReport}</span>
      </button>
      <button
        type="button"
        class="button quiet"
        onClick={() => {
          desk.sheet.value = "history";
        }}
      >
        <Icon of={Past} /> <span class="name">{words.history}</span>
      </button>
    </section>
  );
}

export function typeName(type: string): string {
  return type === "cash" ? till.cash : (words.tenderTypes[type] ?? type);
}

function Figure({
  name,
  cents,
  strong = false,
}: {
  name: string;
  cents: number;
  strong?: boolean;
}) {
  return (
    <div class={strong ? "strong" : ""}>
      <dt>{name}</dt>
      <dd data-figure={name}>{money(cents)}</dd>
    </div>
  );
}
