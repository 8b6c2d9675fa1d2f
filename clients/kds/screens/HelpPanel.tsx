/** The keys, drawn from the same list that the screen goes by. */
import { words } from "../../ui/words/en.kds.ts";
import type { Profile } from "../keys/profile.ts";
import { profiles } from "../keys/profiles.ts";
import { Panel } from "./Panel.tsx";

interface Row {
  readonly does: string;
  readonly presses: readonly string[];
}

/** Ten keys that choose a ticket are one row. */
function rowsOf(profile: Profile): readonly Row[] {
  const slots = profile.keys.filter(({ act }) => act.startsWith("slot-"));
  const others = profile.keys
    .filter(({ act }) => !act.startsWith("slot-"))
    .map(({ act, presses }) => ({ does: words.acts[act as keyof typeof words.acts], presses }));
  const firsts = slots.flatMap(({ presses }) => presses.slice(0, 1));
  const range = [firsts[0], firsts.at(-1)].flatMap((one) => one ?? []);
  const choosing = { does: words.choosesSlot, presses: [range.map(words.keyLabel).join(" … ")] };
  return slots.length > 0 ? [choosing, ...others] : others;
}

export function HelpPanel({ onClose }: { onClose: () => void }) {
  const profile = profiles().chosen.value;
  return (
    <Panel title={words.keysOf(profile.name)} onClose={onClose}>
      <dl class="help">
        {rowsOf(profile).map(({ does, presses }) => (
          <div key={does}>
            <dt>
              {[...new Set(presses.map(words.keyLabel))].slice(0, 3).map((press) => (
                <kbd key={press}>{press}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {profiles().faults.value.map((fault) => (
        <p class="lack" role="alert" key={fault}>
          {words.keysFaulty(fault)}
        </p>
      ))}
    </Panel>
  );
}
