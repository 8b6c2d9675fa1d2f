/** The one button below a price: it asks, or first lets a manager type the PIN. */

import type { House } from "../sync/house.ts";
import { isLinked } from "../sync/house.ts";
import { type Agreed, Approval } from "./Approval.tsx";
import type { Asking } from "./agreed.ts";
import { words } from "./words/en.prices.ts";

interface Props {
  house: House;
  asking: Asking;
  /** Why nothing can be asked yet; empty when all is said. */
  missing: string;
  needsManager: boolean;
  presented: boolean;
  label: string;
  onAsk: (how?: Agreed) => void;
}

export function AgreedButton(props: Props) {
  const { house, asking, missing, needsManager, presented, label, onAsk } = props;
  if (!isLinked(house.status.value)) return <p class="strong">{words.needsTheLink}</p>;
  const isManagers = needsManager || asking.refused;
  const why = presented ? words.afterPresenting : asking.sentence || words.managerNeeded;
  return (
    <div class="stack agreed">
      {asking.sentence && !asking.refused && (
        <p class="said" role="alert">
          {asking.sentence}
        </p>
      )}
      {isManagers && missing === "" ? (
        <Approval key={label} house={house} why={why} onApproved={onAsk} />
      ) : (
        <button
          type="button"
          class="button main wide"
          disabled={missing !== "" || asking.busy}
          onClick={() => onAsk()}
        >
          {missing || label}
        </button>
      )}
    </div>
  );
}
