/** A form about a price: its fields and one button; where a manager has to agree, the PIN comes next. */
import { ArrowLeft } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { House } from "../sync/house.ts";
import { isLinked } from "../sync/house.ts";
import { Approval, type Approved } from "./Approval.tsx";
import type { Asking } from "./agreed.ts";
import { Icon } from "./Icon.tsx";
import { words } from "./words/en.prices.ts";

interface Props {
  house: House;
  asking: Asking;
  /** Why nothing can be asked yet; empty when all is said. */
  missing: string;
  needsManager: boolean;
  presented: boolean;
  /** What the button does. */
  label: string;
  onAsk: (how?: Approved) => void;
  /** It may wait on this device for the house. */
  away?: boolean;
  children?: ComponentChildren;
}

export function AgreedForm(props: Props) {
  const { house, asking, missing, needsManager, presented, label, onAsk, children } = props;
  const [agreeing, agree] = useState(false);
  if (!isLinked(house.status.value) && props.away !== true)
    return <p class="strong">{words.needsTheLink}</p>;
  // The fields are gone meanwhile: a PIN that is typed on a keyboard is no price.
  if (agreeing || asking.refused) {
    const why = presented ? words.afterPresenting : asking.sentence || words.managerNeeded;
    return (
      <div class="stack agreed">
        <div class="row">
          <button
            type="button"
            class="button quiet square"
            aria-label={words.back}
            onClick={() => {
              agree(false);
              asking.startAnew();
            }}
          >
            <Icon of={ArrowLeft} />
          </button>
          <h3>{label}</h3>
        </div>
        <Approval house={house} why={why} onApproved={onAsk} />
      </div>
    );
  }
  return (
    <>
      {children}
      <div class="stack agreed foot">
        {asking.sentence && (
          <p class="said" role="alert">
            {asking.sentence}
          </p>
        )}
        <button
          type="button"
          class="button main wide"
          disabled={missing !== "" || asking.busy}
          onClick={() => (needsManager ? agree(true) : onAsk())}
        >
          {missing || label}
        </button>
      </div>
    </>
  );
}
