/** One bill: its lines by course, its total, the tax per rate, and what was paid so far. */

import { money } from "../../ui/money.ts";
import { piecesText } from "../../ui/split/board.ts";
import { words } from "../../ui/words/en.till.ts";
import type { Bill, BillLine } from "../../wire/records.ts";
import { billLinesByCourse, tendersOfBill } from "../bills.ts";
import { useDesk } from "../desk.ts";
import { CourseHead } from "./CourseHead.tsx";
import { PriceOfLine } from "./PriceOfLine.tsx";
import { TaxTable } from "./TaxTable.tsx";
import { Tenders } from "./Tenders.tsx";

export function BillBody({ bill }: { bill: Bill }) {
  const { house } = useDesk();
  return (
    <div class="billbody" data-bill={bill.id} data-label={bill.label}>
      {billLinesByCourse(house, bill).map((course) => (
        <section key={course.course ?? "now"}>
          <CourseHead course={course.course} />
          <ul>
            {course.lines.map((line) => (
              <LineRow key={line.line} line={line} priced={bill.settled_at === null} />
            ))}
          </ul>
        </section>
      ))}
      <TaxTable total_cents={bill.total_cents} taxes={bill.taxes} terms={bill.terms} />
      <Tenders tenders={tendersOfBill(house, bill.id)} />
    </div>
  );
}

interface RowProps {
  line: BillLine;
  /** A tap opens what it costs. */
  priced?: boolean;
}

export function LineRow({ line, priced = false }: RowProps) {
  return (
    <li class="line" data-line={line.line}>
      <PriceOfLine line={priced ? line.line : ""} name={line.name}>
        <span class="pieces">{piecesText(line)}</span>
        <span class="grow">
          {line.name}
          {line.modifiers.length > 0 && <span class="soft"> · {line.modifiers.join(", ")}</span>}
          {line.seat !== null && <span class="soft"> · {words.seat(line.seat)}</span>}
          {(line.reduced ?? []).map((each) => (
            <span class="block soft" key={each.id} data-reduced>
              {each.says}
            </span>
          ))}
        </span>
        <span class="amount">{money(line.amount_cents)}</span>
      </PriceOfLine>
    </li>
  );
}
