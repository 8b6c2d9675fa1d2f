/** What a guest gets while the house is away: on the screen, or through the browser's own print. */
import { Printer } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { money } from "../../ui/money.ts";
import { dayAndClock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.alone.ts";
import { words as till } from "../../ui/words/en.till.ts";
import { zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import type { Slip } from "./slip.ts";
import "./alone.css";

export function TemporaryReceipt({ slip }: { slip: Slip }) {
  const { house } = useDesk();
  const letterhead = house.records("letterhead").value.get("house");
  const zone = zoneOf(house);
  return (
    <section class="temporary" aria-label={words.temporary} data-reference={slip.reference}>
      <header>
        {letterhead && <strong class="block">{letterhead.name}</strong>}
        {letterhead?.address.map((row) => (
          <span class="block small" key={row}>
            {row}
          </span>
        ))}
        <h3>{words.temporary}</h3>
        <strong class="block mark">{words.reference(slip.reference)}</strong>
        <span class="block small">
          {slip.table} · {dayAndClock(slip.at, zone)}
        </span>
      </header>
      <ul>
        {slip.rows.map((row) => (
          <li class="line" key={row.id}>
            <span class="pieces">{row.pieces}</span>
            <span class="grow">{row.name}</span>
            <span class="amount">{money(row.cents)}</span>
          </li>
        ))}
      </ul>
      <Sums slip={slip} />
      <p class="small">{words.temporaryWhy}</p>
      <button type="button" class="button wide" onClick={() => globalThis.print()}>
        <Icon of={Printer} /> {words.print} <span class="soft small">{words.printWhy}</span>
      </button>
    </section>
  );
}

function Sums({ slip }: { slip: Slip }) {
  const { change_cents, rounding_cents } = slip;
  return (
    <dl class="taxtable">
      {slip.charge_cents > 0 && <Sum name={words.charge} cents={slip.charge_cents} />}
      <Sum name={till.total} cents={slip.total_cents} look="whole" />
      {slip.taxes.map((row) => (
        <Sum
          key={`${row.name} ${row.rate}`}
          name={`${row.name} ${row.rate} %`}
          cents={row.tax_cents}
          look="small soft"
        />
      ))}
      <Sum name={words.cash} cents={slip.amount_cents} />
      {slip.tip_cents > 0 && <Sum name={words.tip} cents={slip.tip_cents} />}
      {rounding_cents !== 0 && <Sum name={words.rounding} cents={rounding_cents} />}
      <Sum name={words.given} cents={slip.given_cents} />
      {change_cents > 0 && <Sum name={words.change} cents={change_cents} />}
    </dl>
  );
}

interface SumProps {
  name: string;
  cents: number;
  look?: string;
}

function Sum({ name, cents, look }: SumProps) {
  return (
    <div class={look}>
      <dt>{name}</dt>
      <dd class="amount">{money(cents)}</dd>
    </div>
  );
}
