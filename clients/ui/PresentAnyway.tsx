/** Asked once before a bill is shown: something is not sent, or not fired. */
import { ReceiptText } from "lucide";
import type { Check } from "../wire/records.ts";
import { Icon } from "./Icon.tsx";
import { whatIsMissing } from "./presenting.ts";
import { Sheet } from "./Sheet.tsx";
import { words } from "./words/en.prices.ts";

interface Props {
  checks: readonly Check[];
  onClose: () => void;
  onPresent: () => void;
}

export function PresentAnyway({ checks, onClose, onPresent }: Props) {
  const unsent = checks.some((check) => check.closed_at === null && check.unsent > 0);
  return (
    <Sheet
      title={words.presentTitle}
      onClose={onClose}
      footer={
        <>
          <button type="button" class="button grow" onClick={onClose}>
            {words.back}
          </button>
          <button
            type="button"
            class="button main grow"
            onClick={() => {
              onPresent();
              onClose();
            }}
          >
            <Icon of={ReceiptText} size={18} /> {words.presentAll}
          </button>
        </>
      }
    >
      <p class="strong">{words.presentAnyway(whatIsMissing(checks))}</p>
      {unsent && <p class="soft">{words.notOnIt}</p>}
    </Sheet>
  );
}
