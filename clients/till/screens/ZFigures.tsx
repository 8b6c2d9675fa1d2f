/** The figures of a Z: sales and taxes, tenders, tips by waiter, the terminal, voids. */

import { money } from "../../ui/money.ts";
import { words as counter } from "../../ui/words/en.counter.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words as tenders } from "../../ui/words/en.tenders.ts";
import { words } from "../../ui/words/en.till.ts";
import type { ZReport } from "../../wire/records.ts";
import { typeName } from "../drawer/SalesStrip.tsx";
import { backOf } from "../z_back.ts";
import { rateText } from "./TaxTable.tsx";
import { ZReduced } from "./ZReduced.tsx";
import { ZWaste } from "./ZWaste.tsx";

const said = words.zNumbers;

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>
        {name}
        {note !== undefined && <span class="soft small"> · {note}</span>}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}

export function ZFigures({ report }: { report: ZReport }) {
  return (
    <>
      <section>
        <h3>{said.title}</h3>
        <dl class="figures">
          <div class="whole">
            <dt>{said.sales}</dt>
            <dd data-sales={report.sales_cents}>{money(report.sales_cents)}</dd>
          </div>
          <Figure name={said.receipts} value={String(report.receipts)} />
          <Figure name={said.coversServed} value={String(report.covers)} />
          {report.services.map(({ service, receipts, cents }) => (
            <Figure
              key={service}
              name={`${counter.sold[service]} · ${receipts}`}
              value={money(cents)}
            />
          ))}
        </dl>
      </section>
      <Taxes report={report} />
      <Money report={report} />
      <Waiters report={report} />
      <Corrections report={report} />
      <ZReduced report={report} />
      <ZWaste report={report} />
    </>
  );
}

function Taxes({ report }: { report: ZReport }) {
  return (
    <section>
      <h3>{said.taxes}</h3>
      <dl class="figures">
        {(report.charges ?? []).map((charge) => (
          <Figure
            key={charge.name}
            name={charge.name}
            note={prices.times(charge.times)}
            value={money(charge.cents)}
          />
        ))}
        {report.taxes.map((tax) => (
          <Figure
            key={`${tax.name} ${rateText(tax)}`}
            name={words.tax(tax.name, rateText(tax))}
            note={`${said.gross} ${money(tax.gross_cents)} · ${words.net} ${money(tax.base_cents ?? tax.net_cents)}`}
            value={money(tax.tax_cents)}
          />
        ))}
      </dl>
    </section>
  );
}

function Money({ report }: { report: ZReport }) {
  const tried = [
    said.approved(report.terminal_approved),
    said.declined(report.terminal_declined),
  ].join(", ");
  return (
    <section>
      <h3>{said.tenders}</h3>
      <dl class="figures">
        {report.tenders.map((tender) => (
          <Figure
            key={tender.type}
            name={typeName(tender.type)}
            note={`${tender.count} · ${words.tip(money(tender.tip_cents))}`}
            value={money(tender.amount_cents)}
          />
        ))}
        {report.rounding_cents !== 0 && (
          <Figure name={tenders.cashRounding} value={money(report.rounding_cents)} />
        )}
        {report.unapplied_cents !== 0 && (
          <Figure name={tenders.toReturn} value={money(report.unapplied_cents)} />
        )}
        {report.accounts_settled.map((each) => (
          <Figure
            key={each.type}
            name={tenders.accountsSettled}
            note={typeName(each.type)}
            value={money(each.amount_cents)}
          />
        ))}
        <Figure name={said.tips} value={money(report.tips_cents)} />
        <Figure name={said.terminal} note={tried} value={money(report.terminal_cents)} />
      </dl>
    </section>
  );
}

function Waiters({ report }: { report: ZReport }) {
  return (
    <section>
      <h3>{said.waiters}</h3>
      <dl class="figures">
        {report.waiters.map((waiter) => (
          <Figure
            key={waiter.person}
            name={waiter.name}
            note={`${said.tables(waiter.tables.join(" "))} · ${words.tip(money(waiter.tip_cents))}`}
            value={money(waiter.sales_cents)}
          />
        ))}
      </dl>
    </section>
  );
}

function Corrections({ report }: { report: ZReport }) {
  const back = backOf(report);
  return (
    <section>
      <h3>{said.corrections}</h3>
      <dl class="figures">
        <Figure
          name={said.voids}
          note={words.pieces(report.voided_pieces)}
          value={money(report.voided_cents)}
        />
        <Figure
          name={said.removed}
          note={words.pieces(report.removed_pieces)}
          value={money(report.removed_cents)}
        />
        <Figure name={said.discounts} value={money(report.discounts_cents)} />
        <Figure name={said.comps} value={money(report.comps_cents)} />
        <Figure name={said.givenBack} value={money(back.given_cents)} />
        <Figure name={said.takenBack} value={money(back.taken_cents)} />
        <Figure name={said.open} value={money(report.open_cents)} />
      </dl>
    </section>
  );
}
