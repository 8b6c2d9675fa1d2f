/** What a guest takes along for one receipt: PDF, copy, invoice; and which invoices there are. */
import { FileText, Printer, ReceiptText } from "lucide";
import { useState } from "preact/hooks";
import type { No } from "../../sync/house.ts";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Loading } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLook } from "../../ui/look.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { say } from "../../ui/toasts.ts";
import { words } from "../../ui/words/en.guest_papers.ts";
import { askAt, useDesk } from "../desk.ts";
import { Said } from "../screens/Said.tsx";
import { InvoiceForm } from "./InvoiceForm.tsx";
import { Invoices } from "./Invoices.tsx";
import { Mail } from "./Mail.tsx";
import { openPaper } from "./open_paper.ts";
import type { GuestPapersFound, InvoiceRow } from "./papers.ts";

const PLACE = "guest-papers";

export function GuestPapersButton({ receipt }: { receipt: number }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <button type="button" class="button" data-papers={receipt} onClick={() => open(true)}>
        <Icon of={FileText} /> {words.more}
      </button>
      {isOpen && <GuestPapersSheet receipt={receipt} onClose={() => open(false)} />}
    </>
  );
}

/** "new", or the invoice whose address is wrong. */
type Writing = "new" | InvoiceRow | null;

export function GuestPapersSheet({ receipt, onClose }: { receipt: number; onClose: () => void }) {
  const { house } = useDesk();
  const [times, lookAgain] = useState(0);
  const [writing, write] = useState<Writing>(null);
  const [no, sayNo] = useState<No | null>(null);
  // A letter goes its way meanwhile.
  const letters = [...house.records("letter").value.values()]
    .filter((letter) => letter.receipt === receipt)
    .map(({ id, state, tries }) => `${id} ${state} ${tries}`);
  const when = [times, ...letters].join();
  const look = useLook<GuestPapersFound>(house, `/receipts/${receipt}/papers`, when);
  const open = (path: string) => void openPaper(house, path).then(sayNo);
  const isWritten = (number: number) => {
    write(null);
    lookAgain(times + 1);
    say(words.written(number));
  };
  return (
    <Sheet title={words.title(receipt)} onClose={onClose} large>
      {writing !== null ? (
        <InvoiceForm
          receipt={receipt}
          insteadOf={writing === "new" ? null : writing}
          onWritten={isWritten}
          onBack={() => {
            write(null);
            lookAgain(times + 1);
          }}
        />
      ) : (
        <div class="stack guestpapers">
          <SaidNo no={no ?? look.no} />
          <Receipt receipt={receipt} job={look.found?.job ?? null} onOpen={open} />
          {look.found === null && look.no === null && <Loading what={words.working} />}
          {look.found && (
            <Invoices
              invoices={look.found.invoices}
              onOpen={open}
              onCorrect={write}
              onWrite={() => write("new")}
            />
          )}
          {look.found && <Mail found={look.found} onAsked={() => lookAgain(times + 1)} />}
        </div>
      )}
    </Sheet>
  );
}

interface ReceiptProps {
  receipt: number;
  job: string | null;
  onOpen: (path: string) => void;
}

function Receipt({ receipt, job, onOpen }: ReceiptProps) {
  const desk = useDesk();
  return (
    <section class="guestpaper" data-paper="receipt">
      <Icon of={ReceiptText} />
      <span class="two grow">
        <strong>{words.receipt(receipt)}</strong>
        <span class="small soft">{words.receiptHint}</span>
      </span>
      {job && (
        <button
          type="button"
          class="button"
          onClick={() => askAt(desk, PLACE, "paper.reprint", { job })}
        >
          <Icon of={Printer} /> {words.printCopy}
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-label={words.openAs(words.receipt(receipt))}
        onClick={() => onOpen(`/receipts/${receipt}.pdf`)}
      >
        {words.open}
      </button>
      <Said place={PLACE} />
    </section>
  );
}
