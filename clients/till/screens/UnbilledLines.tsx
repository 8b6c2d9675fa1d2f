/** A check without a bill: what was sent so far, by course. */
import { Soup } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { money } from "../../ui/money.ts";
import { reductionsOf, toldOf } from "../../ui/prices.ts";
import { toPay } from "../../ui/to_pay.ts";
import { words as charges } from "../../ui/words/en.charges.ts";
import { words as prices } from "../../ui/words/en.prices.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Check, Line } from "../../wire/records.ts";
import { byCourse, checkLines } from "../bills.ts";
import { useDesk } from "../desk.ts";
import { CourseHead } from "./CourseHead.tsx";
import { PriceOfLine } from "./PriceOfLine.tsx";

export function UnbilledLines({ check }: { check: Check }) {
  const { house } = useDesk();
  const sent = checkLines(house, check.id).filter(
    (line) => line.sent_at !== null && !line.refire_of,
  );
  if (sent.length === 0)
    return (
      <Empty picture={Soup} title={words.nothingSent}>
        <p>{words.nothingSentWhy}</p>
      </Empty>
    );
  return (
    <div class="billbody">
      {byCourse(sent, (line) => line.course).map((course) => (
        <section key={course.course ?? "now"}>
          <CourseHead course={course.course} />
          <ul>
            {course.lines.map((line) => (
              <SentLine key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
      <dl class="taxtable">
        {check.reduced_cents > 0 && (
          <div>
            <dt>{prices.reduced}</dt>
            <dd class="amount">{prices.minus(money(check.reduced_cents))}</dd>
          </div>
        )}
        {toPay(check) !== check.total_cents && (
          <div>
            <dt>{charges.subtotal}</dt>
            <dd class="amount">{money(check.total_cents)}</dd>
          </div>
        )}
        <div class="whole">
          <dt>{words.total}</dt>
          <dd class="amount">{money(toPay(check))}</dd>
        </div>
      </dl>
    </div>
  );
}

/** Price per piece: the amount of the line is the house's to say, on the bill. */
function SentLine({ line }: { line: Line }) {
  const modifiers = line.modifiers.map((chosen) => chosen.name).join(", ");
  return (
    <li class="line" data-line={line.id}>
      <PriceOfLine line={line.id} name={line.name}>
        <span class="pieces">{line.quantity}</span>
        <span class="grow">
          {line.name}
          {modifiers !== "" && <span class="soft"> · {modifiers}</span>}
          {charges.goes[line.service ?? "eat_in"] !== "" && (
            <span class="soft"> · {charges.goes[line.service ?? "eat_in"]}</span>
          )}
          {line.seat !== null && <span class="soft"> · {words.seat(line.seat)}</span>}
          {typeof line.from_paper_at === "number" && (
            <span class="soft"> · {words.fromPaper(line.paper_time)}</span>
          )}
          {reductionsOf(line).map((each) => (
            <span class="block soft" key={each.id} data-reduced>
              {toldOf(each)} {prices.minus(money(each.cents))}
            </span>
          ))}
        </span>
        <span class="amount soft">
          {line.quantity === 1 ? money(line.price_cents) : words.each(money(line.price_cents))}
        </span>
      </PriceOfLine>
    </li>
  );
}
