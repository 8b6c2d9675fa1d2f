/** Give back: which lines, by which way, why, and who agrees; then the note, or the terminal. */
import { ArrowLeft } from "lucide";
import { useState } from "preact/hooks";
import { SaidNo } from "../../ui/cash/SaidNo.tsx";
import { Loading } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLook } from "../../ui/look.ts";
import { words } from "../../ui/words/en.refunds.ts";
import { useDesk } from "../desk.ts";
import { GuestPapersButton } from "../guest_papers/GuestPapers.tsx";
import { AskedBack } from "./AskedBack.tsx";
import { GiveBackForm } from "./GiveBackForm.tsx";
import { Notes } from "./Notes.tsx";
import type { KnownReceipt } from "./refunds.ts";
import { WrongTender } from "./WrongTender.tsx";

interface Props {
  number: number;
  onDone: () => void;
  onBack?: () => void;
}

export function GiveBack({ number, onDone, onBack }: Props) {
  const { house } = useDesk();
  const [asked, setAsked] = useState<string | null>(null);
  const moved = house.records("given_back").value.get(String(number));
  const when = JSON.stringify(moved ?? null);
  const { found, no } = useLook<KnownReceipt>(house, `/refunds/receipts/${number}`, when);
  const isTakenBack =
    found !== null && found.notes.length > 0 && found.back_cents >= found.receipt.total_cents;
  const refund = asked === null ? undefined : house.records("refund").value.get(asked);
  return (
    <div class="stack giveback-sheet">
      {onBack && (
        <button type="button" class="button quiet" onClick={onBack}>
          <Icon of={ArrowLeft} /> {words.back}
        </button>
      )}
      {found && !isTakenBack && (
        <div class="row wrap">
          <GuestPapersButton receipt={number} />
        </div>
      )}
      <SaidNo no={no} />
      {found === null && no === null && <Loading what={words.working} />}
      {refund ? (
        <AskedBack refund={refund} onDone={onDone} onOther={() => setAsked(null)} />
      ) : (
        found && (
          <>
            {found.pending ? (
              <p class="warning" data-tone="late" role="status">
                {words.atTerminal}
              </p>
            ) : isTakenBack ? (
              <p class="soft">{words.takenBackWhy}</p>
            ) : (
              <Choice key={when} known={found} onAsked={setAsked} />
            )}
            <Notes notes={found.notes} />
          </>
        )
      )}
    </div>
  );
}

interface ChoiceProps {
  known: KnownReceipt;
  onAsked: (refund: string) => void;
}

/** Dishes go back; or, on the same day and before anything did, the payment was another one. */
function Choice({ known, onAsked }: ChoiceProps) {
  const [isWrong, setWrong] = useState(false);
  const { receipt } = known;
  const mayChange = receipt.filed_at === null && known.notes.length === 0;
  return (
    <>
      {isWrong ? (
        <WrongTender receipt={receipt} onAsked={onAsked} />
      ) : (
        <GiveBackForm known={known} onAsked={onAsked} />
      )}
      {mayChange && (
        <button type="button" class="button" data-wrong onClick={() => setWrong(!isWrong)}>
          {isWrong ? words.rightAfterAll : words.wrong}
        </button>
      )}
    </>
  );
}
