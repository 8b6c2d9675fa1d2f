/** The invoices of a receipt: which stands, which was taken back, and by which paper. */
import { CircleCheck, CircleX, FileText } from "lucide";
import { Icon } from "../../ui/Icon.tsx";
import { dayAndClock } from "../../ui/time.ts";
import { words } from "../../ui/words/en.guest_papers.ts";
import { personName, zoneOf } from "../checks.ts";
import { useDesk } from "../desk.ts";
import { type InvoiceRow, standing } from "./papers.ts";

interface Props {
  invoices: readonly InvoiceRow[];
  onOpen: (path: string) => void;
  onCorrect: (invoice: InvoiceRow) => void;
  onWrite: () => void;
}

export function Invoices({ invoices, onOpen, onCorrect, onWrite }: Props) {
  return (
    <section aria-label={words.invoices} class="stack">
      <h3>{words.invoices}</h3>
      {invoices.length === 0 && <p class="soft">{words.noInvoice}</p>}
      <ul class="rows">
        {invoices.map((each) => (
          <li class="guestpaper" key={each.number} data-invoice={each.number}>
            <Row row={each} />
            {each.stands && (
              <button type="button" class="button" onClick={() => onCorrect(each)}>
                {words.correct}
              </button>
            )}
            <button
              type="button"
              class="button"
              aria-label={words.openAs(`${words.kinds[each.kind]} ${each.number}`)}
              onClick={() => onOpen(`/invoices/${each.number}.pdf`)}
            >
              {words.open}
            </button>
          </li>
        ))}
      </ul>
      {standing(invoices) === null && (
        <button type="button" class="button main wide tall" onClick={onWrite}>
          <Icon of={FileText} /> {words.write}
        </button>
      )}
    </section>
  );
}

function Row({ row }: { row: InvoiceRow }) {
  const { house } = useDesk();
  const isPlain = row.kind === "invoice";
  const state = row.stands ? words.stands : words.cancelled;
  const says = row.cancels === null ? state : words.cancels(row.cancels);
  return (
    <>
      <Icon of={row.stands ? CircleCheck : isPlain ? CircleX : FileText} />
      <span class="two grow">
        <strong>
          {words.kinds[row.kind]} {row.number} · {says}
        </strong>
        <span class="cut">{row.guest?.name ?? words.erased}</span>
        <span class="small soft">
          {dayAndClock(row.at, zoneOf(house))} · {personName(house, row.by) || words.bySelf}
        </span>
      </span>
    </>
  );
}
