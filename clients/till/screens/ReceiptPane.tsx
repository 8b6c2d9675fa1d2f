/** A receipt of today, as it was printed, with a copy at one tap. */
import { FileX } from "lucide";
import { Empty } from "../../ui/Empty.tsx";
import { money } from "../../ui/money.ts";
import { clock } from "../../ui/time.ts";
import { words as refunds } from "../../ui/words/en.refunds.ts";
import { words } from "../../ui/words/en.till.ts";
import { byCourse } from "../bills.ts";
import { personName, zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { whose } from "../papers.ts";
import { GiveBackButton } from "../refunds/GiveBackButton.tsx";
import { WentBackBadge } from "../refunds/WentBackBadge.tsx";
import { wentBack } from "../refunds/went_back.ts";
import { LineRow } from "./BillBody.tsx";
import { BackButton } from "./CheckPane.tsx";
import { CourseHead } from "./CourseHead.tsx";
import { Lines } from "./Lines.tsx";
import { ReceiptPaper } from "./PayDone.tsx";
import { Said } from "./Said.tsx";
import { TaxTable } from "./TaxTable.tsx";
import { tenderDetails } from "./Tenders.tsx";

export function ReceiptPane({ id }: { id: string }) {
  const { house } = useDesk();
  const receipt = house.records("receipt").value.get(id);
  if (receipt === undefined)
    return (
      <section class="checkpane wholewidth" aria-label={refunds.dayOver}>
        <Empty picture={FileX} title={refunds.dayOver}>
          <p>{refunds.dayOverWhy}</p>
          <BackButton />
        </Empty>
      </section>
    );
  const back = wentBack(house, receipt);
  const lines = house.records("line").value;
  return (
    <section class="checkpane wholewidth" aria-label={words.receipt(receipt.number)}>
      <header class="checkhead">
        <BackButton />
        <div class="grow">
          <h2>{words.receipt(receipt.number)}</h2>
          <p class="soft cut">
            {whose(receipt, words.table(receipt.table))} · {words.covers(receipt.covers)} ·{" "}
            {personName(house, receipt.waiter)} · {clock(receipt.at, zoneOf(house))}
          </p>
        </div>
        <div class="sum">
          <strong class="amount">{money(receipt.total_cents)}</strong>
          {back && <WentBackBadge of={back} />}
        </div>
      </header>
      <Lines>
        <div class="billbody paper">
          {byCourse(receipt.lines, (line) => lines.get(line.line)?.course ?? null).map((course) => (
            <section key={course.course ?? "now"}>
              <CourseHead course={course.course} />
              <ul>
                {course.lines.map((line) => (
                  <LineRow key={line.line} line={line} />
                ))}
              </ul>
            </section>
          ))}
          <TaxTable total_cents={receipt.total_cents} taxes={receipt.taxes} terms={receipt.terms} />
          <h3 class="coursehead">{words.tenders}</h3>
          <ul>
            {receipt.tenders.map((tender, at) => (
              <li class="line" key={at}>
                <span class="grow">
                  {words.settledBy[tender.type]}
                  <span class="soft">{["", ...tenderDetails(tender)].join(" · ")}</span>
                </span>
                <span class="amount">{money(tender.amount_cents)}</span>
              </li>
            ))}
          </ul>
        </div>
      </Lines>
      <footer class="actions">
        <Said place="pay" />
        {back?.isWhole ? (
          <p class="soft grow">{refunds.takenBackWhy}</p>
        ) : (
          <ReceiptPaper receipt={receipt} />
        )}
        <GiveBackButton receipt={receipt.number} isTakenBack={back?.isWhole ?? false} />
      </footer>
    </section>
  );
}
