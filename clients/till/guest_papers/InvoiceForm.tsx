/** Whom an invoice is for. The address goes to the house alone and stays in no outbox. */
import { ArrowLeft } from "lucide";
import { useState } from "preact/hooks";
import { isLinked, type No } from "../../sync/house.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { words as drawer } from "../../ui/words/en.drawer.ts";
import { words } from "../../ui/words/en.guest_papers.ts";
import { useDesk } from "../desk.ts";
import { type Addressee, BLANK, type InvoiceRow, missingIn } from "./papers.ts";

const LENGTH_MAX = 120;
const FIELDS = ["name", "more", "street", "town", "country", "tax_number"] as const;
const OPTIONAL: ReadonlySet<string> = new Set(["more", "country", "tax_number"]);

interface Props {
  receipt: number;
  insteadOf: InvoiceRow | null;
  onWritten: (invoice: number) => void;
  onBack: () => void;
}

export function InvoiceForm({ receipt, insteadOf, onWritten, onBack }: Props) {
  const { house } = useDesk();
  const [guest, setGuest] = useState<Addressee>(insteadOf?.guest ?? BLANK);
  const [cause, setCause] = useState(() => house.freshId());
  const [busy, setBusy] = useState(false);
  const [no, sayNo] = useState<No | null>(null);
  const missing = missingIn(guest);
  const isAway = !isLinked(house.status.value);
  const number = insteadOf?.number ?? null;
  const label = number === null ? words.doWrite : words.doCorrect(number);

  async function send() {
    if (missing !== null || busy || isAway) return;
    setBusy(true);
    const asked = { cause, guest, instead_of: number };
    const said = await house.tell<{ invoice: number }>(`/receipts/${receipt}/invoice`, asked);
    setBusy(false);
    if (said.ok) return onWritten(said.invoice);
    // What did not arrive is sent as the same; what was refused is another wish next time.
    if (said.code !== "screen.no_link") setCause(house.freshId());
    sayNo(said);
  }

  return (
    <form
      class="stack invoiceform"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="row">
        <button
          type="button"
          class="button quiet square"
          aria-label={words.cancel}
          onClick={onBack}
        >
          <Icon of={ArrowLeft} />
        </button>
        <h3>{number === null ? words.write : words.correctTitle(number)}</h3>
      </div>
      {number !== null && <p class="soft">{words.correctHint(number)}</p>}
      <div class="addressfields">
        {FIELDS.map((field) => (
          <label key={field} data-field={field}>
            <span class="label">
              {words.fields[field]}
              {OPTIONAL.has(field) && ` (${words.optional})`}
            </span>
            <input
              class="field"
              type="text"
              autocomplete="off"
              maxLength={field === "tax_number" ? 40 : LENGTH_MAX}
              value={guest[field]}
              onInput={(event) => setGuest({ ...guest, [field]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
      <SaidNo no={no} />
      <button
        type="submit"
        class="button main wide tall"
        disabled={missing !== null || busy || isAway}
      >
        {isAway
          ? drawer.needsTheLink
          : busy
            ? words.working
            : missing
              ? words.missing[missing]
              : label}
      </button>
    </form>
  );
}
